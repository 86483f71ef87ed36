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

    private void WriteBlock(List<Fact> facts, int indent)
    {
        string start = "- ";
        foreach (var fact in facts)
        {
            string head = $"{start}{fact.Key}: ";
            Line(indent, head + (fact.Items is null ? fact.Value : YamlText.Sequence(fact.Items, indent + 4, width)));
            start = "  ";
        }
    }

    private List<Fact> Facts(ConstraintModel constraint, OscalReleaseSet within)
    {
        var (since, until) = releases.Write(constraint.Releases, within);
        var facts = new List<Fact>();
        void Add(string key, string? value)
        {
            if (value is not null)
            {
                facts.Add(new Fact(key, value));
            }
        }

        void AddText(string key, string? value) => Add(key, value is null ? null : YamlText.Scalar(value));
        void AddItems(string key, IEnumerable<string> items)
        {
            string[] all = [.. items];
            if (all.Length > 0)
            {
                facts.Add(new Fact(key, null, all));
            }
        }

        AddText("id", constraint.Id);
        Add("synthetic", constraint.Synthetic ? "true" : null);
        Add("kind", constraint.Kind);
        Add("level", constraint.Level == "error" ? null : constraint.Level);
        AddText("target", constraint.Target == "." ? null : constraint.Target);
        AddText("test", constraint.Test);
        AddText("regex", constraint.Regex);
        AddText("datatype", constraint.DataType);
        AddText("name", constraint.IndexName);
        AddItems("keys", constraint.Keys.Select(Key));
        Add("min", constraint.Min?.ToString(CultureInfo.InvariantCulture));
        Add("max", constraint.Max?.ToString(CultureInfo.InvariantCulture));
        Add("open", constraint.Open ? "true" : null);
        AddItems("values", constraint.Values.SelectMany(v => Values(v, constraint.Releases)));
        Add("since", since);
        Add("until", until);
        Add("named-since", constraint.NamedSince);
        AddItems("formerly", constraint.Formerly.Select(f => YamlText.Mapping([("id", YamlText.Scalar(f.Id)), .. Range(f.Releases, constraint.Releases)])));
        AddText("patched", constraint.Patched);
        AddText("defect", constraint.Defect);
        AddText("message", constraint.Message);
        return facts;
    }

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
}
