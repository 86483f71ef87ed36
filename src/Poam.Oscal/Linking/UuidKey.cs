using System.Numerics;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Linking;

/// <summary>A UUID as 128 bits, or the hash of an id in the same width.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The last eight bytes.</param>
internal readonly record struct UuidKey(ulong High, ulong Low)
{
    /// <summary>Reads a UUID of any version in upper or lower case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The UUID.</param>
    /// <returns>Whether the text is a UUID.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out UuidKey key)
    {
        bool isUuid = IdentifierScanner.TryReadUuid(text, out ulong high, out ulong low);
        key = isUuid ? new UuidKey(high, low) : default;
        return isUuid;
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
