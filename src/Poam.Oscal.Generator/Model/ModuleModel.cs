namespace Poam.Oscal.Generator.Model;

/// <summary>One file of schemas/model: an OSCAL module.</summary>
internal sealed class ModuleModel
{
    /// <summary>The file name without folder and extension, such as <c>implementation-common</c>.</summary>
    public required string File { get; init; }

    /// <summary>The short name that Metaschema gives the module, such as <c>oscal-implementation-common</c>.</summary>
    public required string ShortName { get; init; }

    /// <summary>The file names of the modules that this one builds on.</summary>
    public List<string> Imports { get; } = [];

    /// <summary>Assemblies and fields, hoisted ones included, in the order of the file.</summary>
    public List<DefinitionModel> Definitions { get; } = [];

    /// <summary>The global flags: a name space of their own.</summary>
    public List<DefinitionModel> Flags { get; } = [];
}
