using Poam.Oscal.Controls;

namespace Poam.Oscal.Model.Building;

/// <summary>Refuses what no document can hold, where a tool hands it over: later nobody knows where it came from.</summary>
internal static class BuilderInput
{
    /// <summary>A title, or another text of one line.</summary>
    public static MarkupLine Line(MarkupLine text, string parameter) =>
        text.IsValid && !string.IsNullOrWhiteSpace(text.Text) && !text.Text.AsSpan().ContainsAny('\r', '\n')
            ? text
            : throw new ArgumentException("A text of one line is expected, and not an empty one.", parameter);

    /// <summary>A description.</summary>
    public static MarkupMultiline Text(MarkupMultiline text, string parameter) =>
        string.IsNullOrWhiteSpace(text.Text) ? throw new ArgumentException("A text is expected, and not an empty one.", parameter) : text;

    /// <summary>A description that may be left out.</summary>
    public static MarkupMultiline? Optional(MarkupMultiline? text, string parameter) => text is { } given ? Text(given, parameter) : default(MarkupMultiline?);

    /// <summary>A value without markup: OSCAL's strings are one line without blanks around them.</summary>
    public static string Value(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]) && !value.AsSpan().ContainsAny('\r', '\n')
            ? value
            : throw new ArgumentException($"'{value}' has blanks around it or several lines, which OSCAL's strings have not.", parameter);
    }

    /// <summary>A name or a word of a list.</summary>
    public static Token Word(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        Token word = value;
        return word.IsValid ? word : throw new ArgumentException($"'{value}' is no token: letters, digits, '-', '_' and '.', a letter or '_' first.", parameter);
    }

    /// <summary>An absolute URI.</summary>
    public static OscalUri Address(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        OscalUri address = value;
        return address.IsValid ? address : throw new ArgumentException($"'{value}' is no absolute URI, such as https://example.org/ns.", parameter);
    }

    /// <summary>An e-mail address that may be left out.</summary>
    public static EmailAddress? Email(string? value, string parameter)
    {
        if (value is null)
        {
            return null;
        }

        EmailAddress address = value;
        return address.IsValid ? address : throw new ArgumentException($"'{value}' is no e-mail address.", parameter);
    }

    /// <summary>A URI, relative ones included.</summary>
    public static UriReference Reference(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        UriReference reference = value;
        return reference.IsValid ? reference : throw new ArgumentException($"'{value}' is no URI; blanks are written %20.", parameter);
    }

    /// <summary>The identifier of a control in OSCAL's form, whichever of the usual forms it comes in; an id of another catalog as it is.</summary>
    public static string Control(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return ControlReference.Parse(value) is { } known ? known.ControlId : Word(value, parameter).Text;
    }

    /// <summary>The word for a rating.</summary>
    public static string Rating(RiskLevel level, string parameter) => level switch
    {
        RiskLevel.Low => "low",
        RiskLevel.Moderate => "moderate",
        RiskLevel.High => "high",
        _ => throw new ArgumentOutOfRangeException(parameter, level, "FedRAMP rates low, moderate and high; it counts critical as high and very low as low. Facets of other systems go through AddedRisk.AddFacet."),
    };

    /// <summary>The start of a day in UTC: where OSCAL has no days, midnight stands for one.</summary>
    public static Timestamp Day(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
}
