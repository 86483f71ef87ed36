using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>A Metaschema definition, merged over all releases.</summary>
internal sealed class DefinitionModel
{
    /// <summary>The module that holds the definition.</summary>
    public required ModuleModel Module { get; init; }

    /// <summary>The Metaschema name of a global definition; parent key and name (<c>poam-item/related-finding</c>) of an inline one.</summary>
    public required string Key { get; init; }

    /// <summary>What the definition describes.</summary>
    public required DefinitionKind Kind { get; init; }

    /// <summary>Whether this is a scalar that is written inside its member: it is in no list of its module, only its member leads to it.</summary>
    public bool Inline { get; init; }

    /// <summary>The name of the document root, on the eight root assemblies.</summary>
    public string? Root { get; set; }

    /// <summary>The data type of a field or flag in the newest release that has it.</summary>
    public string? DataType { get; set; }

    /// <summary>The JSON name of the value of a field with flags.</summary>
    public string? ValueKey { get; set; }

    /// <summary>The releases that have the definition.</summary>
    public OscalReleaseSet Releases { get; set; }

    /// <summary>One line in our own words.</summary>
    public string? Summary { get; set; }

    /// <summary>The C# name, where a person chose one.</summary>
    public string? CSharpName { get; set; }

    /// <summary>The release that deprecated the definition.</summary>
    public string? Deprecated { get; set; }

    /// <summary>The XML attributes.</summary>
    public List<MemberModel> Flags { get; } = [];

    /// <summary>The assemblies and fields inside, in the order of the XML.</summary>
    public List<MemberModel> Fields { get; } = [];

    /// <summary>Which members exclude each other.</summary>
    public List<ChoiceModel> Choices { get; } = [];

    /// <summary>The constraints in the order of evaluation.</summary>
    public List<ConstraintModel> Constraints { get; } = [];

    /// <summary>How the value differed in other releases, oldest first; that of an inline scalar stands in its member.</summary>
    public List<DefinitionVariant> Was { get; } = [];

    /// <summary>The key, for messages and debuggers.</summary>
    public override string ToString() => Key;
}
