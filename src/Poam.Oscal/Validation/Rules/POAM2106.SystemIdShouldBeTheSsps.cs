using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>POA&amp;M and SSP are about one system.</summary>
internal sealed class POAM2106 : DocumentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2106",
        "Give the POA&M the system id of its SSP",
        Severity.Warning,
        RuleSource.Poam,
        "`system-id` of the POA&M is none of the `system-ids` of the SSP: one of the two documents is of another system, or was started as a copy. An id of another `identifier-type` is not compared with it.");

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        NodeDocument document = context.Document;
        int own = document.Member(document.Root, "system-id"u8);
        if (own < 0 || context.Imports.Ssp is not { } ssp)
        {
            return;
        }

        int idNode = document.Member(own, "id"u8);
        int characteristics = ssp.Node.Member(ssp.Node.Root, "system-characteristics"u8);
        int other = -1;
        for (int child = idNode < 0 || characteristics < 0 ? -1 : ssp.Node.FirstChild(characteristics); child >= 0; child = ssp.Node.NextSibling(child))
        {
            if (!ssp.Node.IsMember(child, "system-ids"u8))
            {
                continue;
            }

            ReadOnlySpan<byte> id = ssp.Node.MemberText(child, "id"u8);
            if (id.SequenceEqual(document.TextOf(idNode)))
            {
                return;
            }

            bool isOfOneType = ssp.Node.MemberText(child, "identifier-type"u8).SequenceEqual(document.MemberText(own, "identifier-type"u8));
            other = other < 0 && isOfOneType && !id.IsEmpty ? ssp.Node.Member(child, "id"u8) : other;
        }

        if (other >= 0 && context.Counts(Descriptor, idNode))
        {
            string theirs = Encoding.UTF8.GetString(ssp.Node.TextOf(other));
            context.ReportElsewhere(Descriptor, idNode, $"{AdviceText.Quote(document.TextOf(idNode))} is no id of the system in the SSP '{ssp.Name}': that one is {AdviceText.Quote(Encoding.UTF8.GetBytes(theirs))}.", ssp, other, "The system of the SSP.");
        }
    }
}
