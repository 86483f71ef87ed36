using System.Runtime.CompilerServices;
using Poam.Oscal.Cli.Configuration;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Reports;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>Validates files: one on the calling thread, several on a few.</summary>
internal sealed class FileValidation
{
    private readonly ValidateSettings _settings;
    private readonly FilePlanner _planner;
    private readonly InputReader _reader;

    // What standard input imports is looked for from the current folder.
    private readonly string _standardInput;
    private readonly EarlierState? _earlier;

    /// <summary>Prepares to validate.</summary>
    /// <param name="environment">Where standard input comes from.</param>
    /// <param name="settings">What was asked for.</param>
    /// <param name="planner">Decides how each file is checked.</param>
    public FileValidation(ToolEnvironment environment, ValidateSettings settings, FilePlanner planner)
    {
        _settings = settings;
        _standardInput = Path.Combine(environment.CurrentFolder, InputFile.StandardInputName);
        _planner = planner;
        _reader = new InputReader(environment, OscalLimits.Default.MaxInputBytes);
        _earlier = settings.Against is null ? null : EarlierState.Find(settings.Against, environment, _reader);
    }

    /// <summary>The lowest severity that fails.</summary>
    public static Severity SeverityOf(FailOn failOn) => failOn switch
    {
        FailOn.Info => Severity.Info,
        FailOn.Warning => Severity.Warning,
        _ => Severity.Error,
    };

    /// <summary>Validates files.</summary>
    /// <returns>The outcomes in the order of the files.</returns>
    public FileOutcome[] Run(InputFile[] files)
    {
        FileOutcome[] outcomes = new FileOutcome[files.Length];
        FilePlan[] plans = new FilePlan[files.Length];
        for (int i = 0; i < plans.Length; i++)
        {
            plans[i] = _planner.PlanFor(files[i]);
        }

        if (files.Length > 1)
        {
            Share(files, plans, outcomes);
        }
        else if (files.Length == 1)
        {
            outcomes[0] = Validate(files[0], plans[0]);
        }

        return outcomes;
    }

    /// <summary>Validates files on a few threads. A method of its own, so that a run of one file loads nothing of threads.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Share(InputFile[] files, FilePlan[] plans, FileOutcome[] outcomes)
    {
        int next = -1;
        Thread[] helpers = new Thread[Math.Min(Environment.ProcessorCount, files.Length) - 1];
        for (int i = 0; i < helpers.Length; i++)
        {
            helpers[i] = new Thread(Work) { IsBackground = true };
            helpers[i].Start();
        }

        Work();
        foreach (Thread helper in helpers)
        {
            helper.Join();
        }

        void Work()
        {
            for (int i = Interlocked.Increment(ref next); i < files.Length; i = Interlocked.Increment(ref next))
            {
                outcomes[i] = Validate(files[i], plans[i]);
            }
        }
    }

    private FileOutcome Validate(InputFile file, FilePlan plan)
    {
        try
        {
            if (FilePlanner.IsConfiguration(file) && plan.Configuration is { } configuration)
            {
                return new ConfigurationReports(_settings, _planner).Report(file.Path, "poam-configuration", configuration.Configuration.Diagnostics, configuration.Content);
            }

            InputContent content = _reader.Read(file);
            return content.Error is not null ? Unread(file, content.Error) : Validate(file, content, plan);
        }
#pragma warning disable CA1031 // A fault of the tool with one file must not hide what is wrong with the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Unread(file, "poam failed to check it") with { InternalError = exception };
        }
    }

    private FileOutcome Validate(InputFile file, InputContent content, FilePlan plan)
    {
        ValidationResult result = content.IsTooLarge
            ? OscalValidator.RefuseTooLarge(content.Bytes, file.FullPath, plan.Options)
            : _earlier?.Of(file) is { } old ? ChangeReview.Validate(old, content.Bytes, _earlier.PathOf(file), file.FullPath, plan.Options)
            : OscalValidator.Validate(content.Bytes, file.FullPath ?? _standardInput, plan.Options);
        if (!result.LooksLikeOscal && !file.IsNamed)
        {
            return FileOutcome.Skipped;
        }

        return new FileOutcome(Report(file, content, result, plan))
        {
            UsedSuppressions = result.UsedSuppressions,
            UnusedSuppressions = result.UnusedSuppressions,
        };
    }

    private FileReport Report(InputFile file, InputContent content, ValidationResult result, FilePlan plan) => new()
    {
        Path = file.Path,
        Format = NameOf(result.Format),
        Model = result.Model,
        OscalVersion = result.OscalVersion,
        CheckedAs = result.CheckedAs,
        Catalog = result.Catalog,
        Verdict = VerdictOf(result, plan.FailOn),
        FailSeverity = SeverityOf(plan.FailOn),
        FailsUnchecked = plan.FailOn == FailOn.Unchecked,
        Diagnostics = result.Diagnostics,
        Excerpts = _settings.Format == ReportFormat.Text && result.Diagnostics.Count > 0
            ? SourceExcerpt.ReadAll(content.Bytes.Span, result.Diagnostics)
            : [],
        Suppressed = result.Suppressed,
        Unchecked = result.Unchecked,
        Passes = result.Passes,
        ErrorCount = result.ErrorCount,
        WarningCount = result.WarningCount,
        InfoCount = result.InfoCount,
        OmittedCount = result.OmittedCount,
    };

    private static FileOutcome Unread(InputFile file, string reason) =>
        new(new FileReport { Path = file.Path, Verdict = Verdict.Unchecked, ReadError = reason });

    private static string NameOf(OscalFormat format) => format switch
    {
        OscalFormat.Json => "json",
        OscalFormat.Yaml => "yaml",
        _ => "xml",
    };

    /// <summary>The verdict by what the caller counts as a failure, so that report and exit code agree.</summary>
    private static Verdict VerdictOf(ValidationResult result, FailOn failOn)
    {
        bool warningsFail = failOn is FailOn.Warning or FailOn.Info;
        bool fails = result.HasErrors
            || (warningsFail && result.WarningCount > 0)
            || (failOn == FailOn.Info && result.InfoCount > 0);
        return fails ? Verdict.Failed : result.Verdict;
    }
}
