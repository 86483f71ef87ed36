namespace Poam.Oscal.Review.Lines;

/// <summary>Which lines differ between two texts: as few as possible (the algorithm of Myers), within a bound of effort.</summary>
internal static class LineDifference
{
    // Beyond so many differing lines the rest is one hunk: texts that have that little in common are another text.
    private const int MostDifferences = 4000;

    /// <summary>The lines of a text, each with its line end.</summary>
    public static string[] LinesOf(string text)
    {
        List<string> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    /// <summary>The hunks in their order.</summary>
    public static List<LineHunk> Hunks(string[] old, string[] now)
    {
        int start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        int end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        int oldCount = old.Length - start - end;
        int newCount = now.Length - start - end;
        if (oldCount == 0 || newCount == 0)
        {
            return oldCount + newCount == 0 ? [] : [new LineHunk(start, oldCount, start, newCount)];
        }

        return Search(old.AsSpan(start, oldCount), now.AsSpan(start, newCount)) is { } pairs
            ? Between(pairs, start, oldCount, newCount)
            : [new LineHunk(start, oldCount, start, newCount)];
    }

    /// <summary>The pairs of equal lines on the shortest way, in their order; null when it is too long.</summary>
    private static List<(int Old, int New)>? Search(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        int most = Math.Min(old.Length + now.Length, MostDifferences);
        int[] ends = new int[(2 * most) + 2];
        List<int[]> trace = [];
        for (int d = 0; d <= most; d++)
        {
            trace.Add(ends[(most - d)..(most + d + 2)]);
            for (int k = -d; k <= d; k += 2)
            {
                bool goesDown = k == -d || (k != d && ends[most + k - 1] < ends[most + k + 1]);
                int x = goesDown ? ends[most + k + 1] : ends[most + k - 1] + 1;
                int y = x - k;
                while (x < old.Length && y < now.Length && old[x] == now[y])
                {
                    x++;
                    y++;
                }

                ends[most + k] = x;
                if (x >= old.Length && y >= now.Length)
                {
                    return WalkBack(trace, old.Length, now.Length);
                }
            }
        }

        return null;
    }

    private static List<(int Old, int New)> WalkBack(List<int[]> trace, int x, int y)
    {
        List<(int Old, int New)> pairs = [];
        for (int d = trace.Count - 1; d >= 0; d--)
        {
            // The ends before step d, whose middle is diagonal 0.
            int[] ends = trace[d];
            int k = x - y;
            bool goesDown = k == -d || (k != d && ends[d + k - 1] < ends[d + k + 1]);
            int from = goesDown ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : ends[d + from];
            int fromY = d == 0 ? 0 : fromX - from;
            int startX = d == 0 ? 0 : goesDown ? fromX : fromX + 1;
            while (x > startX)
            {
                pairs.Add((--x, --y));
            }

            (x, y) = (fromX, fromY);
        }

        pairs.Reverse();
        return pairs;
    }

    private static List<LineHunk> Between(List<(int Old, int New)> pairs, int start, int oldCount, int newCount)
    {
        List<LineHunk> hunks = [];
        int old = 0;
        int now = 0;
        foreach ((int oldPair, int newPair) in pairs)
        {
            if (oldPair > old || newPair > now)
            {
                hunks.Add(new LineHunk(start + old, oldPair - old, start + now, newPair - now));
            }

            (old, now) = (oldPair + 1, newPair + 1);
        }

        if (old < oldCount || now < newCount)
        {
            hunks.Add(new LineHunk(start + old, oldCount - old, start + now, newCount - now));
        }

        return hunks;
    }
}
