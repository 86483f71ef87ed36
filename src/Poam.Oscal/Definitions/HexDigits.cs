using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Poam.Oscal.Definitions;

/// <summary>Sixteen hexadecimal digits at a time: UUIDs are a good part of every document.</summary>
internal static class HexDigits
{
    /// <summary>Whether sixteen characters are hexadecimal digits.</summary>
    public static bool AreAll(Vector128<byte> text) => (AreBelow(Numerals(text), 10) | AreBelow(Letters(text), 6)) == Vector128<byte>.AllBitsSet;

    /// <summary>The number that sixteen hexadecimal digits write.</summary>
    /// <param name="text">The digits, the first one first.</param>
    public static ulong ValueOf(Vector128<byte> text)
    {
        Vector128<byte> numerals = Numerals(text);
        Vector128<byte> letters = Letters(text) + Vector128.Create((byte)10);
        Vector128<ushort> pairs = Vector128.ConditionalSelect(AreBelow(numerals, 10), numerals, letters).AsUInt16();

        // The first digit of a pair stands in the lower byte and is worth sixteen times as much.
        Vector128<ushort> values = ((pairs << 4) | (pairs >> 8)) & Vector128.Create((ushort)0xFF);
        return BinaryPrimitives.ReverseEndianness(Vector128.Narrow(values, values).AsUInt64().ToScalar());
    }

    private static Vector128<byte> Numerals(Vector128<byte> text) => text - Vector128.Create((byte)'0');

    private static Vector128<byte> Letters(Vector128<byte> text) => (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');

    private static Vector128<byte> AreBelow(Vector128<byte> values, byte limit) => Vector128.Equals(Vector128.Min(values, Vector128.Create((byte)(limit - 1))), values);
}
