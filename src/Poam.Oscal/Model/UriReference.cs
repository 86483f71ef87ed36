using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>A URI or a relative reference (data type <c>uri-reference</c>): <c>https://…</c>, <c>../ssp.yaml</c>, or <c>#</c> and the UUID of a back-matter resource.</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts.</remarks>
public readonly record struct UriReference : IScalar<UriReference>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public UriReference(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: a URI or a relative reference (RFC 3986). Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.UriReference, _text);

    /// <summary>The URI, absolute or relative; null when the text is none.</summary>
    public Uri? Value => _text is not null && Uri.TryCreate(_text, UriKind.RelativeOrAbsolute, out Uri? uri) ? uri : null;

    /// <summary>What stands behind the <c>#</c> of a reference into the same document, such as the UUID of a back-matter resource; else null.</summary>
    public string? Fragment => Text is ['#', .. var fragment] ? fragment : null;

    /// <inheritdoc/>
    string? IScalar<UriReference>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator UriReference(string text) => new(text);

    /// <summary>Takes a URI.</summary>
    /// <param name="uri">The URI, absolute or relative.</param>
    /// <exception cref="ArgumentNullException"><paramref name="uri"/> is null.</exception>
    public static implicit operator UriReference(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return new UriReference(uri.OriginalString);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static UriReference IScalar<UriReference>.Of(string text, bool isHtml) => new(text);
}
