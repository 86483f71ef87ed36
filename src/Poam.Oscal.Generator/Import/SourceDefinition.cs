using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>A definition of one release as its Metaschema module gives it.</summary>
internal sealed class SourceDefinition
{
    /// <summary>The file of the module.</summary>
    public required string File { get; init; }

    /// <summary>The name of a global definition; the path from the global definition to an inline one. The last name of a flag starts with <c>@</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The name without the path.</summary>
    public required string Name { get; init; }

    /// <summary>What the definition describes.</summary>
    public required DefinitionKind Kind { get; init; }

    /// <summary>Whether the definition is global, so that others may refer to it.</summary>
    public required bool IsGlobal { get; init; }

    /// <summary>Whether only its own module may refer to it.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The name of the document root.</summary>
    public string? Root { get; init; }

    /// <summary>The name in documents.</summary>
    public required string UseName { get; init; }

    /// <summary>The data type, under its modern name.</summary>
    public string? DataType { get; init; }

    /// <summary>The JSON name of the value, where there are flags beside it.</summary>
    public string? ValueKey { get; set; }

    /// <summary>The release that deprecated the definition, as the source says it.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The value of the absent flag.</summary>
    public string? Default { get; init; }

    /// <summary>The members: flags first, then the model in its order.</summary>
    public List<SourceMember> Members { get; } = [];

    /// <summary>The constraints in their order.</summary>
    public List<ConstraintModel> Constraints { get; } = [];

    /// <summary>Whether the definition is only a value.</summary>
    public bool IsScalar => Kind != DefinitionKind.Assembly && Members.Count == 0;
}
