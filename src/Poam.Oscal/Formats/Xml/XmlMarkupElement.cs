namespace Poam.Oscal.Formats.Xml;

/// <summary>The elements of markup, those of one kind together.</summary>
internal enum XmlMarkupElement : byte
{
    /// <summary>No element of markup.</summary>
    None,

    /// <summary><c>p</c>, <c>pre</c> and <c>h1</c> to <c>h6</c>: text and inline elements.</summary>
    TextBlock,

    /// <summary><c>ul</c>.</summary>
    List,

    /// <summary><c>ol</c>.</summary>
    OrderedList,

    /// <summary><c>table</c>.</summary>
    Table,

    /// <summary><c>blockquote</c>.</summary>
    Quotation,

    /// <summary><c>hr</c>.</summary>
    Rule,

    /// <summary><c>img</c>: a block or inline.</summary>
    Image,

    /// <summary><c>li</c>.</summary>
    Item,

    /// <summary><c>tr</c>.</summary>
    Row,

    /// <summary><c>th</c> and <c>td</c>.</summary>
    Cell,

    /// <summary><c>a</c>.</summary>
    Anchor,

    /// <summary><c>insert</c>.</summary>
    Insert,

    /// <summary><c>br</c>.</summary>
    Break,

    /// <summary><c>code</c>.</summary>
    Code,

    /// <summary><c>em</c>, <c>i</c>, <c>b</c>, <c>strong</c>, <c>sub</c>, <c>sup</c>, <c>q</c>.</summary>
    Phrase,
}
