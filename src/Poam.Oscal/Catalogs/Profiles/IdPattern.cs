namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>The wildcard patterns by which profiles select controls: <c>*</c> for any characters, <c>?</c> for one.</summary>
internal static class IdPattern
{
    /// <summary>Whether an id fits a pattern as a whole. Upper and lower case differ.</summary>
    public static bool Fits(string pattern, string id)
    {
        int p = 0;
        int star = -1;
        int starAt = 0;
        int i = 0;
        while (i < id.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, starAt) = (p++, i);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == id[i]))
            {
                p++;
                i++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more; earlier ones need not be tried again.
                p = star + 1;
                i = ++starAt;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
