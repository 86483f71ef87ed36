using Poam.Oscal.JsonSchema.Keywords;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>A schema made ready for checking. It never changes.</summary>
/// <param name="Root">The schema for NJsonSchema.</param>
/// <param name="Keywords">What NJsonSchema does not check, or not as JSON Schema has it.</param>
/// <param name="Places">The places of the schemas inside the user's schema.</param>
/// <param name="NotChecked">The places of what is not checked.</param>
internal sealed record CompiledSchema(
    EngineSchema Root,
    IReadOnlyDictionary<EngineSchema, IReadOnlyList<ISchemaKeyword>> Keywords,
    IReadOnlyDictionary<EngineSchema, string> Places,
    IReadOnlyList<string> NotChecked);
