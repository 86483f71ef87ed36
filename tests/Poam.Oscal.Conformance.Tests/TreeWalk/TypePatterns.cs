using System.Text.RegularExpressions;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>The data types that <c>matches</c> constraints name, as patterns.</summary>
internal static class TypePatterns
{
    private const string Day = @"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
    private const string Time = @"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?";
    private const string Zone = @"(?:Z|[+-][0-9]{2}:[0-9]{2})";

    /// <summary>Whether a text has the form of a data type.</summary>
    public static bool Fits(string type, string text) => IsWhole(type switch
    {
        "uuid" => "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}",
        "date" => Day + Zone + "?",
        "date-time" or "dateTime" => Day + Time + Zone + "?",
        "date-time-with-timezone" or "dateTime-with-timezone" => Day + Time + Zone,
        "integer" => "[+-]?[0-9]+",
        "ip-v4-address" => @"(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])",
        "ip-v6-address" => "[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*",
        "uri" => @"[a-zA-Z][a-zA-Z0-9+.-]+:\S+",
        "uri-reference" => @"\S+",
        _ => throw new InvalidOperationException($"no pattern is known for {type}"),
    }, text);

    /// <summary>Whether a pattern takes a text as a whole.</summary>
    public static bool IsWhole(string pattern, string text) => Regex.IsMatch(text, @"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant);
}
