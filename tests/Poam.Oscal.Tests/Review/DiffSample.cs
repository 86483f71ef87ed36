using System.Text;
using System.Text.RegularExpressions;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

/// <summary>A POA&amp;M of the examples and states of it that somebody changed.</summary>
internal static class DiffSample
{
    /// <summary>Times stand without quotes here, as people write them.</summary>
    public static string Yaml { get; } = Regex.Replace(
        File.ReadAllText(Repository.PathOf("examples", "agency-portal", "poam.yaml")).ReplaceLineEndings("\n"), "\"(\\d{4}-\\d{2}-\\d{2}T[^\"]*)\"", "$1");

    /// <summary>The differences after texts were replaced; each must stand there once, or as often as told.</summary>
    public static DocumentDiff After(params (string Old, string New)[] edits) => Between(Yaml, Edit(edits));

    public static string Edit(params (string Old, string New)[] edits)
    {
        string text = Yaml;
        foreach ((string old, string now) in edits)
        {
            text.Should().Contain(old, "the example has what the test changes");
            int at = text.IndexOf(old, StringComparison.Ordinal);
            text = string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length));
        }

        return text;
    }

    public static DocumentDiff Between(string old, string now) => OscalDiff.Compare(Encoding.UTF8.GetBytes(old), Encoding.UTF8.GetBytes(now));

    /// <summary>Every sentence as <c>V-1: closed on 2026-05-02</c>, and every other difference as <c>V-1~ name: old to new</c>.</summary>
    public static string[] Lines(DocumentDiff diff) =>
    [
        .. diff.Subjects.SelectMany(s => s.Statements.Select(t => $"{s.Name}: {t.Text}")
            .Concat(s.Changes.Select(c => $"{s.Name}{SignOf(c.Kind)} {c.Name}: {c.OldValue} to {c.NewValue}"))),
    ];

    /// <summary>The same document with other UUIDs, as a tool that makes them anew writes it.</summary>
    public static string WithOtherUuids(string text)
    {
        Dictionary<string, string> others = new(StringComparer.OrdinalIgnoreCase);
        return Regex.Replace(text, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", m =>
        {
            if (!others.TryGetValue(m.Value, out string? other))
            {
                others[m.Value] = other = $"{others.Count:x8}-0000-4000-8000-{m.Value[24..]}";
            }

            return other;
        });
    }

    private static char SignOf(DiffChangeKind kind) => kind switch
    {
        DiffChangeKind.Added => '+',
        DiffChangeKind.Removed => '-',
        DiffChangeKind.Moved => '>',
        _ => '~',
    };
}
