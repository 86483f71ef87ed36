using Poam.Oscal.Cli.Configuration;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>Validates files and writes the report.</summary>
internal sealed class ValidateAction(ToolEnvironment environment, ValidateSettings settings)
{
    private const string ToolName = "poam";

    /// <summary>Does it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">There is nothing to validate, or the report cannot be written where the caller wants it.</exception>
    public int Run()
    {
        ReportOutput output = new(environment, settings);
        ConstraintSet[] constraints = LoadConstraints(out RuleSet rules);
        FileFinder finder = new(environment.CurrentFolder, settings.Exclude);
        FilePlanner planner = new(environment, settings with { Rules = rules }, constraints);
        InputFile[] files = planner.WithoutExcluded(finder.Find(settings.Inputs));
        FileOutcome[] outcomes = new FileValidation(environment, settings, planner).Run(files);
        ValidationReport report = Report(outcomes, planner);
        if (report.Files.Count == 0)
        {
            throw new UsageException(NothingValidated(files.Length));
        }

        foreach (string input in finder.Fruitless)
        {
            environment.Messages.WriteLine($"poam: '{input}' holds no file to check (.json, .yaml, .yml, .xml)");
        }

        output.Write(report);
        return WriteInternalErrors(outcomes) ? ExitCode.Internal : ExitCodeOf(report);
    }

    /// <summary>Reads the constraint files, and then the choice of rules, which may name their constraints.</summary>
    private ConstraintSet[] LoadConstraints(out RuleSet rules)
    {
        rules = settings.Rules;
        if (settings.Constraints.Count == 0)
        {
            return [];
        }

        ConstraintSet[] sets = new ConstraintFiles(environment).Load(settings.Constraints);
        if (settings.RulesText is not null)
        {
            rules = RuleSet.Parse(settings.RulesText, sets, out string? error) ?? throw new UsageException(error!);
        }

        return sets;
    }

    private ValidationReport Report(FileOutcome[] outcomes, FilePlanner planner)
    {
        List<FileReport> reports = new(outcomes.Length);
        int skipped = 0;
        foreach (FileOutcome outcome in outcomes)
        {
            if (outcome.Report is null)
            {
                skipped++;
            }
            else
            {
                reports.Add(outcome.Report);
            }
        }

        if (reports.Count > 0)
        {
            AddConfigurations(reports, outcomes, planner);
        }

        return new ValidationReport
        {
            ToolName = ToolName,
            ToolVersion = ToolVersion.Text,
            AsOf = settings.AsOf,
            RuleSets = planner.RuleSets,
            Files = reports,
            SkippedCount = skipped,
        };
    }

    /// <summary>Puts what is wrong with configurations and baselines among the files, in the order of the paths.</summary>
    private void AddConfigurations(List<FileReport> reports, FileOutcome[] outcomes, FilePlanner planner)
    {
        if (planner.Configurations.Count == 0 && planner.Baselines.Count == 0)
        {
            return;
        }

        foreach (FileOutcome outcome in new ConfigurationReports(settings, planner).Of(outcomes))
        {
            int place = reports.FindIndex(r => string.CompareOrdinal(r.Path, outcome.Report!.Path) > 0);
            reports.Insert(place < 0 ? reports.Count : place, outcome.Report!);
        }
    }

    private string NothingValidated(int skipped)
    {
        string inputs = "'" + string.Join("', '", settings.Inputs) + "'";
        string hint = settings.Exclude.Count > 0 ? " Look at --exclude, or name" : " Name";
        return skipped > 0
            ? $"nothing was checked: none of the {skipped} file(s) in {inputs} is an OSCAL document.{hint} a file itself: poam validate poam.yaml"
            : $"nothing was checked: there is no .json, .yaml, .yml or .xml file in {inputs}.{hint} a file or another folder: poam validate poam.yaml";
    }

    private bool WriteInternalErrors(FileOutcome[] outcomes)
    {
        bool any = false;
        foreach (FileOutcome outcome in outcomes)
        {
            if (outcome.InternalError is not null)
            {
                InternalErrorWriter.Write(environment, outcome.InternalError, outcome.Report!.Path, withHint: !any);
                any = true;
            }
        }

        return any;
    }

    private static int ExitCodeOf(ValidationReport report)
    {
        int code = ExitCode.Success;
        foreach (FileReport file in report.Files)
        {
            if (file.ReadError is not null)
            {
                return ExitCode.Unreadable;
            }

            if (file.Verdict == Verdict.Failed || (file.Verdict == Verdict.Unchecked && file.FailsUnchecked))
            {
                code = ExitCode.Findings;
            }
        }

        return code;
    }
}
