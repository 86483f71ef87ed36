namespace Poam.Oscal.Definitions;

/// <summary>What is special about a constraint.</summary>
[Flags]
internal enum OscalConstraintTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A list that lets other values stand.</summary>
    Open = 1,

    /// <summary>NIST's letter of a rule with a defect: it decides only where that was asked for.</summary>
    Letter = 2,

    /// <summary>The corrected form of a rule with a defect: it decides by default.</summary>
    Corrected = 4,

    /// <summary>The id is ours: no release names the constraint.</summary>
    Synthetic = 8,

    /// <summary>A list of values that stands at the value's own definition, as in JSON Schemas and XML Schemas.</summary>
    Own = 16,
}
