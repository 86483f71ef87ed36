namespace Poam.Oscal.Formats.Xml;

/// <summary>The elements and attributes of markup in XML: the subset of HTML that OSCAL has.</summary>
internal static class XmlMarkupModel
{
    /// <summary>The names of all elements, for messages.</summary>
    public static readonly string[] Names =
    [
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "tr", "th", "td", "pre", "hr", "blockquote", "img",
        "a", "insert", "br", "code", "em", "i", "b", "strong", "sub", "sup", "q",
    ];

    /// <summary>The element with a name.</summary>
    public static XmlMarkupElement Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 => name[0] switch
        {
            (byte)'p' => XmlMarkupElement.TextBlock,
            (byte)'a' => XmlMarkupElement.Anchor,
            (byte)'i' or (byte)'b' or (byte)'q' => XmlMarkupElement.Phrase,
            _ => XmlMarkupElement.None,
        },
        2 => FindOfTwo(name),
        3 => name.SequenceEqual("pre"u8) ? XmlMarkupElement.TextBlock
            : name.SequenceEqual("img"u8) ? XmlMarkupElement.Image
            : name.SequenceEqual("sub"u8) || name.SequenceEqual("sup"u8) ? XmlMarkupElement.Phrase
            : XmlMarkupElement.None,
        _ => name.SequenceEqual("code"u8) ? XmlMarkupElement.Code
            : name.SequenceEqual("table"u8) ? XmlMarkupElement.Table
            : name.SequenceEqual("strong"u8) ? XmlMarkupElement.Phrase
            : name.SequenceEqual("insert"u8) ? XmlMarkupElement.Insert
            : name.SequenceEqual("blockquote"u8) ? XmlMarkupElement.Quotation
            : XmlMarkupElement.None,
    };

    /// <summary>What may stand in an element.</summary>
    public static XmlMarkupContent ContentOf(XmlMarkupElement element) => element switch
    {
        XmlMarkupElement.None => XmlMarkupContent.Any,
        XmlMarkupElement.List or XmlMarkupElement.OrderedList => XmlMarkupContent.Items,
        XmlMarkupElement.Table => XmlMarkupContent.Rows,
        XmlMarkupElement.Row => XmlMarkupContent.Cells,
        XmlMarkupElement.Item or XmlMarkupElement.Quotation => XmlMarkupContent.Flow,
        XmlMarkupElement.Rule or XmlMarkupElement.Image or XmlMarkupElement.Insert or XmlMarkupElement.Break => XmlMarkupContent.Nothing,
        _ => XmlMarkupContent.Inlines,
    };

    /// <summary>Whether an element may stand in a content.</summary>
    public static bool Allows(XmlMarkupContent content, XmlMarkupElement element) => content switch
    {
        XmlMarkupContent.Any => true,
        XmlMarkupContent.Blocks => IsBlock(element),
        XmlMarkupContent.Inlines => IsInline(element),
        XmlMarkupContent.Flow => IsBlock(element) || IsInline(element),
        XmlMarkupContent.Items => element == XmlMarkupElement.Item,
        XmlMarkupContent.Rows => element == XmlMarkupElement.Row,
        XmlMarkupContent.Cells => element == XmlMarkupElement.Cell,
        _ => false,
    };

    /// <summary>Whether text may stand in a content.</summary>
    public static bool AllowsText(XmlMarkupContent content) =>
        content is XmlMarkupContent.Any or XmlMarkupContent.Inlines or XmlMarkupContent.Flow;

    /// <summary>Whether an element is a block.</summary>
    public static bool IsBlock(XmlMarkupElement element) => element is >= XmlMarkupElement.TextBlock and <= XmlMarkupElement.Image;

    /// <summary>Whether an element stands in lines of text.</summary>
    public static bool IsInline(XmlMarkupElement element) => element is XmlMarkupElement.Image or >= XmlMarkupElement.Anchor;

    /// <summary>The attributes that an element may have, in words; null for none.</summary>
    public static string? AttributesOf(XmlMarkupElement element) => element switch
    {
        XmlMarkupElement.Anchor => "href, title",
        XmlMarkupElement.Insert => "type, id-ref",
        XmlMarkupElement.Code => "class",
        XmlMarkupElement.Image => "src, alt, title",
        XmlMarkupElement.OrderedList => "start",
        XmlMarkupElement.Cell => "align",
        _ => null,
    };

    /// <summary>Whether an element may have an attribute.</summary>
    public static bool AllowsAttribute(XmlMarkupElement element, ReadOnlySpan<byte> name) => element switch
    {
        XmlMarkupElement.None => true,
        XmlMarkupElement.Anchor => name.SequenceEqual("href"u8) || name.SequenceEqual("title"u8),
        XmlMarkupElement.Insert => name.SequenceEqual("type"u8) || name.SequenceEqual("id-ref"u8),
        XmlMarkupElement.Code => name.SequenceEqual("class"u8),
        XmlMarkupElement.Image => name.SequenceEqual("src"u8) || name.SequenceEqual("alt"u8) || name.SequenceEqual("title"u8),
        XmlMarkupElement.OrderedList => name.SequenceEqual("start"u8),
        XmlMarkupElement.Cell => name.SequenceEqual("align"u8),
        _ => false,
    };

    private static XmlMarkupElement FindOfTwo(ReadOnlySpan<byte> name) => (name[0], name[1]) switch
    {
        ((byte)'h', >= (byte)'1' and <= (byte)'6') => XmlMarkupElement.TextBlock,
        ((byte)'u', (byte)'l') => XmlMarkupElement.List,
        ((byte)'o', (byte)'l') => XmlMarkupElement.OrderedList,
        ((byte)'l', (byte)'i') => XmlMarkupElement.Item,
        ((byte)'t', (byte)'r') => XmlMarkupElement.Row,
        ((byte)'t', (byte)'h' or (byte)'d') => XmlMarkupElement.Cell,
        ((byte)'h', (byte)'r') => XmlMarkupElement.Rule,
        ((byte)'b', (byte)'r') => XmlMarkupElement.Break,
        ((byte)'e', (byte)'m') => XmlMarkupElement.Phrase,
        _ => XmlMarkupElement.None,
    };
}
