using System.Globalization;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>A calendar day, with or without a time zone (data type <c>date</c>), such as <c>2026-05-01</c>.</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts.</remarks>
public readonly record struct DateValue : IScalar<DateValue>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DateValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: a day of the years 1900 to 2999. Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.Date, _text);

    /// <summary>The day as it is written, its time zone left aside; null when the text is none.</summary>
    public DateOnly? Value => _text is not null && CalendarText.TryParseDay(_text, out DateOnly day) ? day : null;

    /// <inheritdoc/>
    string? IScalar<DateValue>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator DateValue(string text) => new(text);

    /// <summary>Takes a day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator DateValue(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static DateValue IScalar<DateValue>.Of(string text, bool isHtml) => new(text);
}
