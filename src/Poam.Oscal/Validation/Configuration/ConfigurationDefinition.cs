namespace Poam.Oscal.Validation.Configuration;

/// <summary>What a configuration may say: the reader, the JSON Schema and <c>poam config show</c> all come from here.</summary>
internal static class ConfigurationDefinition
{
    /// <summary>The name that a baseline has unless another is given.</summary>
    public const string BaselineFileName = "poam.baseline.json";

    private static readonly string[] Severities = ["error", "warning", "info"];

    /// <summary>The configuration as a whole.</summary>
    public static ConfigurationMember Root { get; } = new("configuration", ConfigurationKind.Object, "What poam checks in this folder and below, and how.")
    {
        Members =
        [
            .. Choices(),
            List("exclude", "Files and folders that a search leaves out: a name (old-*) anywhere, or a path from this file's folder (archive/**).", "pattern"),
            List("roots", "Folders that documents may refer to, beside the work tree of git.", "folder"),
            new("map", ConfigurationKind.Map, "Files that stand for URIs, prefixes of URIs or missing paths: what is on the left is read from the path on the right.")
            {
                Item = new("path", ConfigurationKind.Text, "The file or folder to read."),
            },
            List("constraints", "Metaschema constraint files that apply as well.", "file"),
            new("strict-links", ConfigurationKind.Boolean, "Whether every link has to lead to something that can be read."),
            new("known-findings", ConfigurationKind.Text, "The baseline of findings that --new-only compares with, written by poam baseline write."),
            Policy(),
            new("overrides", ConfigurationKind.List, "What is different for some files; later ones win.") { Item = Override() },
            new("suppressions", ConfigurationKind.List, "Findings that are known and accepted.") { Item = Suppression() },
        ],
    };

    private static ConfigurationMember[] Choices() =>
    [
        List("rules", "The sets of rules that apply, and single rules: -ID leaves a rule out, +ID puts it back.", "rule"),
        new("severities", ConfigurationKind.Map, "The severity of rules, by their ids.") { Item = new("severity", ConfigurationKind.Word, "The severity.") { Words = Severities } },
        new("fail-on", ConfigurationKind.Word, "What makes a check fail, as --fail-on.") { Words = ["error", "warning", "info", "unchecked"] },
        new("catalog", ConfigurationKind.Text, "The catalog that control identifiers are looked up in: rev5, rev4 or a file."),
        new("baseline", ConfigurationKind.Text, "The control baseline: low, moderate, high, privacy, a name of FedRAMP's or a file."),
    ];

    private static ConfigurationMember Policy() => new("policy", ConfigurationKind.Object, "The deadlines that the organization sets itself.")
    {
        Members =
        [
            new("sla", ConfigurationKind.Object, "How many days there are to mend a weakness, by its risk.")
            {
                Members =
                [
                    new("policy", ConfigurationKind.Word, "A published policy that holds where no number is given.") { Words = ["fedramp", "hhs", "dod"] },
                    .. Days("critical", "very-high", "high", "moderate", "low", "very-low"),
                ],
            },
            new("stale-after", ConfigurationKind.Number, "After how many days without an event an open item is stale."),
        ],
    };

    private static ConfigurationMember Override() => new("override", ConfigurationKind.Object, "What is different for some files.")
    {
        Members =
        [
            List("paths", "The files: patterns from this file's folder, such as archive/**.", "pattern") with { IsRequired = true },
            .. Choices(),
        ],
    };

    private static ConfigurationMember Suppression() => new("suppression", ConfigurationKind.Object, "A finding that is known and accepted.")
    {
        Members =
        [
            new("rule", ConfigurationKind.Text, "The id of the rule.") { IsRequired = true },
            new("path", ConfigurationKind.Text, "The file, or a pattern, from this file's folder; without it, any file."),
            new("fingerprint", ConfigurationKind.Text, "The fingerprint of the finding, as --format json shows it."),
            new("pointer", ConfigurationKind.Text, "The JSON pointer of the finding, or of something that holds it."),
            new("uuid", ConfigurationKind.Text, "The UUID of the object that the finding is about or is in."),
            new("reason", ConfigurationKind.Text, "Why it is accepted.") { IsRequired = true },
            new("until", ConfigurationKind.Date, "The last day, in UTC, on which it is accepted; without it, no end."),
        ],
        OneOf = ["fingerprint", "pointer", "uuid"],
    };

    private static ConfigurationMember List(string name, string summary, string item) =>
        new(name, ConfigurationKind.List, summary) { Item = new(item, ConfigurationKind.Text, $"A {item}.") };

    private static IEnumerable<ConfigurationMember> Days(params string[] levels)
    {
        foreach (string level in levels)
        {
            yield return new ConfigurationMember(level, ConfigurationKind.Number, $"The days for risks that are {level}.");
        }
    }
}
