using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>An absolute URI (data type <c>uri</c>).</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts.</remarks>
public readonly record struct OscalUri : IScalar<OscalUri>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public OscalUri(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: a URI with a scheme (RFC 3986). Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.Uri, _text);

    /// <summary>The URI; null when the text is none.</summary>
    public Uri? Value => Uri.TryCreate(_text, UriKind.Absolute, out Uri? uri) ? uri : null;

    /// <inheritdoc/>
    string? IScalar<OscalUri>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator OscalUri(string text) => new(text);

    /// <summary>Takes a URI.</summary>
    /// <param name="uri">The URI, absolute.</param>
    /// <exception cref="ArgumentNullException"><paramref name="uri"/> is null.</exception>
    public static implicit operator OscalUri(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return new OscalUri(uri.OriginalString);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static OscalUri IScalar<OscalUri>.Of(string text, bool isHtml) => new(text);
}
