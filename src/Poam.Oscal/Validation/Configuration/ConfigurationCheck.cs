using System.Globalization;
using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Validation.Configuration;

/// <summary>Checks the nodes of a configuration by its definition, and reports what is wrong with line and column.</summary>
/// <param name="read">What the reader of JSON and YAML made of the text.</param>
/// <param name="rule">The rule of values that have another form.</param>
/// <param name="unknown">The rule of members that there are not.</param>
internal sealed class ConfigurationCheck(ReadResult read, RuleDescriptor rule, RuleDescriptor unknown)
{
    private readonly HashSet<int> _faulty = [];

    // So far there are only findings about syntax.
    private readonly bool _isBroken = read.Findings.Errors > 0;

    /// <summary>The text as nodes.</summary>
    public NodeDocument Document { get; } = read.Document;

    /// <summary>Whether a node has a finding, so that it is left out.</summary>
    public bool IsFaulty(int node) => _faulty.Contains(node);

    /// <summary>Checks the whole text.</summary>
    public void Run(ConfigurationMember root)
    {
        int first = Document.FirstChild(0);
        if (first >= 0 ? Document.KeyOf(first).Length == 0 : !_isBroken && HoldsOther())
        {
            Report(rule, 0, $"The {root.Name} is no list and no single value: write names and values, such as `{root.Members[0].Name}:`.");
            return;
        }

        CheckMembers(0, root);
    }

    /// <summary>Checks a text that has one object, or a list of such.</summary>
    /// <param name="root">What the object has.</param>
    /// <returns>The nodes of the objects.</returns>
    public List<int> RunEach(ConfigurationMember root)
    {
        int first = Document.FirstChild(0);
        if (first >= 0 && Document.KeyOf(first).Length > 0)
        {
            CheckMembers(0, root);
            return [0];
        }

        List<int> entries = [];
        for (int child = first; child >= 0; child = Document.NextSibling(child))
        {
            CheckValue(child, root);
            entries.Add(child);
        }

        if (first < 0 && !_isBroken)
        {
            Report(rule, 0, $"There is nothing: write names and values, such as `{root.Members[0].Name}:`, or a list of such.");
        }

        return entries;
    }

    /// <summary>Reports a finding about a node, which is left out from now on.</summary>
    public void Report(RuleDescriptor broken, int node, string message)
    {
        _faulty.Add(node);
        TextSpan span = SpanOf(node);
        if (read.Findings.Count(broken.Severity, span.Start))
        {
            read.Findings.Add(new Finding { Rule = broken, Node = node, Span = span, Message = message });
        }
    }

    /// <summary>The place of a node: its value, or of an object or a list its name.</summary>
    public TextSpan SpanOf(int node)
    {
        if (node == 0)
        {
            return new TextSpan(0, Math.Min(1, Document.Source.Length));
        }

        TextSpan key = Document.KeyOf(node);
        bool isScalar = Document.KindOf(node) is not (NodeKind.Object or NodeKind.Array);
        int child = Document.FirstChild(node);
        return isScalar && Document.ValueOf(node).Length > 0 ? Document.ValueOf(node)
            : key.Length > 0 ? key
            : child >= 0 && Document.KeyOf(child).Length > 0 ? Document.KeyOf(child)
            : Document.ValueOf(node);
    }

    /// <summary>Whether a text without members has anything but comments and an empty object: an empty list or a single value.</summary>
    private bool HoldsOther()
    {
        foreach (Range range in Document.Source.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = Document.Source[range].TrimStart("\uFEFF"u8).Trim(" \t\r"u8);
            if (!line.IsEmpty && line[0] is not ((byte)'#' or (byte)'%') && !line.StartsWith("---"u8))
            {
                return line[0] != '{';
            }
        }

        return false;
    }

    private void CheckMembers(int node, ConfigurationMember definition)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int child = Document.FirstChild(node); child >= 0; child = Document.NextSibling(child))
        {
            string name = Document.NameOf(child);
            if (name == "$schema" && node == 0)
            {
                continue;
            }

            if (!seen.Add(name))
            {
                ReportAtName(rule, child, $"`{name}` is given twice. Keep one of them.");
            }
            else if (definition.Find(name) is not { } member)
            {
                string? nearest = NearestName.Find(name, definition.Names());
                string advice = nearest is null ? $"It takes {string.Join(", ", definition.Names())}." : $"Did you mean `{nearest}`?";
                ReportAtName(unknown, child, $"The {definition.Name} has no member `{name}`. {advice}");
            }
            else
            {
                CheckValue(child, member);
            }
        }

        CheckWhole(node, definition, seen);
    }

    /// <summary>Checks what an object lacks, unless the text breaks off: the rest may be behind.</summary>
    private void CheckWhole(int node, ConfigurationMember definition, HashSet<string> seen)
    {
        if (_isBroken)
        {
            return;
        }

        foreach (ConfigurationMember member in definition.Members)
        {
            if (member.IsRequired && !seen.Contains(member.Name))
            {
                Report(rule, node, $"The {definition.Name} lacks `{member.Name}`: {char.ToLowerInvariant(member.Summary[0])}{member.Summary[1..]}");
            }
        }

        int given = 0;
        foreach (string name in definition.OneOf)
        {
            given += seen.Contains(name) ? 1 : 0;
        }

        if (definition.OneOf.Length > 0 && given != 1)
        {
            Report(rule, node, $"The {definition.Name} {(given == 0 ? "lacks a place" : "has more than one place")}: give one of {string.Join(", ", definition.OneOf)}.");
        }
    }

    private void CheckValue(int node, ConfigurationMember member)
    {
        NodeKind kind = Document.KindOf(node);
        switch (member.Kind)
        {
            case ConfigurationKind.Object when kind == NodeKind.Object:
                CheckMembers(node, member);
                break;
            case ConfigurationKind.List when kind == NodeKind.Array:
                for (int child = Document.FirstChild(node); child >= 0; child = Document.NextSibling(child))
                {
                    CheckValue(child, member.Item!);
                }

                break;
            case ConfigurationKind.Map when kind == NodeKind.Object:
                CheckMap(node, member);
                break;
            case ConfigurationKind.List when member.TakesOne && kind is not (NodeKind.Object or NodeKind.Null):
                CheckValue(node, member.Item! with { Name = member.Name });
                break;
            default:
                if (Fault(node, kind, member) is { } expected)
                {
                    Report(rule, node, $"`{member.Name}` takes {expected}.");
                }

                break;
        }
    }

    private void CheckMap(int node, ConfigurationMember member)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int child = Document.FirstChild(node); child >= 0; child = Document.NextSibling(child))
        {
            if (!seen.Add(Document.NameOf(child)))
            {
                ReportAtName(rule, child, $"`{Document.NameOf(child)}` is given twice. Keep one of them.");
            }
            else
            {
                CheckValue(child, member.Item!);
            }
        }
    }

    /// <summary>What a value should have been; null when it is right.</summary>
    private string? Fault(int node, NodeKind kind, ConfigurationMember member)
    {
        bool isScalar = kind is not (NodeKind.Object or NodeKind.Array or NodeKind.Null);
        string text = isScalar ? Encoding.UTF8.GetString(Document.TextOf(node)) : "";
        bool isPlain = kind == NodeKind.String && Document.Format == OscalFormat.Yaml && (Document.TraitsOf(node) & NodeTraits.Quoted) == 0;
        bool isText = isScalar && kind == NodeKind.String && text.Length > 0;
        return member.Kind switch
        {
            ConfigurationKind.Object => "an object: names and values below it, indented",
            ConfigurationKind.Map => $"names with a {member.Item!.Name} each, below it, indented",
            ConfigurationKind.List => isScalar ? $"a list: write `- {AdviceText.Quote(Document.TextOf(node)).Trim('`')}` below it" : $"a list: each {member.Item!.Name} in a line that starts with `-`",
            ConfigurationKind.Word => isText && Array.IndexOf(member.Words, text) >= 0 ? null : Words(member, text),
            ConfigurationKind.Number => (isPlain || kind == NodeKind.Number) && IsDays(text) ? null : "a whole number from 1, without quotes",
            ConfigurationKind.Boolean => (isPlain && text is "true" or "false") || kind == NodeKind.Boolean ? null : "true or false, without quotes",
            ConfigurationKind.Date => isText && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "a date as YYYY-MM-DD, such as 2026-09-30",
            _ => isText ? null : "a text",
        };
    }

    private static bool IsDays(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days > 0 && text[0] != '0';

    private static string Words(ConfigurationMember member, string text)
    {
        string? nearest = text.Length == 0 ? null : NearestName.Find(text, member.Words);
        return string.Join(", ", member.Words[..^1]) + " or " + member.Words[^1] + (nearest is null ? "" : $" (did you mean `{nearest}`?)");
    }

    private void ReportAtName(RuleDescriptor broken, int node, string message)
    {
        _faulty.Add(node);
        TextSpan key = Document.KeyOf(node);
        if (read.Findings.Count(broken.Severity, key.Start))
        {
            read.Findings.Add(new Finding { Rule = broken, Node = node, Span = key, Message = message });
        }
    }
}
