using System.Text;

namespace Poam.Oscal.Review.Lines;

/// <summary>Marks the lines in which two texts differ as git marks conflicts.</summary>
internal static class ConflictText
{
    /// <summary>Joins two texts: what they have in common once, the rest between marks.</summary>
    /// <param name="ours">The text with our values.</param>
    /// <param name="theirs">The text with their values.</param>
    /// <param name="ourName">What stands behind the first mark.</param>
    /// <param name="theirName">What stands behind the last mark.</param>
    /// <param name="size">How long the marks are; git asks for 7 unless told otherwise.</param>
    public static string Of(string ours, string theirs, string ourName, string theirName, int size)
    {
        string[] left = LineDifference.LinesOf(ours);
        string[] right = LineDifference.LinesOf(theirs);
        string end = ours.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        StringBuilder text = new();
        int at = 0;
        foreach (LineHunk hunk in LineDifference.Hunks(left, right))
        {
            Append(text, left.AsSpan(at, hunk.OldStart - at), end: null);
            text.Append('<', size).Append(' ').Append(ourName).Append(end);
            Append(text, left.AsSpan(hunk.OldStart, hunk.OldCount), end);
            text.Append('=', size).Append(end);
            Append(text, right.AsSpan(hunk.NewStart, hunk.NewCount), end);
            text.Append('>', size).Append(' ').Append(theirName).Append(end);
            at = hunk.OldStart + hunk.OldCount;
        }

        Append(text, left.AsSpan(at), end: null);
        return text.ToString();
    }

    /// <summary>Appends lines. A mark behind the last line of a text needs a line of its own.</summary>
    private static void Append(StringBuilder text, ReadOnlySpan<string> lines, string? end)
    {
        foreach (string line in lines)
        {
            text.Append(line);
        }

        if (end is not null && lines.Length > 0 && !lines[^1].EndsWith('\n'))
        {
            text.Append(end);
        }
    }
}
