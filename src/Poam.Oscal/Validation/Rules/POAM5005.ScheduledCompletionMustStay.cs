using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The scheduled completion stays, unless a decision moves it.</summary>
internal sealed class POAM5005 : ChangeRule
{
    private const string PropName = "scheduled-completion-date";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM5005",
        "Never rewrite a scheduled completion without a decision",
        Severity.Error,
        RuleSource.Poam,
        "The scheduled completion (`deadline` of a risk, the prop `scheduled-completion-date` of an item) is permanent: what is late must be seen to be late. Two decisions move it and keep this rule silent: a risk adjustment that was approved in the same change, and a vendor dependency that was resolved in it. Otherwise restore the date and log why the work takes longer.");

    /// <inheritdoc/>
    public override void Check(ChangeContext context)
    {
        foreach (NodeChange change in context.Changes)
        {
            if (context.Rewrites(change, "risk"u8, "deadline"))
            {
                int risk = context.OldAncestor(change, "risk"u8);
                if (!IsDecided(context, risk))
                {
                    Report(context, change);
                }
            }
            else if (context.Rewrites(change, "property"u8, "value") && IsCarrier(context, context.OldAncestor(change, "property"u8)))
            {
                Report(context, change);
            }
        }
    }

    private void Report(ChangeContext context, NodeChange change)
    {
        string now = change.Right < 0 ? "is gone" : $"is {context.Right.Text(change.Right)} now";
        context.Report(Descriptor, change, $"The scheduled completion was {context.Left.Text(change.Left)} and {now}. Restore it and log the delay, or record the decision that moves it.");
    }

    private static bool IsDecided(ChangeContext context, int risk)
    {
        (string? oldAdjustment, string? adjustment) = context.Prop(risk, "risk-adjustment");
        (string? oldDependency, string? dependency) = context.Prop(risk, "vendor-dependency");
        return (adjustment == "approved" && oldAdjustment != "approved") || (dependency == "resolved" && oldDependency != "resolved");
    }

    /// <summary>Whether a prop carries the date. An item whose risks were decided upon moves with them.</summary>
    private static bool IsCarrier(ChangeContext context, int prop)
    {
        int item = context.Left.Ancestor(prop, "poam-item"u8);
        return item >= 0
            && PropName.Equals(context.Left.MemberText(prop, "name"u8), StringComparison.OrdinalIgnoreCase)
            && !context.Left.Inside(item, "associated-risk"u8).Any(r => context.Left.ObjectOf(context.Left.MemberText(r, "risk-uuid"u8)) is >= 0 and int risk && IsDecided(context, risk));
    }
}
