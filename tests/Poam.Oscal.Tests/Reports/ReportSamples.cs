using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;

namespace Poam.Oscal.Tests.Reports;

/// <summary>Reports made by hand.</summary>
internal static class ReportSamples
{
    public static RuleDescriptor Rule { get; } = new("OSCAL1002", "Use the members of the model", Severity.Error, RuleSource.Nist, "Help.");

    public static Diagnostic Finding(
        SourceLocation location,
        string message = "it is wrong",
        Severity severity = Severity.Error,
        params RelatedLocation[] related) => new()
        {
            Rule = Rule,
            RuleKey = "OSCAL1002",
            Severity = severity,
            Message = message,
            Pointer = "/plan-of-action-and-milestones/uuid",
            Location = location,
            Fingerprint = "0123456789abcdef",
            Related = related,
        };

    public static FileReport Passed(string path) => new()
    {
        Path = path,
        Format = "json",
        Model = "plan-of-action-and-milestones",
        OscalVersion = "1.1.2",
        CheckedAs = "1.1.2",
        Verdict = Verdict.Passed,
    };

    public static FileReport Failed(string path, string source, params Diagnostic[] diagnostics) => new()
    {
        Path = path,
        Format = "yaml",
        Model = "plan-of-action-and-milestones",
        OscalVersion = "1.1.2",
        CheckedAs = "1.1.2",
        Verdict = Verdict.Failed,
        Diagnostics = diagnostics,
        Excerpts = SourceExcerpt.ReadAll(Encoding.UTF8.GetBytes(source), diagnostics),
        ErrorCount = diagnostics.Length,
    };

    public static ValidationReport Report(params FileReport[] files) => new()
    {
        ToolName = "poam",
        ToolVersion = "0.1.0",
        AsOf = new DateOnly(2026, 5, 1),
        RuleSets = ["default"],
        Files = files,
    };

    public static string Text(ValidationReport report, bool color = false)
    {
        using MemoryStream output = new();
        TextReportWriter.Write(report, output, color);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static string Json(ValidationReport report)
    {
        using MemoryStream output = new();
        JsonReportWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The line of the source and the line of carets that a text report shows for one finding.</summary>
    public static (string Source, string Carets) Excerpt(string source, SourceLocation location)
    {
        string[] lines = Text(Report(Failed("a.yaml", source, Finding(location)))).Split('\n');
        return (lines[2], lines[3]);
    }
}
