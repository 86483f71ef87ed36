namespace Poam.Oscal.Definitions;

/// <summary>What is special about a member.</summary>
[Flags]
internal enum OscalMemberTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A flag: an attribute in XML.</summary>
    Flag = 1,

    /// <summary>The value of a field that has flags: the text of the element in XML.</summary>
    Value = 2,

    /// <summary>XML wraps the elements into one that has the JSON name.</summary>
    XmlGrouped = 4,

    /// <summary>XML writes the block elements of the markup without an element around them.</summary>
    XmlUnwrapped = 8,

    /// <summary>JSON writes one value plainly and several as an array.</summary>
    JsonSingletonOrArray = 16,
}
