using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>A member as one release has it.</summary>
/// <param name="Name">The JSON name.</param>
/// <param name="Definition">What stands there.</param>
/// <param name="DataType">The data type; null if JSON writes an object.</param>
/// <param name="Required">Whether the member is demanded; an alternative of a choice is demanded only if no other is there.</param>
/// <param name="Many">Whether it is a list.</param>
/// <param name="SingletonOrArray">Whether JSON may write one value without an array.</param>
/// <param name="Default">The value of an absent flag.</param>
/// <param name="Summary">What the member is, if that is more than what its definition says.</param>
/// <param name="Deprecated">The release that deprecated the member.</param>
internal sealed record MemberView(
    string Name,
    DefinitionModel Definition,
    string? DataType,
    bool Required,
    bool Many,
    bool SingletonOrArray,
    string? Default,
    string? Summary,
    string? Deprecated);
