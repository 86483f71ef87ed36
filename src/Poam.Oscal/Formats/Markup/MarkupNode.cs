namespace Poam.Oscal.Formats.Markup;

/// <summary>A piece of markup: an element of OSCAL's XML subset, whichever format it was read from, or a text.</summary>
internal sealed class MarkupNode
{
    /// <summary>The name of the element as XML has it, <c>i</c> and <c>b</c> being <c>em</c> and <c>strong</c>; empty for a text.</summary>
    public string Name { get; init; } = "";

    /// <summary>The text of a text.</summary>
    public string Text { get; set; } = "";

    /// <summary>What the element points at: <c>href</c>, <c>src</c> or <c>id-ref</c>; of a cell, its alignment; of code, its class; of a list, its start; else null.</summary>
    public string? Target { get; set; }

    /// <summary>The <c>title</c> of a link or an image, the <c>type</c> of an insertion; else null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the items of a list are paragraphs, with room between them: that is looks, not content.</summary>
    public bool IsLoose { get; set; }

    /// <summary>What is inside.</summary>
    public List<MarkupNode> Children { get; } = [];

    /// <summary>Whether this is a text.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>Whether the element stands among blocks, not in a line.</summary>
    public bool IsBlock => Name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "table" or "tr" or "th" or "td" or "pre" or "hr" or "blockquote";

    /// <summary>A text.</summary>
    public static MarkupNode OfText(string text) => new() { Text = text };

    /// <summary>All text inside.</summary>
    public string InnerText() => IsText ? Text : Name == "br" ? "\n" : string.Concat(Children.Select(child => child.InnerText()));
}
