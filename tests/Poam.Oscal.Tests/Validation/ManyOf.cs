using System.Text;

namespace Poam.Oscal.Tests.Validation;

/// <summary>POA&amp;Ms that have very many of one thing: what looks for each among all others would not end.</summary>
internal static class ManyOf
{
    /// <summary>How many: a second of work where it grows with the number, many minutes where it grows with its square.</summary>
    public const int Count = 60_000;

    private const string Risk = "99999999-0000-4000-8000-000000000001";
    private const string Item = "99999999-0000-4000-8000-000000000002";

    /// <summary>The names of the documents, and how many findings each has at least.</summary>
    public static TheoryData<string, int> Things() => new()
    {
        { "unknown members", Count },
        { "repeated members", Count - 1 },
        { "items with one uuid", Count - 1 },
        { "items of one risk", 0 },
        { "references to nothing", Count },
        { "props of one name", 0 },
        { "log entries", 0 },
        { "tasks that wait for each other", 0 },
    };

    /// <summary>The document of a name.</summary>
    /// <param name="thing">The name.</param>
    /// <param name="title">The title of the document.</param>
    public static byte[] Document(string thing, string title = "Many") => Encoding.UTF8.GetBytes(thing switch
    {
        "unknown members" => Poam(title, ItemOf(Item, Join(i => $"\"x{i}\": 1"))),
        "repeated members" => Poam(title, ItemOf(Item, Join(_ => "\"remarks\": \"r\""))),
        "items with one uuid" => Poam(title, Join(_ => ItemOf(Item, null))),
        "items of one risk" => Poam(title, Join(i => ItemOf(Uuid(i), $"\"related-risks\": [ {{ \"risk-uuid\": \"{Risk}\" }} ]")), RiskOf("")),
        "references to nothing" => Poam(title, ItemOf(Item, $"\"related-risks\": [ {Join(i => $"{{ \"risk-uuid\": \"{Uuid(i)}\" }}")} ]")),
        "props of one name" => Poam(title, ItemOf(Item, $"\"props\": [ {Join(i => $"{{ \"name\": \"n\", \"ns\": \"https://example.org/ns\", \"value\": \"{i}\" }}")} ]")),
        "log entries" => Poam(title, ItemOfRisk, RiskOf($", \"risk-log\": {{ \"entries\": [ {Join(i => $"{{ \"uuid\": \"{Uuid(i)}\", \"title\": \"e\", \"start\": \"2026-01-02T00:00:00Z\" }}")} ] }}")),
        "tasks that wait for each other" => Poam(title, ItemOfRisk, RiskOf($", \"remediations\": [ {{ \"uuid\": \"{Uuid(Count)}\", \"lifecycle\": \"planned\", \"title\": \"r\", \"description\": \"d\", \"tasks\": [ {Join(Task)} ] }} ]")),
        _ => throw new ArgumentOutOfRangeException(nameof(thing), thing, null),
    });

    private static string ItemOfRisk => ItemOf(Item, $"\"related-risks\": [ {{ \"risk-uuid\": \"{Risk}\" }} ]");

    private static string Poam(string title, string items, string risks = "") =>
        $$"""
        { "plan-of-action-and-milestones": { "uuid": "99999999-0000-4000-8000-000000000000",
          "metadata": { "title": "{{title}}", "last-modified": "2026-01-03T00:00:00Z", "version": "1", "oscal-version": "1.1.3" },
          "system-id": { "id": "s" }, {{risks}}
          "poam-items": [ {{items}} ] } }
        """;

    private static string ItemOf(string uuid, string? members) => $"{{ \"uuid\": \"{uuid}\", \"title\": \"t\", \"description\": \"d\"{(members is null ? "" : ", " + members)} }}";

    private static string RiskOf(string members) =>
        $"\"risks\": [ {{ \"uuid\": \"{Risk}\", \"title\": \"t\", \"description\": \"d\", \"statement\": \"s\", \"status\": \"open\"{members} }} ],";

    private static string Task(int number) =>
        $"{{ \"uuid\": \"{Uuid(number)}\", \"type\": \"action\", \"title\": \"t\"{(number == 0 ? "" : $", \"dependencies\": [ {{ \"task-uuid\": \"{Uuid(number - 1)}\" }} ]")} }}";

    private static string Uuid(int number) => $"{number:x8}-0000-4000-8000-000000000000";

    private static string Join(Func<int, string> one) => string.Join(",\n", Enumerable.Range(0, Count).Select(one));
}
