using System.Text;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>The line of the source that a finding points at, as much of it as a person wants to see.</summary>
public sealed class SourceExcerpt
{
    private const int MostScalarsBefore = 100;
    private const int ScalarsBeforeWhenCut = 60;
    private const int MostScalars = 140;

    private SourceExcerpt(string text, int caretStart, int caretLength, bool isCutAtStart, bool isCutAtEnd)
    {
        Text = text;
        CaretStart = caretStart;
        CaretLength = caretLength;
        IsCutAtStart = isCutAtStart;
        IsCutAtEnd = isCutAtEnd;
    }

    /// <summary>The text of the line, or of its part around the finding, just as it stands in the source, without the line break.</summary>
    public string Text { get; }

    /// <summary>Where in <see cref="Text"/> the finding starts, in UTF-16 units from 0; the length of the text when it points behind the line.</summary>
    public int CaretStart { get; }

    /// <summary>How many UTF-16 units of <see cref="Text"/> the finding covers; may be 0.</summary>
    public int CaretLength { get; }

    /// <summary>Whether the line starts before <see cref="Text"/>.</summary>
    public bool IsCutAtStart { get; }

    /// <summary>Whether the line goes on behind <see cref="Text"/>.</summary>
    public bool IsCutAtEnd { get; }

    /// <summary>
    /// Reads the lines of all findings of a file in one pass, so that the content can be let go before the report is written.
    /// </summary>
    /// <param name="content">The bytes of the file, with or without a byte order mark, in UTF-8 or UTF-16.</param>
    /// <param name="diagnostics">The findings. Those in the order of the text are cheapest.</param>
    /// <returns>One entry for each finding; null where the finding has no place in the text.</returns>
    public static IReadOnlyList<SourceExcerpt?> ReadAll(ReadOnlySpan<byte> content, IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        SourceExcerpt?[] excerpts = new SourceExcerpt?[diagnostics.Count];
        SourceCursor cursor = new(SourceText.ToUtf8(content));
        for (int i = 0; i < excerpts.Length; i++)
        {
            SourceLocation location = diagnostics[i].Location;
            if (location.Line > 0 && cursor.MoveTo(location.Line, location.Column))
            {
                excerpts[i] = Read(cursor, location);
            }
        }

        return excerpts;
    }

    private static SourceExcerpt Read(SourceCursor cursor, SourceLocation location)
    {
        int start = cursor.OffsetBefore(MostScalarsBefore);
        if (start > cursor.LineStart)
        {
            start = cursor.OffsetBefore(ScalarsBeforeWhenCut);
        }

        string before = Encoding.UTF8.GetString(cursor.Text[start..cursor.Offset]);
        int end = cursor.OffsetBehind(MostScalars - Math.Min(before.Length, MostScalarsBefore));
        string after = Encoding.UTF8.GetString(cursor.Text[cursor.Offset..end]);
        int length = location.EndLine > location.Line ? after.Length : Math.Max(0, location.EndColumn - location.Column);
        return new SourceExcerpt(
            before + after,
            before.Length,
            Math.Min(length, after.Length),
            start > cursor.LineStart,
            end < cursor.Text.Length && cursor.Text[end] is not ((byte)'\n' or (byte)'\r'));
    }
}
