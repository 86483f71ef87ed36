using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>What makes a constraint differ from another of the same name: everything but names and allowed values.</summary>
internal sealed record ConstraintForm(
    string Kind, string Level, string Target, string? Test, string? Regex, string? DataType, string? IndexName, bool Open, int? Min, int? Max, string Keys)
{
    /// <summary>The form of a constraint.</summary>
    public static ConstraintForm Of(ConstraintModel c) =>
        new(c.Kind, c.Level, c.Target, c.Test, c.Regex, c.DataType, c.IndexName, c.Open, c.Min, c.Max, string.Join(", ", c.Keys.Select(k => $"{k.Target} {k.Pattern}")));

    /// <summary>The target without what NIST added to targets over time: the restriction to its own namespace, and brackets that say nothing.</summary>
    public string CoreTarget { get; } = Core(Target);

    private static string Core(string target)
    {
        string core = target.Replace("(.)", ".", StringComparison.Ordinal)
            .Replace("(not(exists(@ns)) or @ns='http://csrc.nist.gov/ns/oscal') and ", "", StringComparison.Ordinal);
        core = System.Text.RegularExpressions.Regex.Replace(core, @"has-oscal-namespace\('[^']*'\) and ", "");
        return System.Text.RegularExpressions.Regex.Replace(core, @"\[has-oscal-namespace\('[^']*'\)\]", "");
    }
}
