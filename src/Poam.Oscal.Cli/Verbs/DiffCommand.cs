using System.CommandLine;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Git;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam diff</c>: what changed between two states of a document, or of all documents of a repository.</summary>
internal sealed class DiffCommand(ToolEnvironment environment)
{
    private static readonly string[] Formats = ["text", "json", "markdown"];
    private static readonly string[] Extensions = [".json", ".yaml", ".yml", ".xml"];

    private readonly Argument<string[]> _paths = new("OLD NEW")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The old and the new file, in any of the formats; with --git the files and folders to look at.",
    };

    private readonly Option<string?> _git = new("--git")
    {
        HelpName = "RANGE",
        Description = "Compare states of the git repository: BASE..HEAD, BASE...HEAD, or one revision to compare the work tree with.",
    };

    private readonly Option<string> _format = OptionValues.Choice("--format", "How the differences are written.", Formats);
    private readonly Option<string?> _output = new("--output") { HelpName = "FILE", Description = "Write to a file instead of standard output." };
    private readonly Option<bool> _exitZero = new("--exit-zero") { Description = "Exit with 0 even when there are differences." };
    private readonly Option<bool> _noise = new("--show-noise") { Description = "List differences in writing alone too: order, spelling of times, UUIDs made anew." };
    private readonly Option<string?> _lineUrl = new("--line-url") { HelpName = "URL", Description = "For markdown: the address of a line, with {path} and {line} in it." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new(
            "diff",
            "Tells what changed between two states of an OSCAL document, by what its objects are and not by lines. "
            + "Exit codes: 0 no difference in content, 1 differences, 2 wrong usage, 3 a document could not be read, 4 internal error.")
        {
            _paths, _git, _format, _output, _exitZero, _noise, _lineUrl,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(_paths) ?? [],
            parsed.GetValue(_git),
            parsed.GetValue(_format)!,
            ReportTarget.For(parsed.GetValue(_output), environment),
            parsed.GetValue(_exitZero),
            parsed.GetValue(_noise),
            parsed.GetValue(_lineUrl)));
        return command;
    }

    private int Run(string[] paths, string? range, string format, ReportTarget target, bool exitsZero, bool showNoise, string? lineUrl)
    {
        List<FileDiff>? files = range is null ? Two(paths) : Between(range, paths);
        if (files is null)
        {
            return ExitCode.Unreadable;
        }

        target.Write(stream =>
        {
            switch (format)
            {
                case "json":
                    DiffJsonWriter.Write(files, stream);
                    break;
                case "markdown":
                    DiffMarkdownWriter.Write(files, stream, lineUrl);
                    break;
                default:
                    DiffTextWriter.Write(files, stream, showNoise);
                    break;
            }
        });
        return files.Exists(f => f.IsDifferent) && !exitsZero ? ExitCode.Findings : ExitCode.Success;
    }

    private List<FileDiff>? Two(string[] paths)
    {
        if (paths.Length != 2)
        {
            throw new UsageException("which two states? Name the old and the new file (poam diff old.yaml new.yaml) or a range (poam diff --git main..HEAD).");
        }

        return Read(paths[0]) is { } old && Read(paths[1]) is { } now && Checked(new FileDiff(paths[0], paths[1], OscalDiff.Compare(old, now, paths[0], paths[1]))) is { } diff
            ? [diff]
            : null;
    }

    private List<FileDiff>? Between(string range, string[] paths)
    {
        GitChanges git = new(environment.CurrentFolder);
        List<FileDiff> files = [];
        bool isRead = true;
        foreach (ChangedFile file in git.Between(range, paths).Where(IsDocument))
        {
            // A null array would become an empty memory.
            ReadOnlyMemory<byte>? old = file.OldBlob is null ? default(ReadOnlyMemory<byte>?) : git.Blob(file.OldBlob);
            ReadOnlyMemory<byte>? now = file.NewPath is null ? default(ReadOnlyMemory<byte>?)
                : file.NewBlob is not null ? git.Blob(file.NewBlob)
                : Read(Path.Combine(git.Top, file.NewPath));
            if (now is null && file.NewPath is not null)
            {
                isRead = false;
                continue;
            }

            DocumentDiff states = OscalDiff.Compare(old ?? now ?? default, now ?? old ?? default, file.OldPath ?? file.NewPath, file.NewPath ?? file.OldPath);
            if (!states.OldRead.LooksLikeOscal && !states.NewRead.LooksLikeOscal)
            {
                continue;
            }

            FileDiff? diff = old is null || now is null ? new FileDiff(file.OldPath, file.NewPath, null) : Checked(new FileDiff(file.OldPath, file.NewPath, states));
            isRead &= diff is not null;
            if (diff is not null)
            {
                files.Add(diff);
            }
        }

        return isRead ? files : null;
    }

    private static bool IsDocument(ChangedFile file) =>
        Extensions.Contains(Path.GetExtension(file.NewPath ?? file.OldPath ?? "").ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Says why two states cannot be compared; then there is no difference to show.</summary>
    private FileDiff? Checked(FileDiff file)
    {
        DocumentDiff diff = file.Diff!;
        if (diff.IsComparable)
        {
            return file;
        }

        if (diff.OldIsWhole && diff.NewIsWhole)
        {
            environment.Messages.WriteLine($"poam: {file.OldPath} is a {diff.OldRead.Model} and {file.NewPath} is a {diff.NewRead.Model}: they cannot be compared.");
        }

        SayIncomplete(file.OldPath!, diff.OldRead, diff.OldIsWhole);
        SayIncomplete(file.NewPath!, diff.NewRead, diff.NewIsWhole);
        return null;
    }

    private void SayIncomplete(string path, ValidationResult read, bool isWhole)
    {
        if (isWhole)
        {
            return;
        }

        if (read.LooksLikeOscal && read.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } finding)
        {
            environment.Messages.WriteLine($"{path}:{finding.Location}  error  {finding.Rule.Id}  {finding.Message}");
        }

        environment.Messages.WriteLine($"poam: {path} cannot be compared: {(read.LooksLikeOscal ? "it cannot be read to its end" : "it is no OSCAL document")}.");
    }

    private ReadOnlyMemory<byte>? Read(string path) => NamedInput.Read(NamedInput.Of(path, environment), environment);
}
