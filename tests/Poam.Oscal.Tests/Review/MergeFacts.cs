using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Review;

/// <summary>
/// What a document says, value by value, each under a name that survives moves and reorderings: the UUID of the nearest object that has one, and the
/// way from there. Made from JSON alone, so that it shares nothing with what it tests.
/// </summary>
internal sealed class MergeFacts
{
    private MergeFacts(byte[] content, OscalFormat format)
    {
        byte[] json = format == OscalFormat.Json ? content : OscalConverter.Convert(content, OscalFormat.Json, "poam." + format.ToString().ToLowerInvariant()).Content.ToArray();
        Root = JsonNode.Parse(json)!;
        Walk(Root, "", "");
    }

    /// <summary>The document as JSON.</summary>
    public JsonNode Root { get; }

    /// <summary>The values by name; where an object with a UUID stands is one, too.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys of the items of each list, in order.</summary>
    public Dictionary<string, List<string>> Lists { get; } = new(StringComparer.Ordinal);

    public static MergeFacts Of(byte[] content, OscalFormat format) => new(content, format);

    /// <summary>The two texts that a text with marks stands for; without marks both are the text.</summary>
    public static (byte[] Ours, byte[] Theirs) Sides(byte[] content)
    {
        StringBuilder ours = new();
        StringBuilder theirs = new();
        int part = 0;
        foreach (string line in Encoding.UTF8.GetString(content).Split('\n'))
        {
            string mark = line.TrimEnd('\r');
            if (mark is "<<<<<<< ours" or "=======" or ">>>>>>> theirs")
            {
                part = mark[0] == '<' ? 1 : mark[0] == '=' ? 2 : 0;
                continue;
            }

            _ = part != 2 ? ours.Append(line).Append('\n') : ours;
            _ = part != 1 ? theirs.Append(line).Append('\n') : theirs;
        }

        return (Encoding.UTF8.GetBytes(ours.ToString()), Encoding.UTF8.GetBytes(theirs.ToString()));
    }

    /// <summary>References to a UUID or role that nothing here has, except subjects and implementations: those may stand in the SSP.</summary>
    public IEnumerable<string> Dangling()
    {
        HashSet<string> known = [.. Values.Where(v => v.Key.EndsWith("/uuid", StringComparison.Ordinal) || v.Key.EndsWith("/id", StringComparison.Ordinal)).Select(v => v.Value)];
        return
            from value in Values
            let isList = value.Key.Contains("-uuids[", StringComparison.Ordinal)
            let isFragment = value.Key.EndsWith("/href", StringComparison.Ordinal) && value.Value.StartsWith("\"#", StringComparison.Ordinal)
            let isElsewhere = value.Key.EndsWith("/subject-uuid", StringComparison.Ordinal) || value.Key.Contains("/implementation-", StringComparison.Ordinal)
            let isOne = value.Key.EndsWith("-uuid", StringComparison.Ordinal) && !isElsewhere
            where isList || isFragment || isOne || value.Key.EndsWith("/role-id", StringComparison.Ordinal)
            where !known.Contains(isFragment ? "\"" + value.Value[2..] : value.Value)
            select $"{value.Key}: {value.Value}";
    }

    private void Walk(JsonNode? node, string name, string holder)
    {
        switch (node)
        {
            case JsonObject members:
                string own = name;
                if (members["uuid"] is JsonValue uuid)
                {
                    own = uuid.ToString();
                    Values[own + " stands in"] = holder;
                }

                foreach ((string member, JsonNode? value) in members)
                {
                    Walk(value, $"{own}/{member}", $"{own}/{member}");
                }

                break;
            case JsonArray items:
                HashSet<string> seen = new(StringComparer.Ordinal);
                List<string> keys = Lists[name] = [];
                for (int i = 0; i < items.Count; i++)
                {
                    string key = KeyOf(items[i], i);
                    while (!seen.Add(key))
                    {
                        key += "+";
                    }

                    keys.Add(key);
                    Walk(items[i], $"{name}[{key}]", name);
                }

                break;
            default:
                Values[name] = node?.ToJsonString() ?? "null";
                break;
        }
    }

    private static string KeyOf(JsonNode? item, int index)
    {
        if (item is not JsonObject members)
        {
            return item?.ToString() ?? "null";
        }

        string key = members["uuid"]?.ToString() ?? string.Join('|', members.Where(m => m.Key.EndsWith("-uuid", StringComparison.Ordinal)).Select(m => m.Value!.ToString()));
        key = key.Length > 0 ? key : string.Join('|', new[] { "ns", "system", "name", "class", "role-id", "id" }.Select(n => members[n]?.ToString()).Where(t => t is not null));
        return key.Length > 0 ? key : $"#{index}";
    }
}
