namespace Poam.Oscal.Definitions;

/// <summary>A data type of the definition image.</summary>
internal struct OscalImageDataType
{
    /// <summary>The name, such as <c>date-time-with-timezone</c> (a string number).</summary>
    public int Name;

    /// <summary>The first lexical form.</summary>
    public ushort FirstForm;

    /// <summary>How many lexical forms the type has had.</summary>
    public byte FormCount;

    /// <summary>How JSON writes a value: an <see cref="OscalJsonShape"/>.</summary>
    public byte JsonShape;

    /// <summary>0 for plain text, 1 for markup of one line, 2 for markup of several lines.</summary>
    public byte Markup;

    /// <summary>Fills the row.</summary>
    public byte Padding1;

    /// <summary>Fills the row.</summary>
    public ushort Padding2;
}
