namespace Poam.Oscal.Definitions;

/// <summary>A definition (assembly, field or flag) of the definition image.</summary>
internal struct OscalImageDefinition
{
    /// <summary>For each member, by place, whether it is required in every release.</summary>
    public ulong RequiredAlways;

    /// <summary>For each member, by place, whether it is required in some releases only.</summary>
    public ulong RequiredSometimes;

    /// <summary>The key in the model files, such as <c>poam-item/origin</c> (a string number).</summary>
    public int Key;

    /// <summary>The releases that have the definition.</summary>
    public uint Releases;

    /// <summary>The first member: flags, then the value, then the fields in XML order.</summary>
    public ushort FirstMember;

    /// <summary>How many members there are; at most 64.</summary>
    public ushort MemberCount;

    /// <summary>The first choice.</summary>
    public ushort FirstChoice;

    /// <summary>How many choices there are.</summary>
    public ushort ChoiceCount;

    /// <summary>Fills the row.</summary>
    public int Padding;

    /// <summary>The first slot of the table of JSON names.</summary>
    public int JsonSlots;

    /// <summary>The first slot of the table of XML element names.</summary>
    public int XmlSlots;

    /// <summary>The number of slots of each table less one; tables have a power of two of slots.</summary>
    public ushort SlotMask;

    /// <summary>The data type of a field or flag, 0 for assemblies.</summary>
    public byte DataType;

    /// <summary>What it is: an <see cref="OscalDefinitionKind"/>.</summary>
    public byte Kind;

    /// <summary>The short name in messages, the last part of the key (a string number).</summary>
    public int Name;
}
