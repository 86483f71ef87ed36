using System.Globalization;
using System.Text.Json.Nodes;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Review;

/// <summary>What somebody may do to a POA&amp;M: texts, dates, props, log entries, milestones, items; reordered, moved, deleted.</summary>
internal sealed class RandomChanges(int seed, string tag, OscalFormat format)
{
    private static readonly string[] Texts = ["title", "description", "remarks", "statement"];
    private static readonly string[] Removable = ["props", "entries", "tasks", "related-observations", "observations", "risks", "poam-items", "links", "subjects"];
    private static readonly string[] Orderable = ["props", "tasks", "observations", "risks", "poam-items", "related-observations", "parties"];

    private readonly Random _random = new(seed);
    private int _count;

    /// <summary>What was done, for the message of a test.</summary>
    public List<string> Done { get; } = [];

    /// <summary>Makes changes, one after another.</summary>
    public byte[] Make(byte[] content, int count)
    {
        for (int i = 0; i < count; i++)
        {
            DocumentEditor editor = new(content, null, format);
            string? what = Change(editor, Places(MergeFacts.Of(content, format).Root));
            if (what is not null && editor.Apply() is { IsDone: true } result)
            {
                content = result.Content.ToArray();
                Done.Add($"{tag}: {what}");
            }
        }

        return content;
    }

    private string? Change(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places) => _random.Next(9) switch
    {
        0 or 1 => SetText(editor, places),
        2 => Insert(editor, places),
        3 => RemoveItem(editor, places),
        4 => Reorder(editor, places),
        5 => MoveTask(editor, places),
        6 => RemoveMember(editor, places),
        7 => Refer(editor, places),
        _ => SetDate(editor, places),
    };

    private string? SetText(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places)
    {
        string? place = Pick(places.Where(p => Texts.Contains(p.Name) && p.Node is JsonValue))?.Place;
        return place is null ? null : Did("set " + place, () => editor.Set(place, Value("Text")));
    }

    private string? SetDate(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places)
    {
        string? place = Pick(places.Where(p => p.Name is "deadline" or "end" && p.Node is JsonValue))?.Place;
        string day = $"2026-{_random.Next(10, 13)}-{_random.Next(10, 29)}T00:00:00Z";
        return place is null ? null : Did($"set {place} to {day}", () => editor.Set(place, OscalNode.OfText(day)));
    }

    private string? RemoveMember(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places)
    {
        string? place = Pick(places.Where(p => p.Name is "remarks" or "deadline" or "status-change" && p.Node is JsonValue))?.Place;
        return place is null ? null : Did("remove " + place, () => editor.Remove(place));
    }

    private string? RemoveItem(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places)
    {
        string? place = Pick(places.Where(p => Removable.Contains(p.Name) && p.Node is JsonArray { Count: > 1 })) is { } list
            ? $"{list.Place}/{_random.Next(((JsonArray)list.Node!).Count)}"
            : null;
        return place is null ? null : Did("remove " + place, () => editor.Remove(place));
    }

    private string? Reorder(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places)
    {
        if (Pick(places.Where(p => Orderable.Contains(p.Name) && p.Node is JsonArray { Count: > 1 })) is not { } list)
        {
            return null;
        }

        int count = ((JsonArray)list.Node!).Count;
        int from = _random.Next(count);
        int to = (from + 1 + _random.Next(count - 1)) % count;
        return Did($"move {list.Place}/{from} to {to}", () => editor.Move($"{list.Place}/{from}", to));
    }

    /// <summary>A milestone goes to the response of another risk.</summary>
    private string? MoveTask(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places)
    {
        (string Place, string Name, JsonNode? Node)[] lists = [.. places.Where(p => p.Name == "tasks" && p.Node is JsonArray)];
        if (Pick(lists.Where(l => ((JsonArray)l.Node!).Count > 1)) is not { } from || Pick(lists.Where(l => l.Place != from.Place)) is not { } to)
        {
            return null;
        }

        string place = $"{from.Place}/{_random.Next(((JsonArray)from.Node!).Count)}";
        OscalNode task = editor.Find(place)!;
        return Did($"move {place} into {to.Place}", () => editor.Remove(place).Append(to.Place, task));
    }

    private string? Insert(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places)
    {
        if (Pick(places.Where(p => p.Name is "props" or "entries" or "tasks" or "poam-items" or "observations" && p.Node is JsonArray)) is not { } list)
        {
            return null;
        }

        OscalNode item = list.Name switch
        {
            "props" => Object(("name", Word("prop")), ("ns", "https://agency.example/ns"), ("value", Word("value"))),
            "entries" => Object(("uuid", NewUuid()), ("title", Word("Entry")), ("start", $"2026-0{_random.Next(4, 9)}-11T10:00:00Z")),
            "tasks" => Object(("uuid", NewUuid()), ("type", "milestone"), ("title", Word("Milestone"))),
            "observations" => OscalNode.OfMembers(
            [
                .. Object(("uuid", NewUuid()), ("description", Word("Seen"))).Members,
                new ExtraMember("methods", OscalNode.OfItems(OscalNode.OfText("TEST"))), new ExtraMember("collected", OscalNode.OfText("2026-05-11T10:00:00Z")),
            ]),
            _ => Object(("uuid", NewUuid()), ("title", Word("Weakness")), ("description", Word("Found"))),
        };
        int index = _random.Next(((JsonArray)list.Node!).Count + 1);
        string place = $"{list.Place}/{(index == ((JsonArray)list.Node).Count ? "-" : index.ToString(CultureInfo.InvariantCulture))}";
        return Did("insert " + place, () => editor.Insert(place, item));
    }

    /// <summary>Something begins to refer to a risk, an observation or a milestone.</summary>
    private string? Refer(DocumentEditor editor, List<(string Place, string Name, JsonNode? Node)> places)
    {
        string kind = _random.Next(2) == 0 ? "risk" : "observation";
        if (Pick(places.Where(p => p.Name == $"related-{kind}s")) is not { } list || Pick(places.Where(p => p.Name == $"{kind}s" && p.Node is JsonArray)) is not { } objects)
        {
            return null;
        }

        JsonArray all = (JsonArray)objects.Node!;
        string uuid = all[_random.Next(all.Count)]!["uuid"]!.ToString();
        bool isThere = ((JsonArray)list.Node!).Any(r => r![$"{kind}-uuid"]?.ToString() == uuid);
        return isThere ? null : Did($"refer in {list.Place} to {uuid}", () => editor.Append(list.Place, Object(($"{kind}-uuid", uuid))));
    }

    private static string Did(string what, Func<DocumentEditor> change)
    {
        _ = change();
        return what;
    }

    private static OscalNode Object(params (string Name, string Value)[] members) =>
        OscalNode.OfMembers([.. members.Select(m => new ExtraMember(m.Name, OscalNode.OfText(m.Value)))]);

    private OscalNode Value(string noun) => OscalNode.OfText(Word(noun));

    private string Word(string noun) => $"{noun}-{tag}-{_count++}";

    private string NewUuid() => $"{_random.Next():x8}-{_random.Next(0x10000):x4}-4{_random.Next(0x1000):x3}-8{_random.Next(0x1000):x3}-{_random.NextInt64(1L << 48):x12}";

    private (string Place, string Name, JsonNode? Node)? Pick(IEnumerable<(string Place, string Name, JsonNode? Node)> places)
    {
        (string Place, string Name, JsonNode? Node)[] all = [.. places];
        return all.Length == 0 ? null : all[_random.Next(all.Length)];
    }

    private static List<(string Place, string Name, JsonNode? Node)> Places(JsonNode root)
    {
        List<(string, string, JsonNode?)> places = [];
        Collect(root, "", "", places);
        return places;
    }

    private static void Collect(JsonNode? node, string place, string name, List<(string, string, JsonNode?)> places)
    {
        places.Add((place, name, node));
        foreach ((string member, JsonNode? value) in node as JsonObject ?? [])
        {
            Collect(value, $"{place}/{member}", member, places);
        }

        for (int i = 0; node is JsonArray items && i < items.Count; i++)
        {
            Collect(items[i], $"{place}/{i}", "", places);
        }
    }
}
