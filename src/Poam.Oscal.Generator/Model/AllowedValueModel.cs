using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>An allowed value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Releases">The releases that list it.</param>
/// <param name="Deprecated">The release that deprecated it.</param>
internal sealed record AllowedValueModel(string Value, OscalReleaseSet Releases, string? Deprecated = null);
