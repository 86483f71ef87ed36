namespace Poam.Oscal.Generator.Import;

/// <summary>All Metaschema modules of one release, references resolved.</summary>
internal sealed class SourceRelease
{
    /// <summary>The name of the release.</summary>
    public required string Name { get; init; }

    /// <summary>The modules.</summary>
    public required IReadOnlyList<SourceModule> Modules { get; init; }

    /// <summary>Every definition, inline ones included, each after the definition that holds it.</summary>
    public IEnumerable<SourceDefinition> AllDefinitions() => Modules.SelectMany(m => m.Definitions).SelectMany(WithInline);

    private static IEnumerable<SourceDefinition> WithInline(SourceDefinition definition) =>
        definition.Members.Where(m => m.Reference is null).SelectMany(m => WithInline(m.Definition!)).Prepend(definition);
}
