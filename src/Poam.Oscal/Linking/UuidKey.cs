using System.Numerics;

namespace Poam.Oscal.Linking;

/// <summary>A UUID as 128 bits, or the hash of an id in the same width.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The last eight bytes.</param>
internal readonly record struct UuidKey(ulong High, ulong Low)
{
    private const int TextLength = 36;

    /// <summary>Reads a UUID of any version in upper or lower case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The UUID.</param>
    /// <returns>Whether the text is a UUID.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out UuidKey key)
    {
        key = default;
        if (text.Length != TextLength)
        {
            return false;
        }

        ulong high = 0;
        ulong low = 0;
        for (int i = 0; i < TextLength; i++)
        {
            byte letter = text[i];
            if (i is 8 or 13 or 18 or 23)
            {
                if (letter != '-')
                {
                    return false;
                }

                continue;
            }

            int digit = char.IsAsciiDigit((char)letter) ? letter - '0' : char.IsAsciiHexDigit((char)letter) ? (letter | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
            {
                return false;
            }

            high = (high << 4) | (low >> 60);
            low = (low << 4) | (uint)digit;
        }

        key = new UuidKey(high, low);
        return true;
    }

    /// <summary>A key for an id, which is a text of any length.</summary>
    public static UuidKey OfId(ReadOnlySpan<byte> id)
    {
        // Two runs of FNV-1a with different starts.
        ulong high = 0xCBF29CE484222325;
        ulong low = 0x84222325CBF29CE4;
        foreach (byte letter in id)
        {
            high = (high ^ letter) * 0x100000001B3;
            low = (low ^ (letter + 1UL)) * 0x100000001B3;
        }

        return new UuidKey(high, low);
    }

    /// <summary>In how many hexadecimal digits two UUIDs differ.</summary>
    public int DigitsApart(UuidKey other) => Digits(High ^ other.High) + Digits(Low ^ other.Low);

    private static int Digits(ulong difference)
    {
        difference |= difference >> 2;
        difference |= difference >> 1;
        return BitOperations.PopCount(difference & 0x1111111111111111);
    }
}
