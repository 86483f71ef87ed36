using Poam.Oscal.Controls;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>How the values of a weakness are written, and what to say of those that are not.</summary>
internal static class WeaknessValues
{
    /// <summary>The id of a control as catalogs have it, from any usual form; an id of another catalog as it is. Null for what is written like none.</summary>
    public static string? ControlId(string text)
    {
        string id = ControlReference.Parse(text)?.ControlId ?? text.Trim();
        return ((Token)id).IsValid ? id : null;
    }

    /// <summary>What to say of a text that is no control.</summary>
    public static string NoControl(string text) => $"'{text}' is written like no control, such as AC-2(1), ac-2.1 or CIS 7.1.";

    /// <summary>An id of the CVE list as the list writes it; null for what is written like none.</summary>
    public static string? CveId(string text)
    {
        string id = text.Trim().ToUpperInvariant();
        bool isCve = id.Split('-') is ["CVE", { Length: 4 } year, { Length: >= 4 } number] && year.All(char.IsAsciiDigit) && number.All(char.IsAsciiDigit);
        return isCve ? id : null;
    }

    /// <summary>What to say of a text that is no id of the CVE list.</summary>
    public static string NoCve(string text) => $"'{text}' is no id of the CVE list, such as CVE-2026-1234.";

    /// <summary>Whether a text is one line and not empty.</summary>
    public static bool IsLine(string text) => !string.IsNullOrWhiteSpace(text) && !text.AsSpan().ContainsAny('\r', '\n');

    /// <summary>Whether a text can be the value of a prop: one line without blanks around it.</summary>
    public static bool IsValue(string text) => IsLine(text) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
}
