using System.Text;
using System.Text.Json;

namespace Poam.Oscal.Formats.Json;

/// <summary>Decodes the escapes of JSON strings.</summary>
internal static class JsonText
{
    /// <summary>The text of the reader's string or name. Halves of surrogate pairs that stand alone become U+FFFD.</summary>
    public static ReadOnlySpan<byte> Unescape(ref Utf8JsonReader reader) => Unescape(reader.ValueSpan);

    /// <summary>The text of an escaped string.</summary>
    /// <param name="escaped">What stands between the quotes; its escapes are well formed.</param>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> escaped)
    {
        // Decoded text is never longer than its escapes.
        byte[] decoded = new byte[escaped.Length];
        int length = 0;
        int i = 0;
        while (i < escaped.Length)
        {
            int next = escaped[i..].IndexOf((byte)'\\');
            int plain = next < 0 ? escaped.Length - i : next;
            escaped.Slice(i, plain).CopyTo(decoded.AsSpan(length));
            length += plain;
            i += plain;
            if (i >= escaped.Length)
            {
                break;
            }

            length += escaped[i + 1] == 'u'
                ? DecodeUnit(escaped, ref i, decoded.AsSpan(length))
                : DecodeShort(escaped, ref i, decoded.AsSpan(length));
        }

        return decoded.AsSpan(0, length);
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
        i += 2;
        return 1;
    }

    private static int DecodeUnit(ReadOnlySpan<byte> escaped, ref int i, Span<byte> decoded)
    {
        int unit = Hex(escaped.Slice(i + 2, 4));
        i += 6;
        if (char.IsHighSurrogate((char)unit) && i + 6 <= escaped.Length && escaped[i] == '\\' && escaped[i + 1] == 'u')
        {
            int low = Hex(escaped.Slice(i + 2, 4));
            if (char.IsLowSurrogate((char)low))
            {
                i += 6;
                return new Rune((char)unit, (char)low).EncodeToUtf8(decoded);
            }
        }

        Rune rune = Rune.TryCreate(unit, out Rune valid) ? valid : Rune.ReplacementChar;
        return rune.EncodeToUtf8(decoded);
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
