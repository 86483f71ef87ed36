namespace Poam.Oscal.Diagnostics;

/// <summary>Finds what somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate nearest to a word that is close enough to be meant by it, or null.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <returns>
    /// The candidate with the fewest edits (a letter inserted, left out, replaced, or two swapped; letters that differ in case alone count nothing),
    /// at most a third of the word's length; the first of several.
    /// </returns>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        string? nearest = null;
        int limit = Math.Max(1, word.Length / 3);
        if (word.Length > 64)
        {
            return null;
        }

        foreach (string candidate in candidates)
        {
            int distance = Math.Abs(candidate.Length - word.Length) > limit ? int.MaxValue : Distance(word, candidate);
            if (distance <= limit && candidate.Length <= 64)
            {
                nearest = candidate;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        int width = b.Length + 1;
        int[] table = new int[(a.Length + 1) * width];
        for (int i = 0; i <= a.Length; i++)
        {
            table[i * width] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            table[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = table[((i - 1) * width) + j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                int best = Math.Min(replaced, 1 + Math.Min(table[((i - 1) * width) + j], table[(i * width) + j - 1]));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    best = Math.Min(best, 1 + table[((i - 2) * width) + j - 2]);
                }

                table[(i * width) + j] = best;
            }
        }

        return table[^1];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
