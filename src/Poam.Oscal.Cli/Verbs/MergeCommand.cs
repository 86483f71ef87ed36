using System.CommandLine;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Git;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Review;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam merge</c>: two changes of one document in one, for people and as git's merge driver.</summary>
/// <remarks>
/// Git takes every exit code from 1 to 128 for a file with marked conflicts, so nothing else may have such a code: what cannot be merged
/// by objects is merged by lines, and what cannot even be read ends with <see cref="Failure"/>.
/// </remarks>
internal sealed class MergeCommand(ToolEnvironment environment)
{
    /// <summary>The exit code when there is no result.</summary>
    public const int Failure = 129;

    private readonly Argument<string> _base = new("BASE") { Description = "The state that both sides started from." };
    private readonly Argument<string> _ours = new("OURS") { Description = "Our state; its comments and its form stay." };
    private readonly Argument<string> _theirs = new("THEIRS") { Description = "Their state." };
    private readonly Option<bool> _inPlace = new("--in-place") { Description = "Write the result into OURS, as git asks of a merge driver; without it, to standard output." };
    private readonly Option<string?> _path = new("--path") { HelpName = "PATH", Description = "The path of the file in the repository, for messages and to recognise its format." };
    private readonly Option<int> _markerSize = new("--marker-size") { HelpName = "N", Description = "How many characters a conflict mark has.", DefaultValueFactory = _ => MergeOptions.Default.MarkerSize };
    private readonly Option<string> _ourName = new("--our-name") { HelpName = "NAME", Description = "What our side is called in conflict marks.", DefaultValueFactory = _ => MergeOptions.Default.OurName };
    private readonly Option<string> _theirName = new("--their-name") { HelpName = "NAME", Description = "What their side is called in conflict marks.", DefaultValueFactory = _ => MergeOptions.Default.TheirName };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new(
            "merge",
            "Merges two changes of an OSCAL document by what its objects are: different items, and different values of one item, go together. "
            + "Exit codes: 0 merged, 1 merged with marked conflicts, 129 no result.")
        {
            _base, _ours, _theirs, _inPlace, _path, _markerSize, _ourName, _theirName,
        };
        command.SetAction(parsed => Run(
            [parsed.GetValue(_base)!, parsed.GetValue(_ours)!, parsed.GetValue(_theirs)!],
            parsed.GetValue(_inPlace),
            parsed.GetValue(_path),
            MergeOptions.Default with
            {
                MarkerSize = Math.Clamp(parsed.GetValue(_markerSize), 1, 100),
                OurName = parsed.GetValue(_ourName)!,
                TheirName = parsed.GetValue(_theirName)!,
            }));
        return command;
    }

    private int Run(string[] files, bool inPlace, string? path, MergeOptions options)
    {
        string name = path ?? files[1];
        List<ReadOnlyMemory<byte>> states = [];
        foreach (string file in files)
        {
            if (NamedInput.Read(new InputFile(file, FullPath(file), IsNamed: true), environment) is not { } content)
            {
                return Failure;
            }

            states.Add(content);
        }

        MergeResult result = Merge(states, name, options);
        return result.Refusal is null ? Finish(result, files[1], name, inPlace) : MergeLines(files, result.Refusal, name, inPlace, options);
    }

    private static MergeResult Merge(List<ReadOnlyMemory<byte>> states, string name, MergeOptions options)
    {
        try
        {
            return OscalMerge.Merge(states[0], states[1], states[2], name, options);
        }
#pragma warning disable CA1031 // Whatever goes wrong, nobody's change may be lost: lines can still be merged.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new MergeResult { Content = ReadOnlyMemory<byte>.Empty, Refusal = $"internal error: {exception.Message}" };
        }
    }

    private int Finish(MergeResult result, string ours, string name, bool inPlace)
    {
        foreach (string note in result.Notes)
        {
            environment.Messages.WriteLine($"{name}: note: {note}.");
        }

        foreach (MergeConflict conflict in result.Conflicts)
        {
            environment.Messages.WriteLine(
                $"{name}: conflict: {conflict.Subject}{(conflict.Name.Length > 0 ? ", " + conflict.Name : "")}: {conflict.Message} (ours: {Shown(conflict.Ours)}; theirs: {Shown(conflict.Theirs)}).");
        }

        return Write(result.Content, ours, inPlace, result.IsClean ? ExitCode.Success : ExitCode.Findings);
    }

    /// <summary>Merges lines, as git does without a driver.</summary>
    private int MergeLines(string[] files, string reason, string name, bool inPlace, MergeOptions options)
    {
        environment.Messages.WriteLine($"poam: {name} is merged by lines: {reason}.");
        try
        {
            (int code, byte[] output, string error) = new GitCommand(environment.CurrentFolder).Run(
                "merge-file", "--stdout", "--marker-size=" + options.MarkerSize.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "-L", options.OurName, "-L", "base", "-L", options.TheirName,
                "--", FullPath(files[1]), FullPath(files[0]), FullPath(files[2]));
            if (code is >= 0 and < 128)
            {
                return Write(output, files[1], inPlace, code == 0 ? ExitCode.Success : ExitCode.Findings);
            }

            environment.Messages.WriteLine($"poam: {name} cannot be merged by lines either: {error.Trim()}");
        }
        catch (UsageException exception)
        {
            environment.Messages.WriteLine($"poam: {exception.Message}");
        }

        return Failure;
    }

    private int Write(ReadOnlyMemory<byte> content, string ours, bool inPlace, int code)
    {
        try
        {
            ReportTarget target = inPlace ? FileTarget.Create(ours, environment.CurrentFolder, option: "") : new StandardOutputTarget(environment);
            target.Write(stream => stream.Write(content.Span));
            return code;
        }
        catch (UsageException exception)
        {
            environment.Messages.WriteLine($"poam: {exception.Message}");
            return Failure;
        }
    }

    private string FullPath(string file) => Path.GetFullPath(file, environment.CurrentFolder);

    private static string Shown(string? value) => value is null ? "nothing" : $"\"{value.ReplaceLineEndings(" ")}\"";
}
