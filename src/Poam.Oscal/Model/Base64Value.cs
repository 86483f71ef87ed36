using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>Bytes in Base 64 (data type <c>base64</c>).</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts.</remarks>
public readonly record struct Base64Value : IScalar<Base64Value>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Base64Value(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: Base 64 on one line (RFC 4648). Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.Base64, _text);

    /// <summary>The bytes; null when the text is no Base 64. Blanks and line breaks, which early releases allow, are skipped.</summary>
    public byte[]? Decode()
    {
        byte[] bytes = new byte[(Text.Length / 4 * 3) + 3];
        return _text is not null && Convert.TryFromBase64String(_text, bytes, out int length) ? bytes[..length] : null;
    }

    /// <summary>Takes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static Base64Value Encode(ReadOnlySpan<byte> bytes) => new(Convert.ToBase64String(bytes));

    /// <inheritdoc/>
    string? IScalar<Base64Value>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator Base64Value(string text) => new(text);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static Base64Value IScalar<Base64Value>.Of(string text, bool isHtml) => new(text);
}
