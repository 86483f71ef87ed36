using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes the page of a rule, in Markdown: the one that <c>docs/rules</c> holds and <c>poam explain</c> prints.</summary>
public static class RulePage
{
    /// <summary>The page of a rule, with line feeds and one at its end.</summary>
    public static string Write(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return $"# {rule.Id}: {rule.Title}\n\nSeverity: {rule.Severity.ToString().ToLowerInvariant()} · Source: {SourceOf(rule.Source)}\n\n{rule.Help}\n";
    }

    private static string SourceOf(RuleSource source) => source switch
    {
        RuleSource.Nist => "NIST (the OSCAL models and their formats)",
        RuleSource.FedRamp => "FedRAMP",
        RuleSource.User => "user",
        _ => "poam",
    };
}
