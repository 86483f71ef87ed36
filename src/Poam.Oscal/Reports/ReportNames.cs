using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>The words that stand for enumerations in reports. Scripts depend on them.</summary>
internal static class ReportNames
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Failed => "failed",
        Verdict.Unchecked => "unchecked",
        _ => "passed",
    };

    public static string Of(RuleSource source) => source switch
    {
        RuleSource.Nist => "nist",
        RuleSource.Poam => "poam",
        RuleSource.FedRamp => "fedramp",
        RuleSource.OscalCli => "oscal-cli",
        _ => "user",
    };

    public static string Of(SuppressionKind kind) => kind switch
    {
        SuppressionKind.InSource => "inSource",
        SuppressionKind.Baseline => "baseline",
        _ => "configuration",
    };
}
