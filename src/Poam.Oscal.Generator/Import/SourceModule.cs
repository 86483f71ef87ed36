namespace Poam.Oscal.Generator.Import;

/// <summary>A Metaschema module of one release.</summary>
internal sealed class SourceModule
{
    /// <summary>The file name that the module has in schemas/model, without extension.</summary>
    public required string File { get; init; }

    /// <summary>The short name.</summary>
    public required string ShortName { get; init; }

    /// <summary>The modules that this one imports, by <see cref="File"/>.</summary>
    public List<string> Imports { get; } = [];

    /// <summary>The global definitions in the order of the file.</summary>
    public List<SourceDefinition> Definitions { get; } = [];
}
