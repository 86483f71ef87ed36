using Poam.Oscal.Cli.Verbs;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal.Cli.Configuration;

/// <summary>What a report says about configurations and baselines: as about any file, and only where there is something to say or it was asked for.</summary>
internal sealed class ConfigurationReports(ValidateSettings settings, FilePlanner planner)
{
    /// <summary>The reports, once all files are checked.</summary>
    public List<FileOutcome> Of(FileOutcome[] outcomes)
    {
        List<FileOutcome> reports = [];
        foreach (ConfigurationFile file in planner.Configurations)
        {
            HashSet<Suppression> used = [];
            HashSet<Suppression> unused = [];
            foreach (FileOutcome outcome in outcomes)
            {
                used.UnionWith(outcome.UsedSuppressions);
                unused.UnionWith(outcome.UnusedSuppressions);
            }

            List<Diagnostic> findings = [.. file.Configuration.Diagnostics, .. file.Configuration.JudgeSuppressions(settings.AsOf, used, unused)];
            findings.Sort(static (a, b) => a.Location.Line != b.Location.Line ? a.Location.Line.CompareTo(b.Location.Line) : a.Location.Column.CompareTo(b.Location.Column));
            bool isNamed = outcomes.Any(o => o.Report?.Path == file.Shown);
            if (findings.Count > 0 && !isNamed)
            {
                reports.Add(Report(file.Shown, "poam-configuration", findings, file.Content));
            }
        }

        foreach (BaselineFile file in planner.Baselines)
        {
            if (file.Baseline.Diagnostics.Count > 0)
            {
                reports.Add(Report(file.Shown, "poam-baseline", file.Baseline.Diagnostics, file.Content));
            }
        }

        return reports;
    }

    /// <summary>The report of one such file.</summary>
    public FileOutcome Report(string path, string model, IReadOnlyList<Diagnostic> findings, ReadOnlyMemory<byte> content)
    {
        Severity failSeverity = FileValidation.SeverityOf(settings.FailOn ?? FailOn.Error);
        return new FileOutcome(new FileReport
        {
            Path = path,
            Format = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "json" : "yaml",
            Model = model,
            Verdict = findings.Any(f => f.Severity >= failSeverity) ? Verdict.Failed : Verdict.Passed,
            FailSeverity = failSeverity,
            Diagnostics = findings,
            Excerpts = settings.Format == ReportFormat.Text ? SourceExcerpt.ReadAll(content.Span, findings) : [],
            ErrorCount = findings.Count(f => f.Severity == Severity.Error),
            WarningCount = findings.Count(f => f.Severity == Severity.Warning),
            InfoCount = findings.Count(f => f.Severity == Severity.Info),
        });
    }
}
