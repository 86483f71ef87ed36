using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Poam.Oscal.Review.Diffing;

/// <summary>A hash of content for this process alone: its seed is random, so that nobody can write two contents that collide.</summary>
internal static class ContentHash
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private static readonly ulong Seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        ulong hash = Mix(Seed, (ulong)text.Length + Odd);
        while (text.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text), Odd);
            text = text[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte letter in text)
        {
            rest = (rest << 8) | letter;
        }

        return Mix(hash ^ rest, Seed);
    }

    /// <summary>The hash of two hashes in their order.</summary>
    public static ulong Of(ulong first, ulong second) => Mix(Mix(first, Odd) + Seed, second ^ Odd);

    private static ulong Mix(ulong one, ulong two)
    {
        ulong high = Math.BigMul(one, two, out ulong low);
        return high ^ low;
    }
}
