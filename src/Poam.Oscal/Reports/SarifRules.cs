using System.Text.Json;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>The rules of a SARIF run: those that have a result, once each, in the order of their ids.</summary>
internal sealed class SarifRules
{
    private readonly RuleDescriptor[] _rules;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    private SarifRules(RuleDescriptor[] rules)
    {
        _rules = rules;
        for (int i = 0; i < rules.Length; i++)
        {
            _indexes[rules[i].Id] = i;
        }
    }

    /// <summary>The rules of a report.</summary>
    public static SarifRules Of(ValidationReport report)
    {
        SortedDictionary<string, RuleDescriptor> rules = new(StringComparer.Ordinal);
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            for (int j = 0; j < file.Diagnostics.Count; j++)
            {
                rules.TryAdd(file.Diagnostics[j].Rule.Id, file.Diagnostics[j].Rule);
            }

            for (int j = 0; j < file.Suppressed.Count; j++)
            {
                RuleDescriptor rule = file.Suppressed[j].Diagnostic.Rule;
                rules.TryAdd(rule.Id, rule);
            }
        }

        return new SarifRules([.. rules.Values]);
    }

    /// <summary>The place of a rule in the run.</summary>
    public int IndexOf(string id) => _indexes[id];

    /// <summary>Writes the member <c>rules</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules"u8);
        foreach (RuleDescriptor rule in _rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
    }

    /// <summary>The word for a severity.</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        string help = AbsoluteLinks(rule);
        json.WriteStartObject();
        json.WriteString("id"u8, rule.Id);
        WriteText(json, "shortDescription"u8, rule.Title, markdown: null);
        WriteText(json, "fullDescription"u8, rule.Title + ".", markdown: null);
        WriteText(json, "help"u8, help, help);
        if (rule.HelpUri is not null)
        {
            json.WriteString("helpUri"u8, rule.HelpUri);
        }

        json.WriteStartObject("defaultConfiguration"u8);
        json.WriteString("level"u8, LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        json.WriteString("precision"u8, "very-high"u8);
        json.WriteString("problem.severity"u8, rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" });
        json.WriteStartArray("tags"u8);
        json.WriteStringValue("oscal"u8);
        json.WriteStringValue(ReportNames.Of(rule.Source));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text, string? markdown)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        if (markdown is not null)
        {
            json.WriteString("markdown"u8, markdown);
        }

        json.WriteEndObject();
    }

    /// <summary>The help text is read far from its page, where relative links lead nowhere.</summary>
    private static string AbsoluteLinks(RuleDescriptor rule)
    {
        int folder = rule.HelpUri?.IndexOf("/rules/", StringComparison.Ordinal) ?? -1;
        return folder < 0 ? rule.Help : rule.Help.Replace("](../", $"]({rule.HelpUri![..folder]}/", StringComparison.Ordinal);
    }
}
