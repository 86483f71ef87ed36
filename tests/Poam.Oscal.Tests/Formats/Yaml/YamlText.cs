using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Tests.Formats.Yaml;

/// <summary>Small POA&amp;Ms in YAML to break.</summary>
internal static class YamlText
{
    /// <summary>A POA&amp;M; the lines of its item begin at line 9 and are indented with six blanks.</summary>
    public static string Poam(string item = "title: t\n      description: d", string metadata = "title: t") =>
        $"""
        plan-of-action-and-milestones:
          uuid: {Sample.Uuid}
          metadata:
            {metadata}
            last-modified: 2026-01-31T10:00:00Z
            version: "1"
            oscal-version: 1.1.2
          poam-items:
            - {item}

        """;

    /// <summary>The findings as <c>line:column RULE pointer</c>.</summary>
    public static string[] Findings(string text) => Sample.Findings(text, "poam.yaml");

    /// <summary>The findings as <c>line:column-endLine:endColumn RULE message</c>.</summary>
    public static string[] Messages(string text) =>
        [.. Sample.Validate(text, "poam.yaml").Diagnostics.Select(d => $"{d.Location}-{d.Location.EndLine}:{d.Location.EndColumn} {d.Rule.Id} {d.Message}")];

    /// <summary>The nodes of a text as <c>name=text</c>, objects as <c>name</c>, in the order of the table.</summary>
    public static string[] Nodes(string text)
    {
        NodeDocument document = Read(text);
        return [.. Enumerable.Range(1, document.Count - 1).Select(n => Describe(document, n))];
    }

    /// <summary>Reads a text.</summary>
    public static NodeDocument Read(string text) =>
        OscalReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "poam.yaml", null, OscalLimits.Default).Document;

    private static string Describe(NodeDocument document, int node)
    {
        bool isContainer = document.KindOf(node) is NodeKind.Object or NodeKind.Array;
        string text = document.KindOf(node) == NodeKind.Null ? "null" : System.Text.Encoding.UTF8.GetString(document.TextOf(node));
        return isContainer ? document.NameOf(node) : $"{document.NameOf(node)}={text}";
    }
}
