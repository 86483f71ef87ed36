using System.CommandLine;
using Poam.Oscal.Cli.Configuration;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation.Baselines;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam baseline</c>: the findings of today, so that later checks report only new ones.</summary>
internal sealed class BaselineCommand(ToolEnvironment environment)
{
    private const int ManyFindings = 1_000_000;

    private readonly Argument<string[]> _inputs = new("FILE-OR-FOLDER") { Arity = ArgumentArity.OneOrMore, Description = "What to check, as for poam validate." };

    private readonly Option<string?> _output = new("--output")
    {
        HelpName = "FILE",
        Description = "The baseline to write. [default: the one that the configuration names, else poam.baseline.json in the current folder]",
    };

    private readonly Option<string[]> _exclude = new(ValidateArguments.ExcludeOption) { HelpName = "GLOB", Description = "Leave out files and folders, as for poam validate." };

    private readonly Option<string?> _config = new(ValidateArguments.ConfigOption) { HelpName = "FILE", Description = "The configuration, as for poam validate." };

    private readonly Option<string?> _rules = new(ValidateArguments.RulesOption) { HelpName = "SET-OR-RULE,...", Description = "Which rules apply, as for poam validate." };

    private readonly Option<string?> _asOf = new(ValidateArguments.AsOfOption) { HelpName = "DATE", Description = "The day to take for today, as for poam validate." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command write = new("write", "Writes the findings that there are now; poam validate --new-only reports the others.") { _inputs, _output, _exclude, _rules, _asOf, _config };
        write.Validators.Add(result => CheckValue(result.GetValue(_rules), ValidateArguments.IsRules, ValidateArguments.RulesOption));
        write.Validators.Add(result => CheckValue(result.GetValue(_asOf), ValidateArguments.IsDate, ValidateArguments.AsOfOption));
        write.SetAction(parsed => Write(
            new ValidateArguments
            {
                Inputs = parsed.GetValue(_inputs) ?? [],
                Exclude = parsed.GetValue(_exclude) ?? [],
                Rules = parsed.GetValue(_rules),
                AsOf = parsed.GetValue(_asOf),
                Config = parsed.GetValue(_config),
                MaxFindings = ManyFindings.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }.ToSettings(environment.Clock),
            parsed.GetValue(_output)));
        return new Command("baseline", "Keeps the findings that are known, so that a check reports only new ones.") { write };
    }

    private static void CheckValue(string? value, Predicate<string> isValid, string option)
    {
        if (value is not null && !isValid(value))
        {
            throw new UsageException($"'{value}' is no value for {option}; 'poam validate --help' says what it takes.");
        }
    }

    private int Write(ValidateSettings settings, string? output)
    {
        FilePlanner planner = new(environment, settings, []);
        InputFile[] files = planner.WithoutExcluded(new FileFinder(environment.CurrentFolder, settings.Exclude).Find(settings.Inputs));
        FileOutcome[] outcomes = new FileValidation(environment, settings, planner).Run(files);
        string path = output is not null ? Path.GetFullPath(output, environment.CurrentFolder)
            : Configured(planner) ?? Path.Combine(environment.CurrentFolder, FindingBaseline.FileName);
        List<KeyValuePair<string, Diagnostic>> findings = [];
        int code = ExitCode.Success;
        for (int i = 0; i < files.Length; i++)
        {
            if (outcomes[i].Report is not { } report || FilePlanner.IsConfiguration(files[i]))
            {
                continue;
            }

            if (report.ReadError is not null)
            {
                environment.Messages.WriteLine($"poam: {report.Path}: {report.ReadError}");
                code = outcomes[i].InternalError is null ? Math.Max(code, ExitCode.Unreadable) : ExitCode.Internal;
            }

            findings.AddRange(report.Diagnostics.Select(finding => KeyValuePair.Create(BaselineFile.Key(path, files[i]), finding)));
        }

        FileTarget.Create(path, environment.CurrentFolder).Write(stream => FindingBaseline.Write(findings, stream));
        string shown = PathText.Shown(path, environment.CurrentFolder, keepAbsolute: output is not null && Path.IsPathRooted(output));
        environment.Messages.WriteLine($"poam: {shown} lists {findings.Count} finding(s) of {outcomes.Count(o => o.Report is not null)} file(s). poam validate --new-only reports the others.");
        return code;
    }

    /// <summary>The baseline that a configuration of the files names.</summary>
    private static string? Configured(FilePlanner planner)
    {
        foreach (ConfigurationFile configuration in planner.Configurations)
        {
            if (configuration.Configuration.KnownFindings is { } named)
            {
                return Path.GetFullPath(named, configuration.Folder);
            }
        }

        return null;
    }
}
