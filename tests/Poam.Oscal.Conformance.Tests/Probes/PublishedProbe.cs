using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Probes;

/// <summary>A small POA&amp;M of the reference material that tries one thing.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Document">The document; its <c>oscal-version</c> is set to the release that it is tried at.</param>
/// <param name="Accepts">By release, whether the published JSON Schema accepts it; 1.2.0 is absent.</param>
internal sealed record PublishedProbe(string Name, JsonObject Document, IReadOnlyDictionary<string, bool> Accepts)
{
    private const string OwnVersion = "banana";

    /// <summary>The probes of the reference folder; skips the test where there is none.</summary>
    public static IReadOnlyList<PublishedProbe> RequireAll()
    {
        var root = JsonNode.Parse(File.ReadAllText(ReferenceFolder.Require("data", "probes.json")))!;
        return [.. root["probes"]!.AsArray().Select(probe => Read(probe!))];
    }

    /// <summary>The text of the document at a release.</summary>
    public string TextAt(string release)
    {
        var copy = Document.DeepClone();
        var metadata = copy["plan-of-action-and-milestones"]!["metadata"]!;
        if (metadata["oscal-version"]!.GetValue<string>() != OwnVersion)
        {
            metadata["oscal-version"] = release;
        }

        return copy.ToJsonString();
    }

    private static PublishedProbe Read(JsonNode probe) => new(
        probe["name"]!.GetValue<string>(),
        probe["document"]!.AsObject(),
        probe["published-schema-accepts"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<bool>()));
}
