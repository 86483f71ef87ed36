using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;

namespace Poam.Oscal.Review;

/// <summary>Writes differences for people at a terminal.</summary>
public static class DiffTextWriter
{
    /// <summary>Writes the differences of files in UTF-8.</summary>
    /// <param name="files">The files, in the order of the report.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="showNoise">Whether differences in writing alone are listed, not only counted.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(IReadOnlyList<FileDiff> files, Stream output, bool showNoise = false)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(output);
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (FileDiff file in files)
        {
            WriteFile(writer, file, showNoise);
        }
    }

    private static void WriteFile(StreamWriter writer, FileDiff file, bool showNoise)
    {
        VisibleText.Write(writer, HeadOf(file));
        writer.WriteLine();
        if (file.Diff is not { } diff)
        {
            return;
        }

        foreach (DiffSubject subject in diff.Subjects)
        {
            WriteSubject(writer, file, subject);
        }

        if (diff.PolicyFindings.Count > 0)
        {
            writer.WriteLine();
            WriteLine(writer, "What a change may not do:");
            foreach (Diagnostic finding in diff.PolicyFindings)
            {
                WriteLine(writer, $"  {file.NewPath}:{finding.Location}  {finding.Rule.Id}  {finding.Message}");
            }
        }

        if (showNoise)
        {
            writer.WriteLine();
            foreach (DiffChange change in diff.Noise)
            {
                WriteLine(writer, $"  {DiffWords.NameOf(change.Kind)}  {change.Name}");
            }
        }
        else if (DiffWords.Noise(diff) is { } noise)
        {
            writer.WriteLine();
            WriteLine(writer, $"Not shown: {noise}.");
        }
    }

    private static string HeadOf(FileDiff file)
    {
        string path = file.OldPath is not null && file.NewPath is not null && file.OldPath != file.NewPath ? $"{file.OldPath} -> {file.NewPath}" : file.Path;
        string state = file.OldPath is null ? "new file" : file.NewPath is null ? "deleted file" : file.Diff is { } diff ? DiffWords.Summary(diff) : "";
        return $"{path}: {state}";
    }

    private static void WriteSubject(StreamWriter writer, FileDiff file, DiffSubject subject)
    {
        string state = DiffWords.StateOf(subject);
        writer.WriteLine();
        WriteLine(writer, $"{subject.Name}{(subject.Title is null ? "" : "  " + subject.Title)}{(state.Length > 0 ? $"  ({state})" : "")}");
        foreach (DiffStatement statement in subject.Statements)
        {
            WriteLine(writer, $"  * {statement.Text}");
        }

        foreach (DiffChange change in subject.Changes)
        {
            string values = DiffWords.ValuesOf(change);
            string place = change.NewLocation.Line > 0 ? $"  ({file.NewPath}:{change.NewLocation.Line})" : change.OldLocation.Line > 0 ? $"  ({file.OldPath}:{change.OldLocation.Line})" : "";
            string name = change.Name.Length == 0 ? "" : change.Name;
            WriteLine(writer, $"  {DiffWords.SignOf(change.Kind)} {name}{(values.Length > 0 && name.Length > 0 ? ": " : "")}{values}{place}");
        }
    }

    private static void WriteLine(StreamWriter writer, string text)
    {
        VisibleText.Write(writer, text);
        writer.WriteLine();
    }
}
