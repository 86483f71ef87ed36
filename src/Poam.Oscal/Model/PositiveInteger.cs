using System.Globalization;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>A whole number, one or more (data type <c>positive-integer</c>).</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts, so that <c>1</c> and <c>1.0</c> differ.</remarks>
public readonly record struct PositiveInteger : IScalar<PositiveInteger>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public PositiveInteger(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: a whole number, one or more. Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.PositiveInteger, _text);

    /// <summary>The number; null when the text is none, or one beyond 64 bits.</summary>
    public long? Value => _text is null ? null : NumberText.ParseInteger(_text);

    /// <inheritdoc/>
    string? IScalar<PositiveInteger>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator PositiveInteger(string text) => new(text);

    /// <summary>Takes a number.</summary>
    /// <param name="value">The number, one or more.</param>
    public static implicit operator PositiveInteger(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static PositiveInteger IScalar<PositiveInteger>.Of(string text, bool isHtml) => new(text);
}
