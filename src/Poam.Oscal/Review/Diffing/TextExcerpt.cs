namespace Poam.Oscal.Review.Diffing;

/// <summary>Shows texts in a line; of two long ones the part in which they differ.</summary>
internal static class TextExcerpt
{
    private const int Longest = 120;
    private const int Around = 30;

    /// <summary>The beginning of a text in one line, in quotes.</summary>
    public static string Quote(string? text) => Quote(Flat(text), 0, int.MaxValue);

    /// <summary>What two texts say, from the first to the second.</summary>
    public static string Change(string? old, string? now)
    {
        string left = Flat(old);
        string right = Flat(now);
        if (left == right)
        {
            return $"{Quote(left, 0, left.Length)}, only blanks or line breaks differ";
        }

        int start = 0;
        int end = 0;
        if (left.Length > Longest || right.Length > Longest)
        {
            int shorter = Math.Min(left.Length, right.Length);
            start = left.AsSpan().CommonPrefixLength(right);
            while (end < shorter - start && left[^(end + 1)] == right[^(end + 1)])
            {
                end++;
            }

            start = start <= Around ? 0 : WordStart(left, start - Around, start);
            end = Math.Max(0, end - Around);
        }

        return $"{Quote(left, start, left.Length - end)} to {Quote(right, start, right.Length - end)}";
    }

    private static string Quote(string line, int start, int end)
    {
        end = Math.Min(Math.Min(end, line.Length), start + Longest);
        end -= end < line.Length && end > start && char.IsHighSurrogate(line[end - 1]) ? 1 : 0;
        return $"\"{(start > 0 ? "…" : "")}{line.AsSpan(start, end - start)}{(end < line.Length ? "…" : "")}\"";
    }

    /// <summary>Where the next word begins, but not behind a place.</summary>
    private static int WordStart(string line, int from, int last)
    {
        int blank = line.IndexOf(' ', from, last - from);
        int start = blank < 0 ? from : blank + 1;
        return start > 0 && char.IsLowSurrogate(line[start]) ? start - 1 : start;
    }

    private static string Flat(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();
}
