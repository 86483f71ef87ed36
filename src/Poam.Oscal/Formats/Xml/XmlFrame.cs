using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>An XML element that is open while a document is read.</summary>
internal struct XmlFrame
{
    /// <summary>What it is.</summary>
    public XmlFrameKind Kind;

    /// <summary>What may stand in it, where it is markup.</summary>
    public XmlMarkupContent Content;

    /// <summary>Whether it has attributes, elements or, in markup, anything visible.</summary>
    public bool HasContent;

    /// <summary>Whether its stray text was reported.</summary>
    public bool IsReported;

    /// <summary>Whether an unknown element was opened as an object because it has something inside.</summary>
    public bool IsOpen;

    /// <summary>The node, or -1 for none.</summary>
    public int Node;

    /// <summary>The member, or 0.</summary>
    public int Member;

    /// <summary>The member of its text, where it is a field with flags; else 0.</summary>
    public int ValueMember;

    /// <summary>The place of the name in the start tag.</summary>
    public TextSpan Name;

    /// <summary>The offset behind the start tag.</summary>
    public int ContentStart;

    /// <summary>Where the text of a value ends because an element follows; -1 as long as none did.</summary>
    public int TextEnd;

    /// <summary>Text where the model has none, as long as it is not known whether there is anything else.</summary>
    public TextSpan Stray;

    /// <summary>The node of prose whose blocks stand among the elements of an object, or -1.</summary>
    public int Prose;

    /// <summary>The member of that prose, 0 as long as there was none.</summary>
    public int ProseMember;

    /// <summary>The offset of that prose's first block.</summary>
    public int ProseStart;

    /// <summary>How many items a group has.</summary>
    public int Items;
}
