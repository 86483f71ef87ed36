namespace Poam.Oscal.Definitions;

/// <summary>What a definition is, in the terms of the Metaschema.</summary>
internal enum OscalDefinitionKind : byte
{
    /// <summary>An object with members.</summary>
    Assembly = 0,

    /// <summary>A value, with or without flags.</summary>
    Field = 1,

    /// <summary>A simple value: an attribute in XML.</summary>
    Flag = 2,
}
