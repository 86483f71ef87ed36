using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Verbs;
using Poam.Oscal.Reports;

namespace Poam.Oscal.Cli.Output;

/// <summary>Where the report and its summary go, and how they are written.</summary>
internal sealed class ReportOutput
{
    private const string GitHubSummary = "github";
    private const string GitHubVariable = "GITHUB_STEP_SUMMARY";

    private readonly ToolEnvironment _environment;
    private readonly ValidateSettings _settings;
    private readonly ReportTarget _target;
    private readonly ReportTarget? _summary;

    /// <summary>Checks that everything can be written before any work is done.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public ReportOutput(ToolEnvironment environment, ValidateSettings settings)
    {
        _environment = environment;
        _settings = settings;
        _target = ReportTarget.For(settings.Output, environment);
        _summary = settings.StepSummary is null ? null : SummaryTarget(settings.StepSummary);
    }

    /// <summary>Writes both.</summary>
    public void Write(ValidationReport report)
    {
        _target.Write(Writer(report));
        _summary?.Write(output => MarkdownReportWriter.Write(report, output));
    }

    private Action<Stream> Writer(ValidationReport report)
    {
        bool isColored = _settings.Format == ReportFormat.Text && IsColored();
        return _settings.Format switch
        {
            ReportFormat.Json => output => JsonReportWriter.Write(report, output),
            ReportFormat.Sarif => output => SarifReportWriter.Write(report, output),
            ReportFormat.GitHub => output => GitHubReportWriter.Write(report, output),
            ReportFormat.JUnit => output => JUnitReportWriter.Write(report, output),
            ReportFormat.MsBuild => output => MsBuildReportWriter.Write(report, output),
            _ => output => TextReportWriter.Write(report, output, isColored),
        };
    }

    private ReportTarget SummaryTarget(string file)
    {
        if (file != GitHubSummary)
        {
            return FileTarget.Create(file, _environment.CurrentFolder, ValidateArguments.StepSummaryOption + " ");
        }

        string path = _environment.Variable(GitHubVariable)
            ?? throw new UsageException($"{ValidateArguments.StepSummaryOption} {GitHubSummary}: {GitHubVariable} is not set, as it is in a workflow of GitHub. Name a file instead.");
        return new AppendTarget(path);
    }

    private bool IsColored() => _settings.Color switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ => _settings.Output is null
            && _environment.IsOutputTerminal
            && _environment.Variable("NO_COLOR") is null
            && _environment.Variable("TERM") != "dumb",
    };
}
