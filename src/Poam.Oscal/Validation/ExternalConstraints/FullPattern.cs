using System.Text.RegularExpressions;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A regular expression that must match a value from its first to its last character.</summary>
internal sealed class FullPattern
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(250);

    private readonly Regex _regex;

    private FullPattern(string text, Regex regex)
    {
        Text = text;
        _regex = regex;
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>How many groups it has.</summary>
    public int GroupCount => _regex.GetGroupNumbers().Length - 1;

    /// <summary>Compiles an expression; null when it is none that is understood here.</summary>
    public static FullPattern? Compile(string text) =>
        PatternCache.Compile($@"\A(?:{text})\z", RegexOptions.CultureInvariant, LongestMatch) is { } regex ? new FullPattern(text, regex) : null;

    /// <summary>Matches a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="group">The first group, or null when the value does not match or there is no group.</param>
    /// <returns>Whether it matches; null when that takes too long.</returns>
    public bool? Match(string value, out string? group)
    {
        group = null;
        try
        {
            Match match = _regex.Match(value);
            group = match.Success && match.Groups.Count > 1 && match.Groups[1].Success ? match.Groups[1].Value : null;
            return match.Success;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
