using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>A point in time with a time zone (data type <c>date-time-with-timezone</c>), such as <c>2026-05-01T12:00:00Z</c>.</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts.</remarks>
public readonly record struct Timestamp : IScalar<Timestamp>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Timestamp(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: an RFC 3339 date and time with a time zone. Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.DateTimeWithTimezone, _text);

    /// <summary>The point in time; null when the text is none that the calendar knows, such as one in a leap second.</summary>
    public DateTimeOffset? Value => _text is null ? null : CalendarText.ParseTimestamp(_text);

    /// <summary>The time of a clock, in UTC and to the second.</summary>
    /// <param name="clock">The clock.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is null.</exception>
    public static Timestamp Now(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        DateTimeOffset now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <inheritdoc/>
    string? IScalar<Timestamp>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator Timestamp(string text) => new(text);

    /// <summary>Takes a point in time. An offset that OSCAL does not allow becomes UTC.</summary>
    /// <param name="value">The point in time.</param>
    public static implicit operator Timestamp(DateTimeOffset value)
    {
        Timestamp local = new(CalendarText.Format(value));
        return local.IsValid ? local : new Timestamp(CalendarText.Format(value.ToUniversalTime()));
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static Timestamp IScalar<Timestamp>.Of(string text, bool isHtml) => new(text);
}
