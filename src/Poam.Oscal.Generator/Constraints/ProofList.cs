using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>What the tests prove of each constraint: the lists that they check, read as they are checked in.</summary>
internal sealed class ProofList
{
    private const string Folder = "tests/Poam.Oscal.Conformance.Tests/Expected";
    private const string Prefix = "proofs-";

    private readonly List<(string Key, string Outcome, char Model, int Release)> _proofs = [];

    /// <summary>Reads the lists.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <param name="releases">The releases, oldest first.</param>
    public ProofList(string root, IReadOnlyList<string> releases)
    {
        string folder = Path.Combine(root, Folder);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, Prefix + "*.txt") : [];
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file)[Prefix.Length..];
            int dash = name.LastIndexOf('-');
            int release = releases.ToList().IndexOf(name[(dash + 1)..]);
            foreach (string line in File.ReadLines(file))
            {
                int colon = line.IndexOf(": ", StringComparison.Ordinal);
                _proofs.Add((line[..colon], line[(colon + 2)..], ModelLetters.Of(name[..dash]), release));
            }
        }
    }

    /// <summary>What is proven of a constraint in some releases, and in which models.</summary>
    public string Of(string key, OscalReleaseSet releases)
    {
        var outcomes = _proofs.Where(p => p.Key == key && releases.Contains(p.Release))
            .GroupBy(p => Short(p.Outcome))
            .Select(g => $"{g.Key}: {string.Join(' ', g.Select(p => p.Model).Distinct().Order())}");
        return string.Join("; ", outcomes);
    }

    private static string Short(string outcome)
    {
        string text = outcome.Replace("kept and broken", "both", StringComparison.Ordinal);
        foreach (string word in new[] { "reported under ", "without ", " and " })
        {
            int at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !text.StartsWith("not", StringComparison.Ordinal))
            {
                int start = at + word.Length;
                int end = text.IndexOf(' ', start) is > 0 and int blank ? blank : text.Length;
                string id = text[start..end].Split('@')[0];
                text = $"{text[..start]}`{id}`{text[end..]}";
            }
        }

        return text.Replace("reported under", "under", StringComparison.Ordinal);
    }
}
