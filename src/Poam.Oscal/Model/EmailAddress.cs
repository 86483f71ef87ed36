using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>An e-mail address (data type <c>email-address</c>).</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts.</remarks>
public readonly record struct EmailAddress : IScalar<EmailAddress>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public EmailAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: something on both sides of an <c>@</c>. Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.EmailAddress, _text);

    /// <inheritdoc/>
    string? IScalar<EmailAddress>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator EmailAddress(string text) => new(text);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static EmailAddress IScalar<EmailAddress>.Of(string text, bool isHtml) => new(text);
}
