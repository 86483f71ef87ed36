using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Poam.Oscal.Definitions;

/// <summary>Sixteen hexadecimal digits at a time: UUIDs are a good part of every document.</summary>
internal static class HexDigits
{
    /// <summary>Reads sixteen characters. Vectors stay inside: a method that takes or gives one would be compiled at the start of every run.</summary>
    /// <param name="first">The first eight characters, the first one in the lowest byte.</param>
    /// <param name="second">The other eight.</param>
    /// <param name="value">The number that the digits write.</param>
    /// <returns>Whether all are hexadecimal digits.</returns>
    public static bool TryRead(ulong first, ulong second, out ulong value)
    {
        Vector128<byte> text = Vector128.Create(first, second).AsByte();
        Vector128<byte> numerals = text - Vector128.Create((byte)'0');
        Vector128<byte> letters = (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        Vector128<byte> areNumerals = Vector128.Equals(Vector128.Min(numerals, Vector128.Create((byte)9)), numerals);
        Vector128<byte> areLetters = Vector128.Equals(Vector128.Min(letters, Vector128.Create((byte)5)), letters);
        Vector128<ushort> pairs = Vector128.ConditionalSelect(areNumerals, numerals, letters + Vector128.Create((byte)10)).AsUInt16();

        // The first digit of a pair stands in the lower byte and is worth sixteen times as much.
        Vector128<ushort> values = ((pairs << 4) | (pairs >> 8)) & Vector128.Create((ushort)0xFF);
        value = BinaryPrimitives.ReverseEndianness(Vector128.Narrow(values, values).AsUInt64().ToScalar());
        return (areNumerals | areLetters) == Vector128<byte>.AllBitsSet;
    }
}
