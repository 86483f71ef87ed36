using System.Globalization;

namespace Poam.Oscal.Model;

/// <summary>Reads numbers as JSON and XML Schema write them.</summary>
internal static class NumberText
{
    /// <summary>A number, or null when there is none that the type can hold.</summary>
    public static decimal? ParseDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>A whole number, or null when there is none that the type can hold. JSON may write it as <c>1.0</c> or <c>1e2</c>.</summary>
    public static long? ParseInteger(string text) =>
        ParseDecimal(text) is { } value && value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue ? (long)value : null;
}
