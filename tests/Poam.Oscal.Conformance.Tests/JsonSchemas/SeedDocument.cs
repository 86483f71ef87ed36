namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>A valid JSON document.</summary>
/// <param name="Name">The file name.</param>
/// <param name="Root">The name of its root.</param>
/// <param name="Release">Its OSCAL version.</param>
/// <param name="Text">The text.</param>
internal sealed record SeedDocument(string Name, string Root, string Release, string Text);
