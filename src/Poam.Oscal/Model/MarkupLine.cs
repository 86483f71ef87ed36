using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>One line of formatted text (data type <c>markup-line</c>), such as a title.</summary>
/// <remarks>
/// JSON and YAML hold Markdown, XML holds elements; the text stays as its document has it, <see cref="IsHtml"/> tells which of both it is.
/// Equality compares texts.
/// </remarks>
public readonly record struct MarkupLine : IScalar<MarkupLine>
{
    private readonly string? _text;

    /// <summary>Takes Markdown.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    public MarkupLine(string markdown)
        : this(markdown, isHtml: false)
    {
    }

    private MarkupLine(string text, bool isHtml)
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

    /// <summary>Whether the newest release of OSCAL allows the text: it is one line and not empty. Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.MarkupLine, _text);

    /// <inheritdoc/>
    string? IScalar<MarkupLine>.Source => _text;

    /// <summary>Takes Markdown.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    public static implicit operator MarkupLine(string markdown) => new(markdown);

    /// <summary>Takes markup as XML has it.</summary>
    /// <param name="html">The content of an element of type <c>markup-line</c>, such as <c>A &lt;em&gt;weak&lt;/em&gt; cipher</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    public static MarkupLine FromHtml(string html) => new(html, isHtml: true);

    /// <summary>
    /// Takes text that is no markup, such as the output of a scanner: it reads as it is, whatever <c>*</c>, <c>_</c>, <c>&lt;</c> or <c>{{</c> it has.
    /// Line breaks become blanks; control characters, which no document can hold, are left out.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static MarkupLine FromPlainText(string text) => new(PlainText.ToLine(text), isHtml: true);

    /// <summary>The text without elements of XML; Markdown is left as it is, since people read it as text, but for the backslashes that say that a mark means nothing.</summary>
    public string ToPlainText() => PlainText.Of(Text, IsHtml);

    /// <summary>The markup as the document has it.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static MarkupLine IScalar<MarkupLine>.Of(string text, bool isHtml) => new(text, isHtml);
}
