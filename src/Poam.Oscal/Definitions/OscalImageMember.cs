namespace Poam.Oscal.Definitions;

/// <summary>A member of a definition: an instance of another definition under a name.</summary>
internal struct OscalImageMember
{
    /// <summary>The name in JSON and YAML (a string number).</summary>
    public int JsonName;

    /// <summary>The name in XML: of the element, or of the attribute for a flag (a string number).</summary>
    public int XmlName;

    /// <summary>The releases that have the member.</summary>
    public uint Releases;

    /// <summary>The releases that require it (members of a choice are judged by the choice).</summary>
    public uint Required;

    /// <summary>The releases in which it may occur more than once: an array in JSON.</summary>
    public uint Many;

    /// <summary>The releases in which <see cref="OtherDataType"/> replaces the data type of the definition.</summary>
    public uint OtherDataTypeReleases;

    /// <summary>The default value of a flag (a string number), or -1.</summary>
    public int Default;

    /// <summary>The definition of the value.</summary>
    public ushort Definition;

    /// <summary>The definition that has the member.</summary>
    public ushort Owner;

    /// <summary>The place among the members of the owner, from 0.</summary>
    public byte Place;

    /// <summary>Traits: bits of <see cref="OscalMemberTraits"/>.</summary>
    public byte Traits;

    /// <summary>The data type in <see cref="OtherDataTypeReleases"/>.</summary>
    public byte OtherDataType;

    /// <summary>Fills the row.</summary>
    public byte Padding;

    /// <summary>The member that stands under the same name, or for the same value, in other releases; or 0.</summary>
    public ushort Alternate;

    /// <summary>Fills the row.</summary>
    public ushort Padding2;
}
