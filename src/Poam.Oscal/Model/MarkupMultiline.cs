namespace Poam.Oscal.Model;

/// <summary>Formatted text of several paragraphs (data type <c>markup-multiline</c>), such as a description.</summary>
/// <remarks>
/// JSON and YAML hold Markdown, XML holds elements; the text stays as its document has it, <see cref="IsHtml"/> tells which of both it is.
/// Equality compares texts.
/// </remarks>
public readonly record struct MarkupMultiline : IScalar<MarkupMultiline>
{
    private readonly string? _text;

    /// <summary>Takes Markdown.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    public MarkupMultiline(string markdown)
        : this(markdown, isHtml: false)
    {
    }

    private MarkupMultiline(string text, bool isHtml)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        IsHtml = isHtml;
    }

    /// <summary>The markup as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether the text is XML, the elements of HTML that OSCAL allows; else it is Markdown.</summary>
    public bool IsHtml { get; }

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether there is a value: any text is allowed.</summary>
    public bool IsValid => _text is not null;

    /// <inheritdoc/>
    string? IScalar<MarkupMultiline>.Source => _text;

    /// <summary>Takes Markdown.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    public static implicit operator MarkupMultiline(string markdown) => new(markdown);

    /// <summary>Takes markup as XML has it.</summary>
    /// <param name="html">The content of an element of type <c>markup-multiline</c>, such as <c>&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    public static MarkupMultiline FromHtml(string html) => new(html, isHtml: true);

    /// <summary>
    /// Takes text that is no markup, such as the output of a scanner: it reads as it is, whatever <c>*</c>, <c>_</c>, <c>&lt;</c> or <c>{{</c> it has.
    /// Each line becomes a paragraph, since OSCAL has no other line breaks; control characters, which no document can hold, are left out.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static MarkupMultiline FromPlainText(string text) => new(PlainText.ToParagraphs(text), isHtml: true);

    /// <summary>The text without elements of XML; Markdown is left as it is, since people read it as text, but for the backslashes that say that a mark means nothing.</summary>
    public string ToPlainText() => PlainText.Of(Text, IsHtml);

    /// <summary>The markup as the document has it.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static MarkupMultiline IScalar<MarkupMultiline>.Of(string text, bool isHtml) => new(text, isHtml);
}
