using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An item is related to a risk, as the others are.</summary>
internal sealed class POAM2022 : DocumentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2022",
        "Relate every item to a risk",
        Severity.Info,
        RuleSource.Poam,
        "Status, deadline, rating and milestones of an item are those of its risks. In a document whose other items have risks, one without is easily overlooked: no report can say whether it is open or late. Add the risk and relate it (`related-risks`). A document that keeps no risks at all is left alone.");

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        bool hasAny = false;
        for (int item = FirstItem(context); item >= 0 && !hasAny; item = NextItem(context, item))
        {
            hasAny = HasRisk(context, item);
        }

        for (int item = FirstItem(context); item >= 0 && hasAny; item = NextItem(context, item))
        {
            if (!HasRisk(context, item) && context.Document.KindOf(item) == NodeKind.Object && context.Counts(Descriptor, item))
            {
                context.Report(Descriptor, item, "The item is related to no risk, so it has no status, deadline or rating.");
            }
        }
    }

    private static int FirstItem(RuleContext context) => context.Links.Member(context.Document.Root, "poam-items"u8);

    private static int NextItem(RuleContext context, int item)
    {
        int member = context.Document.MemberOf(item);
        do
        {
            item = context.Document.NextSibling(item);
        }
        while (item >= 0 && context.Document.MemberOf(item) != member);
        return item;
    }

    private static bool HasRisk(RuleContext context, int item) => context.Links.Member(item, "related-risks"u8) >= 0;
}
