using System.CommandLine;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Editing;
using Poam.Oscal.Upgrade;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam upgrade</c>: a document of another release.</summary>
internal sealed class UpgradeCommand(ToolEnvironment environment)
{
    private readonly Argument<string> _file = new("FILE") { Description = "The document; - reads standard input and writes standard output." };
    private readonly Option<string> _to = new("--to") { HelpName = "RELEASE", Description = "The release to move to, newer or older. Default: the newest known.", DefaultValueFactory = _ => OscalUpgrade.Releases[^1] };
    private readonly Option<string?> _output = new("--output") { HelpName = "FILE", Description = "Where to write; without it the file itself is changed." };
    private readonly Option<bool> _allowLoss = new("--allow-loss") { Description = "Remove what the release cannot hold; it is still reported." };
    private readonly Option<bool> _revision = new("--revision") { Description = "Add an entry for the state before to the document's revisions." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Report only, write nothing." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new("upgrade", "Moves a document to another release of OSCAL; comments and layout stay.") { _file, _to, _output, _allowLoss, _revision, _dryRun };
        _to.CompletionSources.Add([.. OscalUpgrade.Releases]);
        _to.Validators.Add(result => OptionValues.Check(result, OscalUpgrade.Releases.Contains, $"a release: {string.Join(", ", OscalUpgrade.Releases)}"));
        command.SetAction(parsed => Run(
            parsed.GetValue(_file)!,
            parsed.GetValue(_to)!,
            parsed.GetValue(_output),
            new UpgradeOptions { AllowLoss = parsed.GetValue(_allowLoss), AddRevision = parsed.GetValue(_revision), Clock = environment.Clock },
            parsed.GetValue(_dryRun)));
        return command;
    }

    private int Run(string input, string release, string? output, UpgradeOptions options, bool isDry)
    {
        InputFile file = NamedInput.Of(input, environment);
        ReportTarget? target = isDry ? null : Target(input, output);
        if (NamedInput.Read(file, environment) is not { } content)
        {
            return ExitCode.Unreadable;
        }

        UpgradeResult result = OscalUpgrade.To(content, release, file.Path, options);
        Report(file.Path, result);
        if (!result.IsDone)
        {
            environment.Messages.WriteLine(WhyNot(file.Path, result));
            return ExitCode.Findings;
        }

        Conclude(file.Path, result, isDry);
        bool isUntouched = result.Edits.Count == 0 && output is null && input != "-";
        if (target is not null && !isUntouched)
        {
            target.Write(stream => stream.Write(result.Content.Span));
        }

        return result.Undecided.Any(d => d.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Success;
    }

    private ReportTarget Target(string input, string? output) =>
        output is not null ? FileTarget.Create(output, environment.CurrentFolder)
        : input == "-" ? new StandardOutputTarget(environment)
        : FileTarget.Create(input, environment.CurrentFolder, option: "");

    private void Report(string path, UpgradeResult result)
    {
        bool isDone = result.IsDone;
        foreach (UpgradeChange change in isDone ? result.Changes : [])
        {
            environment.Messages.WriteLine($"{path}:{change.Location}  changed  {change.Message}");
        }

        foreach (UpgradeChange loss in result.Losses)
        {
            environment.Messages.WriteLine($"{path}:{loss.Location}  lost  {loss.Message}");
        }

        foreach (Diagnostic finding in result.Undecided)
        {
            environment.Messages.WriteLine($"{path}:{finding.Location}  to decide  {finding.Rule.Id}  {finding.Message}");
        }

        foreach (EditRefusal refusal in result.Refusals)
        {
            environment.Messages.WriteLine($"{path}{(refusal.Place.Length == 0 ? "" : " " + refusal.Place)}: {refusal.Message}");
        }
    }

    private static string WhyNot(string path, UpgradeResult result) => result.Losses.Count > 0
        ? $"poam: {path} was not changed, as {result.Losses.Count} value(s) would be lost. --allow-loss removes them."
        : $"poam: {path} cannot be moved to {result.To}.";

    private void Conclude(string path, UpgradeResult result, bool isDry)
    {
        string what = result.From == result.To
            ? $"{path} is {result.To} already."
            : $"{path}: {result.From ?? "no release"} -> {result.To}, {result.Changes.Count} change(s), {result.Losses.Count} lost, {result.Undecided.Count} to decide.";
        environment.Messages.WriteLine($"poam: {what}{(isDry ? " Nothing was written (--dry-run)." : "")}");
    }
}
