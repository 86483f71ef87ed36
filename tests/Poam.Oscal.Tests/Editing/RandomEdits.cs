using System.Globalization;
using System.Text.Json.Nodes;
using Poam.Oscal.Definitions;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Editing;

/// <summary>Makes random changes of a document twice: with an editor, and in a plain JSON tree that says what must come out.</summary>
internal sealed class RandomEdits(JsonNode expected, DocumentEditor editor, Random random)
{
    private static readonly string[] Texts =
    [
        "plain", "two words: a colon", "# no comment", "one\n\ntwo\nthree", "it's \"quoted\"", "- dash", "Zürich → 東京 😀", "true", "1.0",
        "a, [b] {c}", "**bold** and `code` <x> & y", "ends with colon:", "*star", "null", "back\\slash", "long " + "text and more of it ",
    ];

    /// <summary>Makes a change.</summary>
    /// <returns>What was done, or null when nothing could be.</returns>
    public string? Change()
    {
        List<(string Pointer, JsonNode Node)> places = [];
        Collect(expected, "", places);
        (string pointer, JsonNode node) = places[random.Next(places.Count)];
        return random.Next(6) switch
        {
            0 or 1 => SetText(places),
            2 => Remove(pointer, node),
            3 => CopyItem(places),
            4 => MoveItem(places),
            _ => AddMember(places),
        };
    }

    private string? SetText(List<(string Pointer, JsonNode Node)> places)
    {
        (string pointer, JsonNode node) = Pick(places, p => IsText(p.Node) && !p.Pointer.EndsWith("/oscal-version", StringComparison.Ordinal) && !p.Pointer.Contains('$'));
        if (node is null)
        {
            return null;
        }

        string text = Texts[random.Next(Texts.Length)].TrimEnd();
        editor.Set(pointer, text);
        node.ReplaceWith(JsonValue.Create(text));
        return $"set {pointer} = {text}";
    }

    private string? Remove(string pointer, JsonNode node)
    {
        // An element of XML with attributes has a text, if only an empty one.
        bool isValue = DefinitionImage.Current.Members.ToArray()
            .Any(m => (m.Traits & (byte)OscalMemberTraits.Value) != 0 && pointer.EndsWith("/" + DefinitionImage.Current.Text(m.JsonName), StringComparison.Ordinal));
        if (isValue || pointer.Split('/').Length < 4 || pointer.EndsWith("/oscal-version", StringComparison.Ordinal) || pointer.EndsWith("/metadata", StringComparison.Ordinal))
        {
            return null;
        }

        editor.Remove(pointer);
        JsonNode parent = node.Parent!;
        if (parent is JsonArray { Count: 1 })
        {
            node = parent;
            parent = node.Parent!;
        }

        if (parent is JsonArray array)
        {
            array.Remove(node);
        }
        else
        {
            ((JsonObject)parent).Remove(node.GetPropertyName());
        }

        return "remove " + pointer;
    }

    private string? CopyItem(List<(string Pointer, JsonNode Node)> places)
    {
        (string pointer, JsonNode node) = Pick(places, p => p.Node is JsonArray { Count: > 0 });
        if (node is not JsonArray array)
        {
            return null;
        }

        JsonNode item = array[random.Next(array.Count)]!.DeepClone();
        int index = random.Next(array.Count + 1);
        switch (random.Next(3))
        {
            case 0:
                editor.Append(pointer, NodeOf(item));
                array.Add(item);
                return "append " + pointer;
            case 1 when index < array.Count:
                editor.Set(Place(pointer, index), NodeOf(item));
                array[index] = item;
                return $"set {pointer}/{index} to another item";
            default:
                editor.Insert(Place(pointer, index), NodeOf(item));
                array.Insert(index, item);
                return $"insert {pointer}/{index}";
        }
    }

    private string? MoveItem(List<(string Pointer, JsonNode Node)> places)
    {
        (string pointer, JsonNode node) = Pick(places, p => p.Node is JsonArray { Count: > 1 });
        if (node is not JsonArray array)
        {
            return null;
        }

        int from = random.Next(array.Count);
        int to = random.Next(array.Count);
        editor.Move(Place(pointer, from), to);
        JsonNode item = array[from]!;
        array.RemoveAt(from);
        array.Insert(to, item);
        return $"move {pointer}/{from} to {to}";
    }

    private string? AddMember(List<(string Pointer, JsonNode Node)> places)
    {
        string name = random.Next(3) switch { 0 => "remarks", 1 => "props", _ => "links" };
        (string pointer, JsonNode node) = Pick(places, p => p.Node is JsonObject o && p.Pointer.Split('/').Length > 2 && !o.ContainsKey(name) && IsCommon(p.Pointer));
        if (node is not JsonObject parent)
        {
            return null;
        }

        if (name == "remarks")
        {
            string text = Texts[random.Next(Texts.Length)].TrimEnd();
            editor.Set(pointer + "/remarks", text);
            parent["remarks"] = text;
            return $"add {pointer}/remarks = {text}";
        }

        JsonObject item = name == "props"
            ? new JsonObject { ["name"] = "added", ["ns"] = "https://example.org/ns", ["value"] = "v: 1", ["remarks"] = "Why.\n\nBecause." }
            : new JsonObject { ["href"] = "https://example.org/a?b=c&d", ["text"] = "A *link*" };
        editor.Append($"{pointer}/{name}", NodeOf(item));
        parent[name] = new JsonArray(item);
        return $"add {pointer}/{name}";
    }

    /// <summary>Whether an object has remarks, props and links in every model that has it.</summary>
    private static bool IsCommon(string pointer)
    {
        string[] parts = pointer.Split('/');
        string of = parts.Length > 2 && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? parts[^2] : parts[^1];
        return of is "metadata" or "parties" or "roles" or "components" or "responsible-parties" or "poam-items" or "observations";
    }

    private (string Pointer, JsonNode Node) Pick(List<(string Pointer, JsonNode Node)> places, Func<(string Pointer, JsonNode Node), bool> isWanted)
    {
        List<(string Pointer, JsonNode Node)> wanted = [.. places.Where(isWanted)];
        return wanted.Count == 0 ? default : wanted[random.Next(wanted.Count)];
    }

    private static string Place(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    private static bool IsText(JsonNode node) => node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String;

    private static void Collect(JsonNode node, string pointer, List<(string Pointer, JsonNode Node)> places)
    {
        if (pointer.Length > 0)
        {
            places.Add((pointer, node));
        }

        if (node is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members)
            {
                if (value is not null)
                {
                    Collect(value, pointer + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal), places);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i] is { } item)
                {
                    Collect(item, Place(pointer, i), places);
                }
            }
        }
    }

    private static OscalNode NodeOf(JsonNode? node) => node switch
    {
        JsonObject members => OscalNode.OfMembers([.. members.Select(m => new ExtraMember(m.Key, NodeOf(m.Value)))]),
        JsonArray items => OscalNode.OfItems([.. items.Select(NodeOf)]),
        JsonValue value => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => new OscalNode { Kind = OscalNodeKind.Number, Text = value.ToJsonString() },
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => new OscalNode { Kind = OscalNodeKind.Boolean, Text = value.ToJsonString() },
            _ => OscalNode.OfText(value.GetValue<string>()),
        },
        _ => new OscalNode { Kind = OscalNodeKind.Null },
    };
}
