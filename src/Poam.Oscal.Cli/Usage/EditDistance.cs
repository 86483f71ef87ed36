namespace Poam.Oscal.Cli.Usage;

/// <summary>Finds what a person meant to type.</summary>
internal static class EditDistance
{
    /// <summary>The candidate that is closest to a word, if it is close enough to be a slip.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int best = Math.Max(2, word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Between(word, candidate);
            if (distance < best && distance < candidate.Length)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>How many characters must be inserted, deleted, replaced or swapped with their neighbour; case does not count.</summary>
    public static int Between(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = IsSame(left[i - 1], right[j - 1]) ? 0 : 1;
                int distance = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + cost);
                bool isSwap = i > 1 && j > 1 && IsSame(left[i - 1], right[j - 2]) && IsSame(left[i - 2], right[j - 1]);
                current[j] = isSwap ? Math.Min(distance, beforeLast[j - 2] + 1) : distance;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
