using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>What a schema is about.</summary>
/// <param name="Root">The root of the model.</param>
/// <param name="Release">The place of the release in the order of publication.</param>
/// <param name="FileName">The name of the schema file.</param>
internal sealed record SchemaSubject(DefinitionModel Root, int Release, string FileName);
