namespace Poam.Oscal.Generator.Model;

/// <summary>A published OSCAL release.</summary>
/// <param name="Name">The version, such as <c>1.1.3</c>.</param>
/// <param name="Date">The month of publication, ISO 8601, where known.</param>
internal sealed record ReleaseModel(string Name, string? Date);
