using System.Text.RegularExpressions;

namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>
/// Reads the list of release differences in the reference folder. It names definitions as each release did, so what only moved or was renamed is
/// brought to the newest names first, and a removal and an addition of the same facts cancel out.
/// </summary>
internal sealed partial class ReferenceDifferences
{
    private static readonly (string Old, string New)[] Renamed =
    [
        ("revision", "metadata/revision"), ("role", "metadata/role"), ("location", "metadata/location"), ("party", "metadata/party"),
        ("assessment-subject/include-all", "include-all"), ("risk/related-observation", "related-observation"),
        ("finding/related-observation", "related-observation"), ("poam-item/related-observation", "related-observation"),
        ("finding/associated-risk", "associated-risk"), ("poam-item/associated-risk", "associated-risk"),
    ];

    private static readonly (string Old, string New)[] Types =
    [
        ("dateTime", "date-time"), ("base64Binary", "base64"), ("nonNegativeInteger", "non-negative-integer"), ("positiveInteger", "positive-integer"),
        ("type=email ", "type=email-address "),
    ];

    private readonly Dictionary<string, string> _older = [];
    private readonly Dictionary<string, string> _newer = [];
    private readonly Dictionary<string, HashSet<string>> _constraints = [];

    /// <summary>Reads the file: the changes by the name of the newer release.</summary>
    public static Dictionary<string, List<string>> Read(string path)
    {
        var all = new Dictionary<string, List<string>>();
        var current = new ReferenceDifferences();
        string release = "";
        foreach (string line in File.ReadLines(path).Skip(1).Append("######## end -> end"))
        {
            if (line[0] != '#')
            {
                current.Add(line);
                continue;
            }

            if (release.Length > 0)
            {
                all.Add(release, [.. current.Changes()]);
            }

            release = line[(line.LastIndexOf(' ') + 1)..];
            current = new ReferenceDifferences();
        }

        return all;
    }

    private IEnumerable<string> Changes() => ReleaseDifference.Changes(_older, _newer)
        .Concat(_constraints.Select(c => (c.Key, Sign: SignOf(c.Value))).Where(c => c.Sign.Length > 0).Select(c => $"{c.Sign} {c.Key}"));

    private void Add(string line)
    {
        char sign = line[1];
        var match = Line().Match(line);
        string[] parts = [.. match.Groups["part"].Captures.Select(c => c.Value[1..^1])];
        string rest = match.Groups["rest"].Value;
        switch (parts[0])
        {
            case "con":
                AddConstraint(sign, parts, rest);
                break;
            case "obj":
                AddFacts(sign, $"object {Newest(parts[1])}", rest.TrimStart('=', ' '));
                break;
            default:
                AddFacts(sign, $"field {Newest(parts[1])} {parts[2]}", rest.TrimStart('=', ' '));
                break;
        }
    }

    private void AddFacts(char sign, string key, string facts)
    {
        string[] sides = facts.Split(" => ");
        if (sign != '+')
        {
            _older[key] = Facts(sides[0]);
        }

        if (sign != '-')
        {
            _newer[key] = Facts(sides[^1]);
        }
    }

    private void AddConstraint(char sign, string[] parts, string rest)
    {
        // A name is no fact of the constraint, nor is another spelling of a type or another stamp on what was deprecated before.
        rest = rest.Replace("'allow-other': 'no', ", "", StringComparison.Ordinal);
        if (sign == '~' && (NameOnly().IsMatch(rest) || TypeOnly().IsMatch(rest) || StampOnly().IsMatch(rest)))
        {
            return;
        }

        string[] kind = parts[3].Split('#');
        string key = $"constraint {Newest(parts[1])} {parts[2]} {kind[0]} {parts[5]}";
        if (!_constraints.TryGetValue(key, out var signs))
        {
            _constraints.Add(key, signs = []);
        }

        // A second constraint of the kind at the same place changes the set there.
        signs.Add(kind.Length > 1 ? "~" : sign is '+' or '-' ? sign + rest : "~");
    }

    /// <summary>An addition alone, a removal alone, both of the same facts (nothing), or a change.</summary>
    private static string SignOf(HashSet<string> signs)
    {
        List<string> real = [.. signs.Where(s => s != "~")];
        if (real.Count == 0)
        {
            return "~";
        }

        if (real.TrueForAll(s => s[0] == real[0][0]))
        {
            return real[0][..1];
        }

        return real.Select(s => s[1..]).Distinct().Count() == 1 && real.Count == signs.Count ? "" : "~";
    }

    private static string Facts(string facts)
    {
        string text = Types.Aggregate(facts + " ", (t, type) => t.Replace(type.Old, type.New, StringComparison.Ordinal));
        text = TypeName().Replace(text, m => "type=" + Newest(m.Groups[1].Value) + " ");
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Order(StringComparer.Ordinal));
    }

    /// <summary>The words of the facts of our side in the same order.</summary>
    public static string Sorted(string line)
    {
        int facts = line.IndexOf(" = ", StringComparison.Ordinal);
        return facts < 0
            ? line
            : line[..(facts + 3)] + string.Join(" => ", line[(facts + 3)..].Split(" => ").Select(side => string.Join(' ', side.Split(' ').Order(StringComparer.Ordinal))));
    }

    private static string Newest(string name)
    {
        foreach (var (old, renamed) in Renamed)
        {
            if (name == old || name.StartsWith(old + "/", StringComparison.Ordinal))
            {
                return renamed + name[old.Length..];
            }
        }

        return name;
    }

    [GeneratedRegex("""^ [-+~] \((?:(?<part>'[^']*'|"[^"]*")(?:, )?)+\) ?(?<rest>.*)$""")]
    private static partial Regex Line();

    [GeneratedRegex(@"^\[\] \{'name': \([^)]*\)\}$")]
    private static partial Regex NameOnly();

    [GeneratedRegex(@"^\[\] \{'(datatype': \('dateTime((?:-with-timezone)?)', 'date-time\2'\)|target': \(None, '\.'\))\}$")]
    private static partial Regex TypeOnly();

    [GeneratedRegex(@"^\['~[^']*\(dep [0-9.]+->[0-9.]+\)'\] \{\}$")]
    private static partial Regex StampOnly();

    [GeneratedRegex(@"type=(\S+) ")]
    private static partial Regex TypeName();
}
