namespace Poam.Oscal.Metapath;

/// <summary>A step whose name nothing in OSCAL has.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsFlag">Whether it asks for a flag.</param>
/// <param name="Offset">Where it stands in the expression.</param>
internal readonly record struct UnknownStep(string Name, bool IsFlag, int Offset);
