using System.Text;
using Poam.Oscal.Controls;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The rules about controls, for every model that names controls of a system, and running them.</summary>
internal static class ControlRules
{
    private static readonly POAM3004 Baseline = new();

    // In this order: of several faults of one identifier the first is reported.
    private static readonly ControlRule[] Rules =
    [
        new POAM3001(),
        new POAM3002(),
        new POAM3003(),
        Baseline,
        new POAM3005(),
        new POAM3006(),
    ];

    /// <summary>The descriptors in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = Array.ConvertAll(Rules, r => r.Descriptor);

    /// <summary>Where a document names controls; null when no rule asks for that.</summary>
    public static ControlMentions? MentionsIn(NodeDocument document, RuleSet rules) =>
        IncludesAny(rules) && document.Root != 0 && document.KindOf(document.Root) == NodeKind.Object && IsOfSystem(document) ? ControlMentions.Of(document) : null;

    /// <summary>Checks a document. The catalog is loaded only when the document names a control.</summary>
    /// <param name="document">The document.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="options">What to do.</param>
    /// <param name="path">The path of the document, or null.</param>
    /// <param name="blocked">What was asked for and could not be checked, or null.</param>
    /// <param name="mentions">Where it names controls, if that is known already.</param>
    /// <returns>The catalog in use, for reports; null when there was nothing to judge.</returns>
    public static string? Run(NodeDocument document, FindingSink findings, ValidationOptions options, string? path, out Unchecked? blocked, ControlMentions? mentions = null)
    {
        blocked = null;
        mentions ??= MentionsIn(document, options.Rules);
        if (mentions is null || mentions.Count == 0)
        {
            return null;
        }

        CatalogInUse catalog = new CatalogFinder(document, path, options).Find();
        Dictionary<string, ControlVerdict>[] known = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
        for (int i = 0; i < mentions.Count; i++)
        {
            int node = mentions.NodeOf(i);
            string text = Encoding.UTF8.GetString(document.TextOf(node));
            ControlMentionKind kind = mentions.KindOf(i);
            if (!known[(int)kind].TryGetValue(text, out ControlVerdict? verdict))
            {
                known[(int)kind].Add(text, verdict = Judge(kind, text, catalog, options.Rules));
            }

            if (verdict.Rule is { } rule && findings.Count(SeverityOf(rule, catalog), NodePlace.Of(document, node).Start))
            {
                findings.Add(new Finding { Rule = rule.Descriptor, Severity = SeverityOf(rule, catalog), Node = node, Span = NodePlace.Of(document, node), Message = verdict.Message! });
            }
        }

        blocked = catalog.UnknownBaseline is { } name && options.Rules.Includes(Baseline.Descriptor) ? Blocked(name, catalog, mentions.Count) : null;
        return catalog.Describe();
    }

    private static bool IncludesAny(RuleSet rules)
    {
        foreach (ControlRule rule in Rules)
        {
            if (rules.Includes(rule.Descriptor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A baseline that was asked for by a name that the catalog in use does not have.</summary>
    private static Unchecked Blocked(string name, CatalogInUse catalog, int count)
    {
        string names = string.Join(", ", catalog.Index.Baselines.Select(b => b.Name));
        string known = names.Length == 0 ? "which has none with a name" : $"which has {names}";
        return new Unchecked(Baseline.Descriptor.Id, $"'{name}' is no baseline of the catalog in use, {catalog.Describe()}, {known}. Name one of those, a profile, or another --catalog.", "", 0, count);
    }

    /// <summary>What depends on a guess is a warning at most: the system may follow a catalog of its own.</summary>
    private static Severity SeverityOf(ControlRule rule, CatalogInUse catalog) =>
        catalog.IsGuess && rule.Descriptor.Severity == Severity.Error ? Severity.Warning : rule.Descriptor.Severity;

    private static ControlVerdict Judge(ControlMentionKind kind, string text, CatalogInUse catalog, RuleSet rules)
    {
        ControlReference? reference = ControlReference.Parse(text);
        if (!catalog.Judges(reference))
        {
            return ControlVerdict.None;
        }

        ControlMention mention = new(kind, text, reference, catalog.Find(text, reference));
        foreach (ControlRule rule in Rules)
        {
            if (rules.Includes(rule.Descriptor) && rule.Judge(mention, catalog) is { } message)
            {
                return new ControlVerdict(rule, message);
            }
        }

        return ControlVerdict.None;
    }

    /// <summary>Whether a document is about a system, so that it names controls of one catalog: profiles and component definitions name those of several.</summary>
    private static bool IsOfSystem(NodeDocument document)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        ReadOnlySpan<byte> model = definitions.Utf8(definitions.Members[document.RootMember].JsonName);
        return model.SequenceEqual("plan-of-action-and-milestones"u8) || model.SequenceEqual("system-security-plan"u8)
            || model.SequenceEqual("assessment-plan"u8) || model.SequenceEqual("assessment-results"u8);
    }
}
