namespace Poam.Oscal.Definitions;

/// <summary>What a constraint asks for, in the terms of the Metaschema.</summary>
internal enum OscalConstraintKind : byte
{
    /// <summary>A list of values.</summary>
    AllowedValues = 0,

    /// <summary>A pattern or a data type.</summary>
    Matches = 1,

    /// <summary>A condition.</summary>
    Expect = 2,

    /// <summary>Keys that references may name; each may occur once.</summary>
    Index = 3,

    /// <summary>A reference to a key of an index.</summary>
    IndexHasKey = 4,

    /// <summary>Keys that may occur once in an object.</summary>
    IsUnique = 5,

    /// <summary>How often something may occur in an object.</summary>
    HasCardinality = 6,
}
