namespace Poam.Oscal.Formats.Xml;

/// <summary>What may stand in an element of markup.</summary>
internal enum XmlMarkupContent : byte
{
    /// <summary>Anything: the element itself is already reported.</summary>
    Any,

    /// <summary>Block elements.</summary>
    Blocks,

    /// <summary>Text and inline elements.</summary>
    Inlines,

    /// <summary>Text, inline elements and block elements.</summary>
    Flow,

    /// <summary>List items.</summary>
    Items,

    /// <summary>Table rows.</summary>
    Rows,

    /// <summary>Table cells.</summary>
    Cells,

    /// <summary>Nothing.</summary>
    Nothing,
}
