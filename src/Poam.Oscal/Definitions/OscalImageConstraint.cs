namespace Poam.Oscal.Definitions;

/// <summary>A constraint of NIST's in one form.</summary>
internal struct OscalImageConstraint
{
    /// <summary>The lineage id (a string number).</summary>
    public int Id;

    /// <summary>The releases that have the constraint in this form.</summary>
    public uint Releases;

    /// <summary>The definition at whose nodes it stands.</summary>
    public ushort Definition;

    /// <summary>The kind: an <see cref="OscalConstraintKind"/>.</summary>
    public byte Kind;

    /// <summary>The severity: 0 error, 1 warning, 2 info.</summary>
    public byte Severity;

    /// <summary>Traits: bits of <see cref="OscalConstraintTraits"/>.</summary>
    public byte Traits;

    /// <summary>The pattern of a <c>matches</c>: an <see cref="OscalValuePattern"/>.</summary>
    public byte Pattern;

    /// <summary>The data type of a <c>matches</c>, or 0.</summary>
    public byte DataType;

    /// <summary>How many parts a key has.</summary>
    public byte KeyCount;

    /// <summary>The first path to the targets.</summary>
    public int FirstPath;

    /// <summary>The condition of an <c>expect</c> (a term), or -1.</summary>
    public int Test;

    /// <summary>The first part of the key.</summary>
    public int FirstKey;

    /// <summary>The first allowed value.</summary>
    public int FirstValue;

    /// <summary>How many paths there are.</summary>
    public ushort PathCount;

    /// <summary>How many allowed values there are.</summary>
    public ushort ValueCount;

    /// <summary>The name of the index (a string number).</summary>
    public int IndexName;

    /// <summary>The smallest number of targets, or the length that a pattern asks for.</summary>
    public int Min;

    /// <summary>The largest number of targets, or -1.</summary>
    public int Max;
}
