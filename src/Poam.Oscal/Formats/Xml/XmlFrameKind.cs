namespace Poam.Oscal.Formats.Xml;

/// <summary>What an open XML element is.</summary>
internal enum XmlFrameKind : byte
{
    /// <summary>An object: attributes, elements, perhaps text.</summary>
    Object,

    /// <summary>An element around the items of a list, which is no node.</summary>
    Group,

    /// <summary>An element with text and nothing else.</summary>
    Scalar,

    /// <summary>An element around markup.</summary>
    Markup,

    /// <summary>An element of markup.</summary>
    MarkupElement,

    /// <summary>An element that the model does not know, or one inside such.</summary>
    Unknown,
}
