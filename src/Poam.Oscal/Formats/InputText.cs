using System.Buffers.Binary;
using System.Text;

namespace Poam.Oscal.Formats;

/// <summary>The text of an input as UTF-8, whatever its encoding was.</summary>
internal readonly struct InputText
{
    private const int StartLength = 512;
    private const int MostStrayZeros = 2;

    private readonly Encoding? _utf16;

    private InputText(ReadOnlyMemory<byte> utf8, int start, int firstInvalid, bool isBinary, Encoding? utf16 = null)
    {
        _utf16 = utf16;
        Utf8 = utf8;
        Start = start;
        FirstInvalid = firstInvalid;
        IsBinary = isBinary;
    }

    /// <summary>The bytes, a byte order mark of UTF-8 included.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The offset of the first byte behind the byte order mark.</summary>
    public int Start { get; }

    /// <summary>The offset of the first byte that is no UTF-8, or -1.</summary>
    public int FirstInvalid { get; }

    /// <summary>Whether the input is no text at all.</summary>
    public bool IsBinary { get; }

    /// <summary>Whether the input is UTF-16.</summary>
    public bool IsUtf16 => _utf16 is not null;

    /// <summary>Takes an input in UTF-8 or, by its byte order mark or its zeros, in UTF-16.</summary>
    public static InputText Of(ReadOnlyMemory<byte> content)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return OfUtf8(content, 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return OfUtf16(bytes[2..], bigEndian: false);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return OfUtf16(bytes[2..], bigEndian: true);
        }

        // Every OSCAL text starts with a character of ASCII, so a zero beside it tells UTF-16 without a mark.
        if (bytes.Length >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
        {
            return OfUtf16(bytes, bigEndian: bytes[0] == 0);
        }

        return OfUtf8(content, 0);
    }

    /// <summary>Turns changed UTF-8 into the encoding that the input had, with the mark at its start that it had.</summary>
    /// <param name="input">The bytes of the input.</param>
    /// <param name="utf8">The changed text.</param>
    public ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> input, ReadOnlyMemory<byte> utf8)
    {
        if (_utf16 is null)
        {
            return utf8;
        }

        bool hasMark = input.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        byte[] text = _utf16.GetBytes(Encoding.UTF8.GetString(utf8.Span));
        return hasMark ? (byte[])[.. input.Span[..2], .. text] : text;
    }

    private static InputText OfUtf8(ReadOnlyMemory<byte> content, int start)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        int invalid = System.Text.Unicode.Utf8.IsValid(bytes) ? -1 : FirstInvalidByte(bytes);
        return new InputText(content, start, invalid, LooksBinary(bytes));
    }

    private static InputText OfUtf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        StringBuilder text = new(bytes.Length / 2);
        bool isBroken = bytes.Length % 2 != 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            text.Append((char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..])));
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
        int invalid = isBroken ? utf8.Length : IndexOfReplacement(utf8, text);
        return new InputText(utf8, 0, invalid, LooksBinary(utf8), bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode);
    }

    /// <summary>A text may have a zero that slipped in, which its reader reports where it stands; a binary file has many, or other control characters.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, StartLength)];
        if (start.IndexOf((byte)0) < 0)
        {
            return false;
        }

        int zeros = 0;
        bool hasOthers = false;
        foreach (byte value in start)
        {
            zeros += value == 0 ? 1 : 0;
            hasOthers |= value is not 0 and < (byte)' ' and not ((byte)'\t' or (byte)'\n' or (byte)'\r');
        }

        return hasOthers || zeros > MostStrayZeros;
    }

    /// <summary>Where a half of a surrogate pair became U+FFFD, or -1.</summary>
    private static int IndexOfReplacement(byte[] utf8, StringBuilder text)
    {
        int offset = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (!char.IsSurrogate(unit))
            {
                offset += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                offset += 4;
                i++;
            }
            else
            {
                return Math.Min(offset, utf8.Length);
            }
        }

        return -1;
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (offset < bytes.Length)
        {
            if (bytes[offset] < 0x80)
            {
                int ascii = bytes[offset..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0)
                {
                    break;
                }

                offset += ascii;
            }
            else if (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
            {
                offset += length;
            }
            else
            {
                return offset;
            }
        }

        return bytes.Length;
    }
}
