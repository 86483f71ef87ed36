using Poam.Oscal.Controls;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>How the values of a weakness are written, and what to say of those that are not.</summary>
internal static class WeaknessValues
{
    private const int FamilyLength = 2;

    // Those of SP 800-53: other catalogs have ids such as CC6.1.
    private static readonly string[] Families = ["ac", "at", "au", "ca", "cm", "cp", "ia", "ir", "ma", "mp", "pe", "pl", "pm", "ps", "pt", "ra", "sa", "sc", "si", "sr"];

    /// <summary>The id of a control as catalogs have it, from any usual form; an id of another catalog as it is. Null for what is written like none.</summary>
    public static string? ControlId(string text)
    {
        string id = ControlReference.Parse(text)?.ControlId ?? text.Trim();
        return ((Token)id).IsValid && Meant(text) is null ? id : null;
    }

    /// <summary>What to say of a text that is no control.</summary>
    public static string NoControl(string text) => Meant(text) is { } meant ? $"'{text}' is written like no control. Did you mean '{meant}'?"
        : $"'{text}' is written like no control, such as AC-2(1), ac-2.1 or CIS 7.1.";

    /// <summary>The control of a text that lacks its dash, such as AC2; null for another text. As an id of another catalog nobody would find it.</summary>
    private static string? Meant(string text)
    {
        string id = text.Trim();
        bool isBare = id.Length > FamilyLength && char.IsAsciiDigit(id[FamilyLength]) && Families.Contains(id[..FamilyLength], StringComparer.OrdinalIgnoreCase);
        return isBare && ControlReference.Parse(id) is null && ControlReference.Parse(id.Insert(FamilyLength, "-")) is { } control ? control.Label : null;
    }

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
