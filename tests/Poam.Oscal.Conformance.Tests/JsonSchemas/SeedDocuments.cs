using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>Valid JSON documents of our own.</summary>
internal static class SeedDocuments
{
    /// <summary>Those that are there for tests.</summary>
    public static IReadOnlyList<SeedDocument> All { get; } = In(RepositoryFolder.At("tests", "fixtures", "valid"));

    /// <summary>Those that are there for people.</summary>
    public static IReadOnlyList<SeedDocument> Examples { get; } = In(RepositoryFolder.At("examples", "agency-portal"));

    /// <summary>The JSON documents in a folder and below.</summary>
    public static IReadOnlyList<SeedDocument> In(string folder) =>
        [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>A document of a model that is valid in every release that has the model.</summary>
    public static SeedDocument ValidEverywhere(string root)
    {
        if (root != "mapping-collection")
        {
            return All.First(d => d.Root == root && d.Release == "1.0.4");
        }

        // Release 1.2.0 alone has another thing of this name.
        var seed = All.First(d => d.Name == "mapping-single.json");
        var document = JsonNode.Parse(seed.Text)!;
        RemoveAll(document, "confidence-score");
        return seed with { Text = document.ToJsonString() };
    }

    private static void RemoveAll(JsonNode node, string name)
    {
        switch (node)
        {
            case JsonObject members:
                members.Remove(name);
                foreach (var (_, value) in members)
                {
                    RemoveAll(value!, name);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    RemoveAll(item!, name);
                }

                break;
        }
    }

    private static SeedDocument Read(string path)
    {
        string text = File.ReadAllText(path);
        var document = JsonNode.Parse(text)!.AsObject();
        var (root, content) = document.First(m => m.Key != "$schema");
        return new SeedDocument(Path.GetFileName(path), root, content!["metadata"]!["oscal-version"]!.GetValue<string>(), text);
    }
}
