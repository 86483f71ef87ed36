using Newtonsoft.Json;

namespace Poam.Oscal.JsonSchema.Checking;

/// <summary>A token of the JSON of a document.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Value">Its value, or null.</param>
/// <param name="Node">The node that it belongs to; of an array that is no node, the node around it.</param>
/// <param name="FirstItem">The first item of an array that is no node, else 0.</param>
internal sealed record NodeToken(JsonToken Type, object? Value, int Node, int FirstItem);
