using System.Text.RegularExpressions;

namespace Poam.Oscal.Metapath;

/// <summary>
/// Regular expressions from outside. They run without backtracking where they can; those that need it have a time limit, so no pattern can hold up a run.
/// </summary>
/// <param name="timeout">How long one match may take.</param>
internal sealed class PatternCache(TimeSpan timeout)
{
    private const int MaxPatternLength = 4096;

    private readonly Dictionary<(string Pattern, string Flags), Regex?> _patterns = [];

    /// <summary>Whether a pattern matches somewhere in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="flags">The flags of XPath: <c>s m i x q</c>.</param>
    /// <param name="matches">Whether it matches.</param>
    /// <param name="problem">Why that cannot be said, or null.</param>
    /// <param name="isTooSlow">Whether the match took too long.</param>
    public bool TryMatch(string text, string pattern, string flags, out bool matches, out string? problem, out bool isTooSlow)
    {
        matches = false;
        isTooSlow = false;
        if (!_patterns.TryGetValue((pattern, flags), out Regex? regex))
        {
            regex = Compile(pattern, flags);
            _patterns.Add((pattern, flags), regex);
        }

        problem = regex is null ? $"'{(pattern.Length <= 60 ? pattern : pattern[..60] + "…")}' is no regular expression that is understood here, or '{flags}' are no flags." : null;
        if (regex is null)
        {
            return false;
        }

        try
        {
            matches = regex.IsMatch(text);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            isTooSlow = true;
            problem = "The regular expression takes too long for this text.";
            return false;
        }
    }

    /// <summary>Makes a regular expression of a pattern from outside: one without backtracking where that is possible, else one with a time limit.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="options">The options.</param>
    /// <param name="timeout">How long one match may take.</param>
    /// <returns>The regular expression; null when the pattern is none, or too long.</returns>
    public static Regex? Compile(string pattern, RegexOptions options, TimeSpan timeout) =>
        pattern.Length > MaxPatternLength ? null : Make(pattern, options | RegexOptions.NonBacktracking, timeout) ?? Make(pattern, options, timeout);

    private Regex? Compile(string pattern, string flags)
    {
        RegexOptions options = RegexOptions.CultureInvariant;
        foreach (char flag in flags)
        {
            switch (flag)
            {
                case 's':
                    options |= RegexOptions.Singleline;
                    break;
                case 'm':
                    options |= RegexOptions.Multiline;
                    break;
                case 'i':
                    options |= RegexOptions.IgnoreCase;
                    break;
                case 'x':
                    options |= RegexOptions.IgnorePatternWhitespace;
                    break;
                case 'q':
                    pattern = Regex.Escape(pattern);
                    break;
                default:
                    return null;
            }
        }

        return Compile(pattern, options, timeout);
    }

    private static Regex? Make(string pattern, RegexOptions options, TimeSpan timeout)
    {
        try
        {
            return new Regex(pattern, options, timeout);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
