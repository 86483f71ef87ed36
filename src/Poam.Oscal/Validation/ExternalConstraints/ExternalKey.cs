using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A part of a key.</summary>
/// <param name="Target">Where its value stands, from the target of the constraint.</param>
/// <param name="Pattern">What of the value counts: the first group of a pattern; null for the whole.</param>
internal sealed record ExternalKey(MetapathProgram Target, FullPattern? Pattern);
