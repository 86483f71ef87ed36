using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>A document that keeps a constraint and one that breaks it.</summary>
/// <param name="Good">The one that keeps it.</param>
/// <param name="Bad">The one that breaks it.</param>
/// <param name="Problem">Why there is none, or null.</param>
internal sealed record Proof(JsonObject? Good, JsonObject? Bad, string? Problem);
