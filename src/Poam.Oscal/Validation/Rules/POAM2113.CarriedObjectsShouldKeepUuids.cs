using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>What is carried over keeps its UUID.</summary>
internal sealed class POAM2113 : AssessmentRule
{
    private const ObjectKinds Carried = ObjectKinds.Finding | ObjectKinds.Observation | ObjectKinds.Risk;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2113",
        "Keep the UUIDs of what is carried over",
        Severity.Warning,
        RuleSource.Poam,
        "A finding, an observation or a risk has the title and the description of one in the assessment results (`--sar`), and another UUID. Tools then see two things, and nobody can follow the weakness from the assessment to its end. Give it the UUID that it has in the assessment results, and the references to it as well.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, Artifact results)
    {
        Dictionary<string, string> theirs = new(StringComparer.Ordinal);
        DocumentLinks links = results.Links;
        for (int entry = 0; entry < links.Objects.Count; entry++)
        {
            if ((links.Objects.KindOf(entry) & Carried) != 0 && IdentityOf(links, entry) is { } identity && context.Links.Objects.Find(links.Objects.KeyOf(entry)) < 0)
            {
                theirs.TryAdd(identity, entry.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        for (int entry = 0; theirs.Count > 0 && entry < context.Links.Objects.Count; entry++)
        {
            Compare(context, results, theirs, entry);
        }
    }

    private void Compare(RuleContext context, Artifact results, Dictionary<string, string> theirs, int entry)
    {
        IdentifierTable objects = context.Links.Objects;
        bool isNew = (objects.KindOf(entry) & Carried) != 0 && results.Links.Objects.Find(objects.KeyOf(entry)) < 0;
        if (!isNew || IdentityOf(context.Links, entry) is not { } identity || !theirs.TryGetValue(identity, out string? found))
        {
            return;
        }

        int node = objects.NodeOf(entry);
        if (context.Counts(Descriptor, node))
        {
            int other = results.Links.Objects.NodeOf(int.Parse(found, System.Globalization.CultureInfo.InvariantCulture));
            string uuid = Definitions.AdviceText.Quote(results.Node.TextOf(other));
            string name = ObjectNames.Describe(context.Links, entry);
            context.ReportElsewhere(Descriptor, node, $"{char.ToUpperInvariant(name[0])}{name[1..]} has the UUID {uuid} in the assessment results.", results, other, "It has the same title and description here.");
        }
    }

    /// <summary>Kind, title and description; null without a title, because short texts are alike by chance.</summary>
    private static string? IdentityOf(DocumentLinks links, int entry)
    {
        NodeDocument document = links.Document;
        int node = document.ParentOf(links.Objects.NodeOf(entry));
        ReadOnlySpan<byte> title = document.MemberText(node, "title"u8);
        ReadOnlySpan<byte> description = document.MemberText(node, "description"u8);
        return title.IsEmpty || description.IsEmpty
            ? null
            : $"{(int)links.Objects.KindOf(entry)}\n{System.Text.Encoding.UTF8.GetString(title)}\n{System.Text.Encoding.UTF8.GetString(description).Trim()}";
    }
}
