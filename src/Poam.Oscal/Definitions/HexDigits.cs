namespace Poam.Oscal.Definitions;

/// <summary>Eight hexadecimal digits at a time, in one number: UUIDs are a good part of every document.</summary>
internal static class HexDigits
{
    private const ulong HighBits = 0x8080_8080_8080_8080;

    /// <summary>Whether eight characters are hexadecimal digits.</summary>
    /// <param name="text">The characters, the first one in the lowest byte.</param>
    public static bool AreAll(ulong text)
    {
        // In each byte the highest bit tells; nothing is carried into the next one, for the highest bits are cleared first or set before.
        ulong plain = text & ~HighBits;
        ulong lower = plain | 0x2020_2020_2020_2020;
        ulong digits = ~(plain + 0x4646_4646_4646_4646) & ((plain | HighBits) - 0x3030_3030_3030_3030);
        ulong letters = ~(lower + 0x1919_1919_1919_1919) & ((lower | HighBits) - 0x6161_6161_6161_6161);
        return ((digits | letters) & ~text & HighBits) == HighBits;
    }

    /// <summary>The number that eight hexadecimal digits write.</summary>
    /// <param name="text">The digits, the first one in the lowest byte.</param>
    public static uint ValueOf(ulong text)
    {
        ulong nibbles = (text & 0x0F0F_0F0F_0F0F_0F0F) + (9 * ((text >> 6) & 0x0101_0101_0101_0101));
        ulong bytes = ((nibbles << 4) | (nibbles >> 8)) & 0x00FF_00FF_00FF_00FF;
        bytes = (bytes | (bytes >> 8)) & 0x0000_FFFF_0000_FFFF;
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((uint)(bytes | (bytes >> 16)));
    }
}
