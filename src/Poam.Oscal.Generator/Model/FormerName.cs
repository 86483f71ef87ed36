using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>A name that NIST gave a constraint in some releases.</summary>
/// <param name="Id">The name.</param>
/// <param name="Releases">The releases that used it.</param>
internal sealed record FormerName(string Id, OscalReleaseSet Releases);
