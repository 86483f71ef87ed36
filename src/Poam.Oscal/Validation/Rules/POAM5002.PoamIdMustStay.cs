using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An item keeps its POAM-ID.</summary>
internal sealed class POAM5002 : ChangeRule
{
    private const string Name = "poam-id";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM5002",
        "Never change the POAM-ID of an item",
        Severity.Error,
        RuleSource.Poam,
        "Reports, tickets and earlier submissions know an item by its POAM-ID. An item that gets another one looks like one that was deleted and one that is new. Restore the id; give a new weakness an item and an id of its own.");

    /// <inheritdoc/>
    public override void Check(ChangeContext context)
    {
        foreach (NodeChange change in context.Changes)
        {
            int item = context.OldAncestor(change, "poam-item"u8);
            int now = context.RightOf(item);
            if (now < 0 || context.OldAncestor(change, "property"u8) < 0 || context.Left.PoamIdOf(item) is not { } old || context.Right.PoamIdOf(now) == old)
            {
                continue;
            }

            int prop = context.OldAncestor(change, "property"u8);
            if (Name.Equals(context.Left.MemberText(prop, "name"u8), StringComparison.OrdinalIgnoreCase))
            {
                string what = context.Right.PoamIdOf(now) is { } id ? $"is `{id}` now" : "is gone";
                context.Report(Descriptor, change, $"The POAM-ID of the item was `{old}` and {what}. Restore it.");
            }
        }
    }
}
