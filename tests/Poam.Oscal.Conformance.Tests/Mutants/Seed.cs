using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>A small valid document of a release that holds a member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Release">The place of the release in the order of publication.</param>
/// <param name="Document">The document.</param>
/// <param name="Path">The names and indexes that lead to the object which holds the member.</param>
/// <param name="Rival">A value for another alternative of the choice that the member belongs to; null if it belongs to none.</param>
internal sealed record Seed(
    ModelMember Member, int Release, JsonObject Document, IReadOnlyList<object> Path, KeyValuePair<string, JsonNode?>? Rival)
{
    /// <summary>The name of the release.</summary>
    public string ReleaseName => ModelView.Releases[Release];

    /// <summary>The JSON pointer of the object that holds the member.</summary>
    public string Pointer => string.Concat(Path.Select(step => $"/{step}"));

    /// <summary>A copy of the document, and in it the object that holds the member.</summary>
    public (JsonObject Document, JsonObject Owner) Copy()
    {
        var copy = Document.DeepClone().AsObject();
        JsonNode node = copy;
        foreach (object step in Path)
        {
            node = step is int index ? node[index]! : node[(string)step]!;
        }

        return (copy, node.AsObject());
    }
}
