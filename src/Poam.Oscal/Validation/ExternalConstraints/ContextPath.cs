using Poam.Oscal.Definitions;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A way to definitions: a path of names, or the name of a definition.</summary>
/// <param name="Path">The path, or null.</param>
/// <param name="Definition">The name of a definition where there is no path.</param>
/// <param name="Kind">What the definitions must be; null for anything.</param>
internal sealed record ContextPath(MetapathProgram? Path, string Definition = "", OscalDefinitionKind? Kind = null);
