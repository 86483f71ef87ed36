using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>A valid JSON document.</summary>
/// <param name="Name">The file name.</param>
/// <param name="Root">The name of its root.</param>
/// <param name="Release">Its OSCAL version.</param>
/// <param name="Text">The text.</param>
internal sealed record SeedDocument(string Name, string Root, string Release, string Text)
{
    /// <summary>The text with another OSCAL version.</summary>
    public string TextAt(string release)
    {
        var document = JsonNode.Parse(Text)!;
        document[Root]!["metadata"]!["oscal-version"] = release;
        return document.ToJsonString();
    }
}
