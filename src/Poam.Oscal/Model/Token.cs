using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>A name such as a status, a type or a role id (data type <c>token</c>).</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts.</remarks>
public readonly record struct Token : IScalar<Token>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Token(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: a letter or <c>_</c>, then letters, digits, <c>.</c>, <c>-</c> and <c>_</c>. Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.Token, _text);

    /// <inheritdoc/>
    string? IScalar<Token>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator Token(string text) => new(text);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static Token IScalar<Token>.Of(string text, bool isHtml) => new(text);
}
