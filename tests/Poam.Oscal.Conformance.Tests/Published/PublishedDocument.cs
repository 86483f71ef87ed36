using System.Text.RegularExpressions;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Published;

/// <summary>An OSCAL document of the reference folder and what we find in it.</summary>
/// <param name="Path">Its path in the reference folder, with slashes.</param>
/// <param name="Result">What we find.</param>
internal sealed partial record PublishedDocument(string Path, ValidationResult Result)
{
    // Some faults stand in a document hundreds of times.
    private const int MostOfOneRule = 5;

    // What is overdue depends on the day.
    private static readonly ValidationOptions Options = new() { AsOf = new DateOnly(2026, 5, 1) };

    private static readonly string[] Folders = ["oscal/examples", "oscal/profile-resolution", "fedramp", "sp800-53"];
    private static readonly string[] Extensions = [".json", ".yaml", ".xml"];

    /// <summary>All documents of a format, by path; skips the test where there is no reference folder.</summary>
    public static IReadOnlyList<PublishedDocument> RequireAll(OscalFormat format)
    {
        string root = ReferenceFolder.Require();
        ValidationOptions options = Options with { Artifacts = new ArtifactSet(new ArtifactOptions { CurrentFolder = root, Roots = [root] }) };
        return
        [
            .. Files(format)
                .Select(file => new PublishedDocument(
                    System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), OscalValidator.Validate(File.ReadAllBytes(file), file, options)))
                .Where(document => document.Result.LooksLikeOscal),
        ];
    }

    /// <summary>The files that may hold a document of a format, by path; skips the test where there is no reference folder.</summary>
    public static IEnumerable<string> Files(OscalFormat format) => Folders
        .SelectMany(folder => Directory.EnumerateFiles(ReferenceFolder.Require(folder), "*" + Extensions[(int)format], SearchOption.AllDirectories))
        .OrderBy(file => file.Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>Whether its structure or a data type is wrong.</summary>
    public bool HasStructureErrors => Result.Diagnostics.Any(d => d.Severity == Diagnostics.Severity.Error && d.Rule.Id.StartsWith("OSCAL", StringComparison.Ordinal));

    /// <summary>The document and its findings, one a line.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{Path} {Result.CheckedAs} {Result.Verdict.ToString().ToLowerInvariant()}";
        foreach (var finding in Result.Diagnostics.GroupBy(d => d.RuleKey).SelectMany(g => g.Take(MostOfOneRule)).OrderBy(d => (d.Location.Line, d.Location.Column)))
        {
            string names = string.Join(' ', Quoted().Matches(finding.Message).Select(match => match.Value));
            yield return $"  {finding.Location} {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Pointer} {names}".TrimEnd();
        }

        foreach (var entry in Result.Unchecked)
        {
            yield return $"  {entry.Line} unchecked {entry.RuleId} {entry.Pointer} {entry.Count} {InQuotes().Match(entry.Reason).Value}";
        }

        foreach (var rule in Result.Diagnostics.GroupBy(d => d.RuleKey).Where(g => g.Count() > MostOfOneRule).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return $"  and {rule.Count() - MostOfOneRule} more of {rule.Key}";
        }

        if (Result.OmittedCount > 0)
        {
            yield return $"  and {Result.OmittedCount} more";
        }
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex InQuotes();

    // Names and values in a message are quoted; its other words may change without a change of the finding.
    [GeneratedRegex("`[^`]*`|<[^>]*>")]
    private static partial Regex Quoted();
}
