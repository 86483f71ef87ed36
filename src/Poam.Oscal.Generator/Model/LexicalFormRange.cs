using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>The lexical form that a data type has in some releases.</summary>
/// <param name="Form">The name of a lexical form of the library, such as <c>UuidVersion4</c>.</param>
/// <param name="Releases">The releases.</param>
internal sealed record LexicalFormRange(string Form, OscalReleaseSet Releases);
