using System.Globalization;
using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>Writes the <c>constraints</c> of a definition or an inline scalar.</summary>
internal sealed class ConstraintWriter(ReleaseRange releases, StringBuilder text, int width)
{
    /// <summary>Writes the list, or nothing for an empty one.</summary>
    public void Write(List<ConstraintModel> constraints, OscalReleaseSet within, int indent)
    {
        if (constraints.Count == 0)
        {
            return;
        }

        Line(indent, "constraints:");
        foreach (var constraint in constraints)
        {
            var facts = Facts(constraint, within);
            string line = "- " + YamlText.Mapping(facts.Select(f => (f.Key, f.Items is null ? f.Value! : YamlText.Sequence(f.Items))));
            if (indent + 2 + line.Length <= width)
            {
                Line(indent + 2, line);
            }
            else
            {
                WriteBlock(facts, indent + 2);
            }
        }
    }

    private void WriteBlock(FactList facts, int indent)
    {
        string start = "- ";
        foreach (var fact in facts)
        {
            string head = $"{start}{fact.Key}: ";
            Line(indent, head + (fact.Items is null ? fact.Value : YamlText.Sequence(fact.Items, indent + 4, width)));
            start = "  ";
        }
    }

    private FactList Facts(ConstraintModel constraint, OscalReleaseSet within)
    {
        var (since, until) = releases.Write(constraint.Releases, within);
        var facts = new FactList();
        facts.AddText("id", constraint.Id);
        facts.Add("synthetic", constraint.Synthetic ? "true" : null);
        facts.Add("kind", constraint.Kind);
        facts.Add("level", constraint.Level == "error" ? null : constraint.Level);
        facts.AddText("target", constraint.Target == "." ? null : constraint.Target);
        facts.AddText("test", constraint.Test);
        facts.AddText("regex", constraint.Regex);
        facts.AddText("datatype", constraint.DataType);
        facts.AddText("name", constraint.IndexName);
        facts.AddItems("keys", constraint.Keys.Select(Key));
        facts.Add("min", constraint.Min?.ToString(CultureInfo.InvariantCulture));
        facts.Add("max", constraint.Max?.ToString(CultureInfo.InvariantCulture));
        facts.Add("open", constraint.Open ? "true" : null);
        facts.AddItems("values", constraint.Values.SelectMany(v => Values(v, constraint.Releases)));
        facts.Add("since", since);
        facts.Add("until", until);
        facts.Add("named-since", constraint.NamedSince);
        facts.AddItems("formerly", constraint.Formerly.Select(f => YamlText.Mapping([("id", YamlText.Scalar(f.Id)), .. Range(f.Releases, constraint.Releases)])));
        facts.AddText("patched", constraint.Patched);
        facts.AddText("defect", constraint.Defect);
        facts.Add("corrected", Correction(constraint.Corrected));
        facts.AddText("message", constraint.Message);
        return facts;
    }

    private static string? Correction(CorrectionModel? corrected) => corrected is null ? null : YamlText.Mapping(
        new[] { ("target", corrected.Target), ("test", corrected.Test), ("regex", corrected.Regex), ("key-pattern", corrected.KeyPattern), ("message", corrected.Message) }
            .Where(f => f.Item2 is not null)
            .Select(f => (f.Item1, YamlText.Scalar(f.Item2!))));

    private static string Key(KeyFieldModel key) => key.Pattern is null
        ? YamlText.Scalar(key.Target)
        : YamlText.Mapping([("target", YamlText.Scalar(key.Target)), ("pattern", YamlText.Scalar(key.Pattern))]);

    private IEnumerable<string> Values(AllowedValueModel value, OscalReleaseSet within)
    {
        foreach (var run in releases.Runs(value.Releases, within))
        {
            List<(string, string)> facts = [("value", YamlText.Scalar(value.Value)), .. Range(run, within)];
            if (value.Deprecated is not null)
            {
                facts.Add(("deprecated", value.Deprecated));
            }

            yield return facts.Count == 1 ? facts[0].Item2 : YamlText.Mapping(facts);
        }
    }

    private IEnumerable<(string, string)> Range(OscalReleaseSet set, OscalReleaseSet within)
    {
        var (since, until) = releases.Write(set, within);
        if (since is not null)
        {
            yield return ("since", since);
        }

        if (until is not null)
        {
            yield return ("until", until);
        }
    }

    private void Line(int indent, string line) => text.Append(' ', indent).Append(line).Append('\n');

    private sealed record Fact(string Key, string? Value, string[]? Items = null);

    private sealed class FactList : List<Fact>
    {
        public void Add(string key, string? value)
        {
            if (value is not null)
            {
                Add(new Fact(key, value));
            }
        }

        public void AddText(string key, string? value) => Add(key, value is null ? null : YamlText.Scalar(value));

        public void AddItems(string key, IEnumerable<string> items)
        {
            string[] all = [.. items];
            if (all.Length > 0)
            {
                Add(new Fact(key, null, all));
            }
        }
    }
}
