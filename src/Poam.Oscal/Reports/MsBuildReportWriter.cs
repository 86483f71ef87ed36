using System.Text;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>
/// Writes a report as lines in the canonical form of MSBuild, <c>path(line,column,endLine,endColumn): error ID: text</c>, which builds and editors
/// put into their lists of errors. Infos have no place in those lists: their lines are shown and not listed.
/// </summary>
public static class MsBuildReportWriter
{
    private const string ToolOrigin = "poam ";

    /// <summary>Writes a report in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write it; it stays open.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(ValidationReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using StreamWriter writer = ReportText.Open(output);
        for (int i = 0; i < report.Files.Count; i++)
        {
            WriteFile(writer, report.Files[i]);
        }
    }

    private static void WriteFile(StreamWriter writer, FileReport file)
    {
        if (file.ReadError is not null)
        {
            WriteLine(writer, file.Path, default, "error", id: null, "The file was not read: " + file.ReadError);
        }

        for (int i = 0; i < file.Diagnostics.Count; i++)
        {
            Diagnostic finding = file.Diagnostics[i];
            WriteLine(writer, file.Path, finding.Location, ReportNames.Of(finding.Severity), finding.Rule.Id, finding.Message);
        }

        for (int i = 0; i < file.Unchecked.Count; i++)
        {
            Unchecked entry = file.Unchecked[i];
            WriteLine(writer, file.Path, new SourceLocation(entry.Line, 1, entry.Line, 1), "info", entry.RuleId, "Not checked: " + entry.Reason);
        }

        if (file.OmittedCount > 0)
        {
            WriteLine(writer, file.Path, default, "info", id: null, $"{file.OmittedCount} more finding(s) were counted and are not shown.");
        }
    }

    /// <summary>
    /// Writes a line. MSBuild takes what stands before the first colon for the file, so a path with a colon (other than a drive's) goes into the text.
    /// </summary>
    private static void WriteLine(StreamWriter writer, string path, SourceLocation location, string category, string? id, string text)
    {
        StringBuilder place = new(ReportText.OneLine(path));
        if (location.Line > 0)
        {
            place.Append('(').Append(location.Line).Append(',').Append(location.Column).Append(',')
                .Append(location.EndLine).Append(',').Append(location.EndColumn).Append(')');
        }

        string origin = place.ToString();
        bool isWritable = !path.AsSpan(HasDrive(path) ? 2 : 0).Contains(':');
        writer.Write(isWritable ? origin : ToolOrigin);
        writer.Write(": ");
        writer.Write(category);
        writer.Write(id is null ? "" : " ");
        writer.Write(id);
        writer.Write(": ");
        writer.WriteLine(ReportText.OneLine(isWritable ? text : $"{origin}: {text}"));
    }

    private static bool HasDrive(string path) => path.Length > 2 && path[1] == ':' && path[2] == '/' && char.IsAsciiLetter(path[0]);
}
