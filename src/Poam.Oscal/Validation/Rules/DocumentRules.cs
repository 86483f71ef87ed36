using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The rules of ours, and running them.</summary>
internal static class DocumentRules
{
    /// <summary>What is said of references that only an imported document could resolve.</summary>
    public static readonly RuleDescriptor ImportedDocument = new(
        "POAM2101",
        "Give the documents that references lead to",
        Severity.Warning,
        RuleSource.Poam,
        "Parties, components, inventory items, users, locations, platforms, activities and control implementations may be defined in the SSP that the POA&M imports, or in the assessment plan behind it. References that nothing in the POA&M itself resolves are not judged while that document is not read: they are counted in one entry under *unchecked*, at the place of the import. This version does not follow imports, so the entry is no fault of the document. [references.md](../references.md) lists which references may leave a document.");

    private static readonly DocumentRule[] Rules =
    [
        new POAM2001(),
        new POAM2002(),
        new POAM2003(),
        new POAM2004(),
        new POAM2005(),
        new POAM2006(),
        new POAM2007(),
        new POAM2008(),
        new POAM2009(),
        new POAM2010(),
        new POAM2011(),
        new POAM2012(),
        new POAM2013(),
        new POAM2014(),
        new POAM2020(),
        new POAM2021(),
        new POAM2022(),
        new POAM2023(),
        new POAM2024(),
        new POAM2025(),
        new POAM2026(),
    ];

    /// <summary>The descriptors in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All
    {
        get
        {
            RuleDescriptor[] all = new RuleDescriptor[Rules.Length + 1];
            for (int i = 0; i < Rules.Length; i++)
            {
                all[i] = Rules[i].Descriptor;
            }

            all[^1] = ImportedDocument;
            return all;
        }
    }

    /// <summary>Checks a document; sets that hold NIST's rules alone have none of ours.</summary>
    /// <returns>What could not be checked.</returns>
    public static IReadOnlyList<Unchecked> Run(NodeDocument document, FindingSink findings, RuleSet rules)
    {
        // What is missing from a text that was cut off may stand in the rest of it.
        if (rules.IsNistVerbatim || !document.IsWhole || document.Root == 0 || document.KindOf(document.Root) != NodeKind.Object || !IsPoam(document))
        {
            return [];
        }

        RuleContext context = new(document, findings);
        foreach (DocumentRule rule in Rules)
        {
            rule.Check(context);
        }

        return context.BlockedCount == 0 || !rules.Includes(ImportedDocument.Id) ? [] : [Blocked(context)];
    }

    /// <summary>Whether a document is a POA&amp;M.</summary>
    public static bool IsPoam(NodeDocument document)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        return definitions.Utf8(definitions.Members[document.RootMember].JsonName).SequenceEqual("plan-of-action-and-milestones"u8);
    }

    private static Unchecked Blocked(RuleContext context)
    {
        NodeDocument document = context.Document;
        int href = context.Links.Member(context.ImportNode, "href"u8);
        int node = href >= 0 ? href : context.ImportNode;
        LineCursor cursor = new(document.Source);
        int line = document.IsInMemory ? 0 : cursor.MoveTo(context.PlaceOf(node).Start).Line;
        string name = href >= 0 ? " " + AdviceText.Quote(document.TextOf(href)) : "";
        string reason = context.BlockedCount == 1
            ? $"1 reference leads out of this document, and the imported SSP{name} was not read: this version does not follow imports"
            : $"{context.BlockedCount} references lead out of this document, and the imported SSP{name} was not read: this version does not follow imports";
        return new Unchecked(ImportedDocument.Id, reason, NodePointer.Of(document, node), line, context.BlockedCount);
    }
}
