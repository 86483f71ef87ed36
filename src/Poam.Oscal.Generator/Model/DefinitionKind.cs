namespace Poam.Oscal.Generator.Model;

/// <summary>What a definition describes.</summary>
internal enum DefinitionKind
{
    /// <summary>An object with members.</summary>
    Assembly,

    /// <summary>A value, with flags or without.</summary>
    Field,

    /// <summary>An XML attribute.</summary>
    Flag,
}
