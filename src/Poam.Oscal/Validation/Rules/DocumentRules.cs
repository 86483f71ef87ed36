using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The rules of ours, and running them.</summary>
internal static class DocumentRules
{
    // Before the others, which hold them.
    private static readonly ImportRule[] Imports =
    [
        new POAM2101(),
        new POAM2102(),
        new POAM2103(),
        new POAM2104(),
        new POAM2105(),
    ];

    // Assessment results have them too. Their placeholders are those of the plan.
    private static readonly DocumentRule[] References =
    [
        new POAM2001(),
        new POAM2002(),
        new POAM2003(),
        new POAM2004(),
        new POAM2005(),
        new POAM2006(),
        new POAM2007(),
        new POAM2008(),
        new POAM2010(),
        new POAM2011(),
        new POAM2012(),
        new POAM2013(),
        new POAM2014(),
    ];

    private static readonly DocumentRule[] OfResults = [.. References, .. Imports];

    // An assessment plan and an SSP have references of some kinds only, so the other rules find nothing. An object of results may stand in several of them.
    private static readonly DocumentRule[] OfPlans = [.. References, new POAM2020(), .. Imports];

    private static readonly DocumentRule[] Rules =
    [
        new FRMP1001(),
        new FRMP1002(),
        new FRMP1003(),
        new FRMP1004(),
        new FRMP1005(),
        new FRMP1006(),
        new FRMP1007(),
        new FRMP1008(),
        new FRMP1009(),
        new FRMP1010(),
        ..References,
        new POAM2009(),
        new POAM2020(),
        new POAM2021(),
        new POAM2022(),
        new POAM2023(),
        new POAM2024(),
        new POAM2025(),
        new POAM2026(),
        ..Imports,
        new POAM2106(),
        new POAM2111(),
        new POAM2112(),
        new POAM2113(),
        new POAM2114(),
        new POAM2115(),
        new POAM3007(),
        new POAM4001(),
        new POAM4002(),
        new POAM4003(),
        new POAM4004(),
        new POAM4005(),
        new POAM4006(),
        new POAM4007(),
        new POAM4008(),
        new POAM4010(),
        new POAM4011(),
        new POAM4012(),
        new POAM4013(),
        new POAM4014(),
        new POAM4015(),
        new POAM4020(),
        new POAM4021(),
        new POAM4022(),
        new POAM4023(),
        new POAM4024(),
        new POAM4025(),
        new POAM4030(),
        new POAM4031(),
        new POAM4040(),
        new POAM4100(),
    ];

    /// <summary>The descriptors in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All
    {
        get
        {
            RuleDescriptor[] all = new RuleDescriptor[Rules.Length];
            for (int i = 0; i < Rules.Length; i++)
            {
                all[i] = Rules[i].Descriptor;
            }

            Array.Sort(all, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
            return all;
        }
    }

    /// <summary>Checks a document; sets that hold NIST's rules alone have none of ours.</summary>
    /// <param name="document">The document.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="options">What to do.</param>
    /// <param name="path">The path of the document, or null.</param>
    /// <returns>What could not be checked.</returns>
    public static IReadOnlyList<Unchecked> Run(NodeDocument document, FindingSink findings, ValidationOptions options, string? path)
    {
        // What is missing from a text that was cut off may stand in the rest of it.
        if (!options.Rules.HasRulesOfOurs || !document.IsWhole || document.Root == 0 || document.KindOf(document.Root) != NodeKind.Object)
        {
            return [];
        }

        RuleContext context = new(document, findings, options, path);
        bool hasImports = context.HasOthers || (!context.IsPoam && ImportReference.Of(document).Count > 0);
        foreach (DocumentRule rule in context.IsPoam ? Rules : context.IsResults ? OfResults : context.HasReferences ? OfPlans : hasImports ? Imports : [])
        {
            options.Cancellation.ThrowIfCancellationRequested();
            if ((hasImports || rule is not ImportRule) && options.Rules.Includes(rule.Descriptor))
            {
                rule.Check(context);
            }
        }

        return hasImports && options.Rules.Includes(POAM2101.Rule) ? UncheckedImports.Of(context) : [];
    }

    /// <summary>Whether a document is a POA&amp;M.</summary>
    public static bool IsPoam(NodeDocument document) => IsOf(document, "plan-of-action-and-milestones"u8);

    /// <summary>Whether a document is of a model.</summary>
    public static bool IsOf(NodeDocument document, ReadOnlySpan<byte> model)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        return definitions.Utf8(definitions.Members[document.RootMember].JsonName).SequenceEqual(model);
    }
}
