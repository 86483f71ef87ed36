using Poam.Oscal.Lifecycle;
using Poam.Oscal.Validation.Configuration;

namespace Poam.Oscal.Validation.Forms;

/// <summary>What a form may say of a weakness: the reader and the JSON Schema come from here.</summary>
internal static class WeaknessFormDefinition
{
    private static readonly string[] Severities = ["low", "moderate", "high", "critical"];
    private static readonly string[] Ratings = ["low", "moderate", "high"];

    /// <summary>One weakness.</summary>
    public static ConfigurationMember Weakness { get; } = new("weakness", ConfigurationKind.Object, "A weakness that was found.")
    {
        Members =
        [
            new("title", ConfigurationKind.Text, "The weakness, in a line.") { IsRequired = true },
            new("text", ConfigurationKind.Text, "The weakness, told, in Markdown.") { IsRequired = true },
            Several("control", "control", "The controls that it weakens, in any usual form: AC-2(1), ac-2.1, CIS 7.1."),
            new("severity", ConfigurationKind.Word, "How bad it is.") { Words = Severities },
            new("likelihood", ConfigurationKind.Word, "How likely it is, with impact in place of severity.") { Words = Ratings },
            new("impact", ConfigurationKind.Word, "How much harm it does, with likelihood in place of severity.") { Words = Ratings },
            new("detected", ConfigurationKind.Date, "The day on which it was first seen; by default the day on which it is added."),
            new("source", ConfigurationKind.Text, "The tool or the party that found it; by default who adds it."),
            new("method", ConfigurationKind.Word, "How it was found; by default TEST by a tool, else EXAMINE.") { Words = [.. PoamLifecycle.Methods] },
            Several("asset", "asset", "Where it was seen: ids, titles, addresses or host names of assets and components."),
            new("owner", ConfigurationKind.Text, "Who is to fix it."),
            new("statement", ConfigurationKind.Text, "What may come of it, in Markdown."),
            Several("cve", "id", "Its entries in the CVE list, such as CVE-2026-1234."),
            new("kev", ConfigurationKind.Date, "The day that the catalog of known exploited vulnerabilities gives for it."),
            new("due", ConfigurationKind.Date, "The day by which it is to be done; by default the plan sets one."),
            new("plugin-id", ConfigurationKind.Text, "The number that the tool has for what it found."),
            new("recommend", ConfigurationKind.Text, "What the tool or the assessor advises, in Markdown."),
            new("remarks", ConfigurationKind.Text, "Remarks on the item, in Markdown."),
            new("finding", ConfigurationKind.Text, "The finding that it comes from, by the start of its UUID, or the objective or statement that is not satisfied, such as ac-2_obj.a."),
            new("id", ConfigurationKind.Text, "The POAM-ID of the item, such as V-13; by default the next one."),
        ],
    };

    private static ConfigurationMember Several(string name, string item, string summary) =>
        new(name, ConfigurationKind.List, summary) { TakesOne = true, Item = new(item, ConfigurationKind.Text, "One of them.") };
}
