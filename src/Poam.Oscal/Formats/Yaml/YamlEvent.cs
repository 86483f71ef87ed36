using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>An event of a YAML text. All places are offsets into the UTF-8 of the document.</summary>
internal struct YamlEvent
{
    /// <summary>What it is.</summary>
    public YamlEventKind Kind;

    /// <summary>How a scalar is written.</summary>
    public YamlScalarStyle Style;

    /// <summary>The tag.</summary>
    public YamlTag Tag;

    /// <summary>Whether a mapping or sequence stands in braces or brackets.</summary>
    public bool IsFlow;

    /// <summary>Whether the text of a scalar stands in <see cref="Span"/> as it is, but for its quotes.</summary>
    public bool IsInPlace;

    /// <summary>Whether <see cref="Text"/> refers to decoded text, not to the source.</summary>
    public bool IsDecoded;

    /// <summary>Whether an alias repeats it.</summary>
    public bool IsRepeated;

    /// <summary>
    /// The place of a scalar or an alias, or of the first character of a mapping, a sequence or a document, without anchor and tag;
    /// the end of a mapping or sequence as an empty place behind its last visible character.
    /// </summary>
    public TextSpan Span;

    /// <summary>The place of the tag; empty for none.</summary>
    public TextSpan TagSpan;

    /// <summary>The place of the anchor's or alias's name without its <c>&amp;</c> or <c>*</c>; empty for none.</summary>
    public TextSpan Anchor;

    /// <summary>The text of a scalar: a stretch of the source or, see <see cref="IsDecoded"/>, of what the reader decoded.</summary>
    public TextSpan Text;
}
