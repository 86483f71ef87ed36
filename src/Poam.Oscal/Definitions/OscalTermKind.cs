namespace Poam.Oscal.Definitions;

/// <summary>A condition of a constraint, as the definition image holds it.</summary>
internal enum OscalTermKind : byte
{
    /// <summary>Always holds.</summary>
    True = 0,

    /// <summary>Never holds.</summary>
    False = 1,

    /// <summary>All <see cref="OscalImageTerm.Count"/> terms from <see cref="OscalImageTerm.First"/> hold.</summary>
    And = 2,

    /// <summary>One of the <see cref="OscalImageTerm.Count"/> terms from <see cref="OscalImageTerm.First"/> holds.</summary>
    Or = 3,

    /// <summary>The term <see cref="OscalImageTerm.First"/> does not hold.</summary>
    Not = 4,

    /// <summary>The flag at <see cref="OscalImageTerm.Place"/> is there, or has a default.</summary>
    FlagExists = 5,

    /// <summary>The flag at <see cref="OscalImageTerm.Place"/> has one of the literals; <see cref="OscalImageTerm.Second"/> stands for an absent one.</summary>
    FlagIn = 6,

    /// <summary>The flag at <see cref="OscalImageTerm.Place"/> starts with the string <see cref="OscalImageTerm.First"/>.</summary>
    FlagStartsWith = 7,

    /// <summary>The flag at <see cref="OscalImageTerm.Place"/> is a greater number than the flag at the place <see cref="OscalImageTerm.First"/>.</summary>
    FlagGreater = 8,

    /// <summary>As <see cref="FlagGreater"/>, for less or equal.</summary>
    FlagAtMost = 9,

    /// <summary>One of the <see cref="OscalImageTerm.Count"/> paths from <see cref="OscalImageTerm.First"/> leads to a node.</summary>
    Path = 10,

    /// <summary>The value itself is one of the literals.</summary>
    SelfIn = 11,

    /// <summary>The value itself starts with the string <see cref="OscalImageTerm.First"/>.</summary>
    SelfStartsWith = 12,
}
