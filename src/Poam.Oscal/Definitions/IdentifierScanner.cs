using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>UUIDs and tokens.</summary>
internal static class IdentifierScanner
{
    /// <summary>The bytes of a UUID.</summary>
    public const int UuidLength = 36;

    /// <summary>
    /// Whether the text is a UUID of the RFC 4122 layout; of any version, which is the digit at 14.
    /// </summary>
    public static bool IsUuid(ReadOnlySpan<byte> text) =>
        HasUuidShape(text) && text[19] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'b' or (byte)'A' or (byte)'B';

    /// <summary>Whether the text is 32 hexadecimal digits with hyphens in the places of a UUID.</summary>
    public static bool HasUuidShape(ReadOnlySpan<byte> text) => TryReadUuid(text, out _, out _);

    /// <summary>Reads 32 hexadecimal digits with hyphens in the places of a UUID.</summary>
    /// <param name="text">The text.</param>
    /// <param name="high">The first eight bytes.</param>
    /// <param name="low">The last eight bytes.</param>
    /// <returns>Whether the text is that.</returns>
    public static bool TryReadUuid(ReadOnlySpan<byte> text, out ulong high, out ulong low)
    {
        if (text.Length != UuidLength
            || text[8] != (byte)'-' || text[13] != (byte)'-' || text[18] != (byte)'-' || text[23] != (byte)'-')
        {
            high = 0;
            low = 0;
            return false;
        }

        ulong second = BinaryPrimitives.ReadUInt32LittleEndian(text[9..]) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[14..]) << 32);
        ulong third = BinaryPrimitives.ReadUInt32LittleEndian(text[19..]) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[24..]) << 32);
        bool isHigh = HexDigits.TryRead(BinaryPrimitives.ReadUInt64LittleEndian(text), second, out high);
        return HexDigits.TryRead(third, BinaryPrimitives.ReadUInt64LittleEndian(text[28..]), out low) && isHigh;
    }

    /// <summary>A letter or <c>_</c>, then letters, numbers, <c>.</c>, <c>-</c> and <c>_</c>, in the sense of Unicode.</summary>
    public static bool IsToken(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        int index = 0;
        while (index < text.Length)
        {
            byte next = text[index];
            if (next < 0x80)
            {
                if (!(index == 0 ? IsAsciiTokenStart(next) : IsAsciiTokenPart(next)))
                {
                    return false;
                }

                index++;
                continue;
            }

            Rune.DecodeFromUtf8(text[index..], out var rune, out int length);
            if (!(index == 0 ? IsLetter(rune) : IsLetter(rune) || IsNumber(rune)))
            {
                return false;
            }

            index += length;
        }

        return true;
    }

    /// <summary>The name characters of XML within the basic plane, without the colon.</summary>
    public static bool IsTokenNcName(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        int index = 0;
        while (index < text.Length)
        {
            Rune.DecodeFromUtf8(text[index..], out var rune, out int length);
            if (!(IsNcNameStart(rune.Value) || (index > 0 && IsNcNamePart(rune.Value))))
            {
                return false;
            }

            index += length;
        }

        return true;
    }

    /// <summary>Whether a token may start with the character.</summary>
    public static bool IsTokenStart(Rune rune) => rune.IsAscii ? IsAsciiTokenStart((byte)rune.Value) : IsLetter(rune);

    /// <summary>Whether a token may hold the character after its first place.</summary>
    public static bool IsTokenPart(Rune rune) =>
        rune.IsAscii ? IsAsciiTokenPart((byte)rune.Value) : IsLetter(rune) || IsNumber(rune);

    /// <summary>Whether a token of the first releases may start with the character.</summary>
    public static bool IsNcNameStart(int value) => value < 0x80
        ? IsAsciiTokenStart((byte)value)
        : value is (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D)
            or (>= 0x37F and <= 0x1FFF) or (>= 0x200C and <= 0x200D) or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF)
            or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD);

    /// <summary>Whether a token of the first releases may hold the character only after its first place.</summary>
    public static bool IsNcNamePart(int value) => value < 0x80
        ? IsAsciiTokenPart((byte)value)
        : value is 0xB7 or (>= 0x300 and <= 0x36F) or (>= 0x203F and <= 0x2040);

    private static bool IsAsciiTokenStart(byte value) => char.IsAsciiLetter((char)value) || value == (byte)'_';

    private static bool IsAsciiTokenPart(byte value) =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_';

    private static bool IsLetter(Rune rune) => Rune.GetUnicodeCategory(rune) <= UnicodeCategory.OtherLetter;

    private static bool IsNumber(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
