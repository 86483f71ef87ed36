using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes the page of a rule, in Markdown: the one that <c>docs/rules</c> holds and <c>poam explain</c> prints.</summary>
public static class RulePage
{
    /// <summary>The page of a rule, with line feeds and one at its end.</summary>
    public static string Write(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        string set = rule.Set == RuleDescriptor.DefaultSet ? "" : $" · Rule set: `{rule.Set}`, off unless asked for (`--rules +{rule.Set}`)";
        return $"# {rule.Id}: {rule.Title}\n\nSeverity: {rule.Severity.ToString().ToLowerInvariant()} · Source: {SourceOf(rule.Source)}{set}\n\n{rule.Help}\n{PageOf(rule)}";
    }

    /// <summary>The page that a constraint file names for its constraint.</summary>
    private static string PageOf(RuleDescriptor rule) => rule.Source == RuleSource.User && rule.HelpUri is not null ? $"\n{rule.HelpUri}\n" : "";

    private static string SourceOf(RuleSource source) => source switch
    {
        RuleSource.Nist => "NIST (the OSCAL models and their formats)",
        RuleSource.FedRamp => "FedRAMP",
        RuleSource.User => "user",
        RuleSource.OscalCli => "oscal-cli (its own constraints, `--rules oscal-cli`)",
        _ => "poam",
    };
}
