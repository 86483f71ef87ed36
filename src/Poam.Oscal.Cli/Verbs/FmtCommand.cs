using System.CommandLine;
using System.Globalization;
using System.Text;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Review;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam fmt</c>: documents in canonical form.</summary>
internal sealed class FmtCommand(ToolEnvironment environment)
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Files, folders and patterns; - reads standard input and writes standard output.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; print what would change, as a unified diff." };
    private readonly Option<int> _indent = new("--indent") { HelpName = "N", Description = "The blanks of each level, 0 to 8 (YAML: 2 to 8).", DefaultValueFactory = _ => 2 };
    private readonly Option<bool> _keepOrder = new("--keep-order") { Description = "Leave members in their order." };
    private readonly Option<string?> _range = new("--range") { HelpName = "START:END", Description = "Format only the members and items of these lines of one file, from 1, and leave every other byte; for editors." };
    private readonly Option<string[]> _exclude = new("--exclude") { HelpName = "GLOB", Description = "Leave out files that a pattern matches.", DefaultValueFactory = _ => [] };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new(
            "fmt",
            "Writes documents in canonical form: order of members, quotes, indentation, line ends. Content and comments stay.\n\n"
            + "Exit codes: 0 done, 1 something to format (--check) or a file that cannot be formatted, 2 wrong usage, 3 a file could not be read, 4 internal error.")
        {
            _files, _check, _indent, _keepOrder, _range, _exclude,
        };
        _indent.Validators.Add(result => OptionValues.Check(result, value => value is [>= '0' and <= '8'], "a number from 0 to 8"));
        _range.Validators.Add(result => OptionValues.Check(result, value => LinesOf(value) is not null, "the first and the last line, such as 12:20"));
        command.SetAction(parsed => Run(
            parsed.GetValue(_files)!,
            parsed.GetValue(_exclude) ?? [],
            new FormatOptions { IndentSize = parsed.GetValue(_indent), KeepOrder = parsed.GetValue(_keepOrder) },
            LinesOf(parsed.GetValue(_range)),
            parsed.GetValue(_check)));
        return command;
    }

    private int Run(string[] inputs, string[] exclude, FormatOptions options, (int First, int Last)? lines, bool isCheck)
    {
        FileFinder finder = new(environment.CurrentFolder, exclude);
        InputFile[] files = finder.Find(inputs);
        if (lines is not null && files.Length > 1)
        {
            throw new UsageException("--range is for one file, and these are several. Name the file whose lines are meant.");
        }

        foreach (string fruitless in finder.Fruitless)
        {
            environment.Messages.WriteLine($"poam: {fruitless} has no .json, .yaml, .yml or .xml file");
        }

        InputReader reader = new(environment, options.Limits.MaxInputBytes);
        StringBuilder differences = new();
        int exitCode = files.Length == 0 ? ExitCode.Usage : ExitCode.Success;
        int changed = 0;
        int documents = 0;
        foreach (InputFile file in files)
        {
            InputContent content = reader.Read(file);
            if (content.Refusal is not null)
            {
                environment.Messages.WriteLine($"poam: {file.Path}: {content.Refusal}");
                exitCode = Math.Max(exitCode, ExitCode.Unreadable);
                continue;
            }

            FormatResult result = lines is { } range
                ? OscalFormatter.FormatRange(content.Bytes, range.First, range.Last, file.Path, options)
                : OscalFormatter.Format(content.Bytes, file.Path, options);
            changed += result.IsChanged ? 1 : 0;
            documents += file.IsNamed || result.LooksLikeOscal ? 1 : 0;
            exitCode = Math.Max(exitCode, Conclude(file, content.Bytes, result, isCheck ? differences : null));
        }

        Summarize(differences, changed, documents, isCheck);
        return exitCode;
    }

    /// <summary>The lines of a range; null for none and for what is no range.</summary>
    private static (int First, int Last)? LinesOf(string? range)
    {
        string[] lines = range?.Split(':') ?? [];
        return lines.Length == 2
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first) && first > 0
            && int.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out int last) && last >= first
                ? (first, last)
                : null;
    }

    /// <summary>Reports or writes what formatting a file gave.</summary>
    private int Conclude(InputFile file, ReadOnlyMemory<byte> old, FormatResult result, StringBuilder? differences)
    {
        if (!result.IsDone)
        {
            return file.IsNamed || result.LooksLikeOscal ? Refuse(file, old, result, isCheck: differences is not null) : ExitCode.Success;
        }

        if (differences is not null)
        {
            return result.IsChanged ? Compare(file, old, result, differences) : ExitCode.Success;
        }

        if (file.FullPath is null)
        {
            new StandardOutputTarget(environment).Write(stream => stream.Write(result.Content.Span));
        }
        else if (result.IsChanged)
        {
            FileTarget.Create(file.FullPath, environment.CurrentFolder, option: "").Write(stream => stream.Write(result.Content.Span));
            environment.Messages.WriteLine($"poam: formatted {file.Path}");
        }

        return ExitCode.Success;
    }

    private int Refuse(InputFile file, ReadOnlyMemory<byte> old, FormatResult result, bool isCheck)
    {
        foreach (FormatRefusal refusal in result.Refusals)
        {
            environment.Messages.WriteLine($"{file.Path}:{refusal.Location}  not formatted  {refusal.Message}");
        }

        // An editor that takes what comes out must not be left with nothing.
        if (file.FullPath is null && !isCheck)
        {
            new StandardOutputTarget(environment).Write(stream => stream.Write(old.Span));
        }

        return ExitCode.Findings;
    }

    private int Compare(InputFile file, ReadOnlyMemory<byte> old, FormatResult result, StringBuilder differences)
    {
        using StreamReader text = new(new MemoryStream(old.ToArray()), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        string difference = UnifiedDiff.Of(text.ReadToEnd(), Encoding.UTF8.GetString(result.Content.Span), file.Path, file.Path + " (formatted)");
        differences.Append(difference);
        if (difference.Length == 0)
        {
            environment.Messages.WriteLine($"poam: {file.Path}: only its encoding would change, to UTF-8 without a byte order mark");
        }

        return ExitCode.Findings;
    }

    private void Summarize(StringBuilder differences, int changed, int count, bool isCheck)
    {
        if (!isCheck)
        {
            return;
        }

        if (differences.Length > 0)
        {
            new StandardOutputTarget(environment).Write(differences.ToString());
        }

        environment.Messages.WriteLine(changed == 0 ? $"poam: nothing to format in {count} file(s)" : $"poam: {changed} of {count} file(s) to format; 'poam fmt' does it");
    }
}
