using System.Text;

namespace Poam.Oscal.Reports;

/// <summary>What reports of lines have in common.</summary>
internal static class ReportText
{
    /// <summary>A writer of UTF-8 without a byte order mark, with line feeds, that leaves its output open.</summary>
    public static StreamWriter Open(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };
    }

    /// <summary>The text in one line: what a reader of lines could take for a line's end, or a terminal for a command, is made visible.</summary>
    public static string OneLine(string text)
    {
        using StringWriter writer = new();
        VisibleText.Write(writer, text);
        return writer.ToString();
    }

    /// <summary>A number and a noun: "1 error", "2 errors".</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
