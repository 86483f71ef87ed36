namespace Poam.Oscal.Cli.Files;

/// <summary>
/// A pattern of paths: <c>*</c> stands for any characters and <c>?</c> for one, both within a name; <c>**</c> stands for any number of folders.
/// </summary>
internal sealed class GlobPattern
{
    private const string AnyFolders = "**";
    private readonly string[] _segments;

    private GlobPattern(string[] segments)
    {
        _segments = segments;
    }

    /// <summary>The names between the slashes.</summary>
    public ReadOnlySpan<string> Segments => _segments;

    private static bool IgnoresCase => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>Whether a text has any of the signs of a pattern.</summary>
    public static bool HasWildcards(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Reads a pattern with <c>/</c> between its names. Empty names and <c>.</c> are left out.</summary>
    public static GlobPattern Parse(string pattern)
    {
        List<string> segments = [];
        foreach (string segment in pattern.Split('/'))
        {
            bool repeatsAnyFolders = segment == AnyFolders && segments.Count > 0 && segments[^1] == AnyFolders;
            if (segment.Length > 0 && segment != "." && !repeatsAnyFolders)
            {
                segments.Add(segment);
            }
        }

        return new GlobPattern([.. segments]);
    }

    /// <summary>Whether a name stands for any number of folders.</summary>
    public static bool IsAnyFolders(string segment) => segment == AnyFolders;

    /// <summary>Whether the whole path matches.</summary>
    /// <param name="path">A path with <c>/</c> between its names.</param>
    public bool IsMatch(ReadOnlySpan<char> path) => IsMatch(_segments, path.Trim('/'));

    /// <summary>Whether a name matches one name of a pattern.</summary>
    public static bool IsNameMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0;
        int n = 0;
        int afterStar = -1;
        int retryAt = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                afterStar = ++p;
                retryAt = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || IsSame(pattern[p], name[n])))
            {
                p++;
                n++;
            }
            else if (afterStar >= 0)
            {
                p = afterStar;
                n = ++retryAt;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].Trim('*').IsEmpty;
    }

    private static bool IsMatch(ReadOnlySpan<string> segments, ReadOnlySpan<char> path)
    {
        if (segments.IsEmpty)
        {
            return path.IsEmpty;
        }

        if (IsAnyFolders(segments[0]))
        {
            return IsMatchBehindAnyFolders(segments[1..], path);
        }

        if (path.IsEmpty)
        {
            return false;
        }

        int slash = path.IndexOf('/');
        ReadOnlySpan<char> name = slash < 0 ? path : path[..slash];
        return IsNameMatch(segments[0], name) && IsMatch(segments[1..], slash < 0 ? default : path[(slash + 1)..]);
    }

    private static bool IsMatchBehindAnyFolders(ReadOnlySpan<string> segments, ReadOnlySpan<char> path)
    {
        if (segments.IsEmpty)
        {
            return true;
        }

        while (true)
        {
            if (IsMatch(segments, path))
            {
                return true;
            }

            int slash = path.IndexOf('/');
            if (slash < 0)
            {
                return false;
            }

            path = path[(slash + 1)..];
        }
    }

    private static bool IsSame(char left, char right) =>
        left == right || (IgnoresCase && char.ToUpperInvariant(left) == char.ToUpperInvariant(right));
}
