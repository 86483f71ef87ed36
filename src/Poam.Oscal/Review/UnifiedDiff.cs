using System.Globalization;
using System.Text;
using Poam.Oscal.Review.Lines;

namespace Poam.Oscal.Review;

/// <summary>Shows how two texts differ, line by line, in the unified format that <c>patch</c> and <c>git apply</c> read.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The difference of two texts; empty when there is none.</summary>
    /// <param name="old">The old text.</param>
    /// <param name="now">The new text.</param>
    /// <param name="oldName">What the old text is called.</param>
    /// <param name="newName">What the new text is called.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(string old, string now, string oldName, string newName)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(oldName);
        ArgumentNullException.ThrowIfNull(newName);
        string[] left = LineDifference.LinesOf(old);
        string[] right = LineDifference.LinesOf(now);
        List<LineHunk> hunks = LineDifference.Hunks(left, right);
        if (hunks.Count == 0)
        {
            return "";
        }

        StringBuilder text = new();
        text.Append("--- ").Append(oldName).Append("\n+++ ").Append(newName).Append('\n');
        int first = 0;
        while (first < hunks.Count)
        {
            int last = first;
            while (last + 1 < hunks.Count && hunks[last + 1].OldStart - (hunks[last].OldStart + hunks[last].OldCount) <= 2 * Context)
            {
                last++;
            }

            AppendGroup(text, left, right, hunks[first..(last + 1)]);
            first = last + 1;
        }

        return text.ToString();
    }

    /// <summary>Hunks that are near to each other, with the lines around them.</summary>
    private static void AppendGroup(StringBuilder text, string[] left, string[] right, List<LineHunk> hunks)
    {
        int oldStart = Math.Max(0, hunks[0].OldStart - Context);
        int newStart = hunks[0].NewStart - (hunks[0].OldStart - oldStart);
        int oldEnd = Math.Min(left.Length, hunks[^1].OldStart + hunks[^1].OldCount + Context);
        int newEnd = hunks[^1].NewStart + hunks[^1].NewCount + (oldEnd - hunks[^1].OldStart - hunks[^1].OldCount);
        text.Append("@@ -").Append(Range(oldStart, oldEnd - oldStart)).Append(" +").Append(Range(newStart, newEnd - newStart)).Append(" @@\n");
        int at = oldStart;
        foreach (LineHunk hunk in hunks)
        {
            AppendLines(text, ' ', left.AsSpan(at, hunk.OldStart - at));
            AppendLines(text, '-', left.AsSpan(hunk.OldStart, hunk.OldCount));
            AppendLines(text, '+', right.AsSpan(hunk.NewStart, hunk.NewCount));
            at = hunk.OldStart + hunk.OldCount;
        }

        AppendLines(text, ' ', left.AsSpan(at, oldEnd - at));
    }

    private static void AppendLines(StringBuilder text, char sign, ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append(sign).Append(line);
            if (!line.EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    // An empty range names the line before it.
    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)}{(count == 1 ? "" : "," + count)}");
}
