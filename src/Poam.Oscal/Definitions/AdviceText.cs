using System.Globalization;
using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>How values and characters are shown in advice.</summary>
internal static class AdviceText
{
    private const int LongestShown = 120;

    /// <summary>The value as a string.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>"; write `value`", or nothing for a value that would not fit or not be seen in a message.</summary>
    public static string Write(string value) => Fits(value) ? $"; write `{value}`" : "";

    /// <summary>Whether a message can show the value as it is.</summary>
    public static bool Fits(string value)
    {
        foreach (char character in value)
        {
            if (char.IsControl(character))
            {
                return false;
            }
        }

        return value.Length is > 0 and <= LongestShown;
    }

    /// <summary>The first bytes of a value between backticks, an ellipsis where it was cut.</summary>
    public static string Quote(ReadOnlySpan<byte> utf8)
    {
        string value = Decode(utf8);
        if (Fits(value))
        {
            return $"`{value}`";
        }

        var shown = new StringBuilder("`");
        foreach (var rune in value.EnumerateRunes())
        {
            if (shown.Length > LongestShown)
            {
                shown.Append('…');
                break;
            }

            shown.Append(Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
        }

        return shown.Append('`').ToString();
    }

    /// <summary>The character at a byte with its place, counted in characters from 1: "a blank at character 3".</summary>
    public static string Place(ReadOnlySpan<byte> utf8, int index) =>
        $"{NameAt(utf8, index)} at character {CountCharacters(utf8[..index]) + 1}";

    /// <summary>How many characters the value has.</summary>
    public static int CountCharacters(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte value in utf8)
        {
            count += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    /// <summary>The name of the character at a byte.</summary>
    public static string NameAt(ReadOnlySpan<byte> utf8, int index)
    {
        Rune.DecodeFromUtf8(utf8[index..], out var rune, out _);
        return NameOf(rune);
    }

    /// <summary>The name of the last character.</summary>
    public static string NameOfLast(ReadOnlySpan<byte> utf8)
    {
        Rune.DecodeLastFromUtf8(utf8, out var rune, out _);
        return NameOf(rune);
    }

    /// <summary>The bytes of the character at a byte.</summary>
    public static int LengthAt(ReadOnlySpan<byte> utf8, int index)
    {
        Rune.DecodeFromUtf8(utf8[index..], out _, out int length);
        return length;
    }

    /// <summary>The bytes of the last character.</summary>
    public static int LengthOfLast(ReadOnlySpan<byte> utf8)
    {
        Rune.DecodeLastFromUtf8(utf8, out _, out int length);
        return length;
    }

    private static string NameOf(Rune rune) => rune.Value switch
    {
        ' ' => "a blank",
        '\t' => "a tab",
        '\n' or '\r' or 0x2028 or 0x2029 => "a line break",
        '`' => "a backtick",
        '\\' => "a backslash",
        0xA0 => "a no-break blank (U+00A0)",
        0xFEFF => "a byte order mark (U+FEFF)",
        _ => IsInvisible(rune) ? $"the character U+{rune.Value:X4}" : $"`{rune}`",
    };

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate;
}
