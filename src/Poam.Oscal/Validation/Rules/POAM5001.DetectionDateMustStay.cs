using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The day on which a weakness was first seen never changes.</summary>
internal sealed class POAM5001 : ChangeRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM5001",
        "Never change a detection date",
        Severity.Error,
        RuleSource.Poam,
        "The clock of every deadline starts on the day on which the weakness was first seen: `collected` of the observations of the types `finding` and `discovery`. Changing it moves deadlines without a decision. Restore the date. A later scan that sees the weakness again is an observation of its own.");

    /// <inheritdoc/>
    public override void Check(ChangeContext context)
    {
        foreach (NodeChange change in context.Changes)
        {
            if (change.Kind == NodeChangeKind.Changed && context.Rewrites(change, "observation"u8, "collected") && IsDiscovery(context.Left, context.OldAncestor(change, "observation"u8)))
            {
                context.Report(
                    Descriptor,
                    change,
                    $"The detection date was {context.Left.Text(change.Left)} and is {context.Right.Text(change.Right)} now. Restore it; record a later scan as an observation of its own.");
            }
        }
    }

    /// <summary>Observations without a type count: they may be what was found.</summary>
    private static bool IsDiscovery(ItemIdentity identity, int observation)
    {
        bool hasType = false;
        bool isDiscovery = false;
        for (int child = identity.Document.FirstChild(observation); child >= 0; child = identity.Document.NextSibling(child))
        {
            if (identity.Document.NameOf(child) == "types")
            {
                hasType = true;
                isDiscovery |= identity.Text(child) is "finding" or "discovery";
            }
        }

        return isDiscovery || !hasType;
    }
}
