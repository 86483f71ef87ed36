using System.Globalization;

namespace Poam.Oscal.Controls;

/// <summary>The labels under which people know controls.</summary>
public static class ControlLabel
{
    /// <summary>The label of a control identifier: <c>AC-2(1)</c> for <c>ac-2.1</c>, <c>CIS 7.1</c> for <c>cisc-7.1</c>.</summary>
    /// <param name="controlId">The identifier.</param>
    /// <returns>The label; an identifier of another form as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="controlId"/> is null.</exception>
    public static string Of(string controlId)
    {
        ArgumentNullException.ThrowIfNull(controlId);
        int dash = controlId.IndexOf('-', StringComparison.Ordinal);
        if (dash < 2 || !IsNumbers(controlId.AsSpan(dash + 1), out int dot))
        {
            return controlId;
        }

        string family = controlId[..dash];
        if (family == ControlIdReader.CisFamily)
        {
            return "CIS " + controlId[(dash + 1)..];
        }

        string number = controlId[(dash + 1)..];
        return dash != 2 ? controlId
            : dot < 0 ? $"{family.ToUpperInvariant()}-{number}"
            : string.Create(CultureInfo.InvariantCulture, $"{family.ToUpperInvariant()}-{number[..dot]}({number[(dot + 1)..]})");
    }

    /// <summary>The family of a control identifier, for people: <c>AC</c> for <c>ac-2.1</c>, <c>CIS</c> for <c>cisc-7.1</c>.</summary>
    /// <param name="controlId">The identifier.</param>
    /// <returns>The family; of an identifier of another form what stands before its first hyphen, in capitals.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="controlId"/> is null.</exception>
    public static string FamilyOf(string controlId)
    {
        ArgumentNullException.ThrowIfNull(controlId);
        int dash = controlId.IndexOf('-', StringComparison.Ordinal);
        string family = (dash > 0 ? controlId[..dash] : controlId).Trim().ToUpperInvariant();
        return family.Equals(ControlIdReader.CisFamily, StringComparison.OrdinalIgnoreCase) ? "CIS" : family;
    }

    /// <summary>Whether a text is a number, or two with a dot between them.</summary>
    private static bool IsNumbers(ReadOnlySpan<char> text, out int dot)
    {
        dot = text.IndexOf('.');
        return dot < 0 ? IsNumber(text) : IsNumber(text[..dot]) && IsNumber(text[(dot + 1)..]);
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
