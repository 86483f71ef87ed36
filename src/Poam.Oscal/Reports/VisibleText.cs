using System.Buffers;
using System.Globalization;
using System.Text;

namespace Poam.Oscal.Reports;

/// <summary>
/// Writes text that came out of a document to a terminal: what would move the cursor, change colours or reorder the line is made visible.
/// </summary>
internal static class VisibleText
{
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Writes text in one line.</summary>
    public static void Write(TextWriter writer, string text)
    {
        if (IsPlain(text))
        {
            writer.Write(text);
            return;
        }

        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            rest = rest[WriteFirst(writer, rest, keepTab: false, out _)..];
        }
    }

    /// <summary>Writes the first character of a text.</summary>
    /// <param name="writer">Where to write it.</param>
    /// <param name="text">The text, not empty.</param>
    /// <param name="keepTab">Whether a tab stays a tab.</param>
    /// <param name="width">How many columns of a terminal it takes; 1 for a tab.</param>
    /// <returns>How many UTF-16 units were read.</returns>
    public static int WriteFirst(TextWriter writer, ReadOnlySpan<char> text, bool keepTab, out int width)
    {
        char first = text[0];
        width = 1;
        if (first is >= ' ' and < '\u007F' || (first == '\t' && keepTab))
        {
            writer.Write(first);
            return 1;
        }

        if (first < ' ' || first == '\u007F')
        {
            writer.Write(first == '\u007F' ? DeletePicture : (char)(ControlPictures + first));
            return 1;
        }

        OperationStatus status = Rune.DecodeFromUtf16(text, out Rune rune, out int length);
        if (status != OperationStatus.Done || IsHidden(rune))
        {
            string name = "<U+" + (status == OperationStatus.Done ? rune.Value : first).ToString("X4", CultureInfo.InvariantCulture) + ">";
            writer.Write(name);
            width = name.Length;
            return length;
        }

        writer.Write(text[..length]);
        width = WidthOf(rune);
        return length;
    }

    private static bool IsPlain(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or >= '\u007F')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Control characters beyond ASCII, marks of direction, line separators and the like. Emoji need the joiner.</summary>
    private static bool IsHidden(Rune rune) => rune.Value != ZeroWidthJoiner && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static int WidthOf(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return IsWide(rune.Value) ? 2 : 1;
    }

    /// <summary>The blocks that terminals show in two columns (Unicode Standard Annex 11, in broad strokes).</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
