using System.Text;

namespace Poam.Oscal.Documents;

/// <summary>Decodes the escapes of JSON strings.</summary>
internal static class JsonEscapes
{
    private const int HexDigits = 4;
    private const int UnitLength = HexDigits + 2;
    private const int ShortLength = 2;

    /// <summary>The text of an escaped string. Halves of surrogate pairs that stand alone become U+FFFD.</summary>
    /// <param name="escaped">What stands between the quotes; its escapes are well formed.</param>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> escaped)
    {
        byte[] decoded = new byte[escaped.Length];
        return decoded.AsSpan(0, Decode(escaped, decoded));
    }

    /// <summary>Decodes an escaped string into a buffer.</summary>
    /// <param name="escaped">What stands between the quotes; its escapes are well formed.</param>
    /// <param name="decoded">Gets the text; as long as the escaped string, for decoded text is never longer.</param>
    /// <returns>The length of the text.</returns>
    public static int Decode(ReadOnlySpan<byte> escaped, Span<byte> decoded)
    {
        int length = 0;
        int i = 0;
        while (i < escaped.Length)
        {
            int next = escaped[i..].IndexOf((byte)'\\');
            int plain = next < 0 ? escaped.Length - i : next;
            escaped.Slice(i, plain).CopyTo(decoded[length..]);
            length += plain;
            i += plain;
            if (i >= escaped.Length)
            {
                break;
            }

            length += escaped[i + 1] == 'u'
                ? DecodeUnit(escaped, ref i, decoded[length..])
                : DecodeShort(escaped, ref i, decoded[length..]);
        }

        return length;
    }

    /// <summary>Where the first half of a surrogate pair stands that has no other half, or -1.</summary>
    /// <param name="escaped">What stands between the quotes; its escapes are well formed.</param>
    public static int FindHalf(ReadOnlySpan<byte> escaped)
    {
        int i = 0;
        while (escaped[i..].IndexOf((byte)'\\') is >= 0 and int next)
        {
            i += next;
            if (escaped[i + 1] != 'u')
            {
                i += ShortLength;
                continue;
            }

            int unit = Hex(escaped.Slice(i + 2, HexDigits));
            bool hasLow = char.IsHighSurrogate((char)unit) && LowAt(escaped, i + UnitLength) >= 0;
            if (char.IsSurrogate((char)unit) && !hasLow)
            {
                return i;
            }

            i += hasLow ? UnitLength * 2 : UnitLength;
        }

        return -1;
    }

    private static int DecodeShort(ReadOnlySpan<byte> escaped, ref int i, Span<byte> decoded)
    {
        decoded[0] = escaped[i + 1] switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            byte other => other,
        };
        i += ShortLength;
        return 1;
    }

    private static int DecodeUnit(ReadOnlySpan<byte> escaped, ref int i, Span<byte> decoded)
    {
        int unit = Hex(escaped.Slice(i + 2, HexDigits));
        i += UnitLength;
        if (char.IsHighSurrogate((char)unit) && LowAt(escaped, i) is >= 0 and int low)
        {
            i += UnitLength;
            return new Rune((char)unit, (char)low).EncodeToUtf8(decoded);
        }

        Rune rune = Rune.TryCreate(unit, out Rune valid) ? valid : Rune.ReplacementChar;
        return rune.EncodeToUtf8(decoded);
    }

    /// <summary>The second half of a surrogate pair that is escaped at a place, or -1.</summary>
    private static int LowAt(ReadOnlySpan<byte> escaped, int at)
    {
        bool isUnit = at + UnitLength <= escaped.Length && escaped[at] == '\\' && escaped[at + 1] == 'u';
        int unit = isUnit ? Hex(escaped.Slice(at + 2, HexDigits)) : 0;
        return char.IsLowSurrogate((char)unit) ? unit : -1;
    }

    private static int Hex(ReadOnlySpan<byte> digits)
    {
        int value = 0;
        foreach (byte digit in digits)
        {
            value = (value << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return value;
    }
}
