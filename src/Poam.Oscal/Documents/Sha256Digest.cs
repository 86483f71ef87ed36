using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Poam.Oscal.Documents;

/// <summary>
/// SHA-256 (FIPS 180-4) of bytes that come in pieces. The framework's asks a library of the system, which is faster, and loading that one takes longer than
/// checking a small document; see docs/decisions/0055-fingerprints-load-nothing.md.
/// </summary>
internal sealed class Sha256Digest
{
    private const int BlockSize = 64;
    private const int LengthSize = sizeof(ulong);

    // From here on the library of the system is worth loading.
    private const int LongLength = 1 << 20;

    private readonly uint[] _state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
    private readonly byte[] _block = new byte[BlockSize];
    private ulong _length;

    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The digest of two pieces, one behind the other.</summary>
    /// <returns>Its first 64 bits, read as a number that starts with the most significant byte.</returns>
    public static ulong Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        if ((long)first.Length + second.Length >= LongLength)
        {
            return OfLong(first, second);
        }

        Sha256Digest digest = new();
        digest.Append(first);
        digest.Append(second);
        return digest.Finish();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong OfLong(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(first);
        digest.AppendData(second);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        digest.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>Adds bytes.</summary>
    private void Append(ReadOnlySpan<byte> bytes)
    {
        int filled = (int)(_length % BlockSize);
        _length += (ulong)bytes.Length;
        while (filled + bytes.Length >= BlockSize)
        {
            int taken = BlockSize - filled;
            bytes[..taken].CopyTo(_block.AsSpan(filled));
            Mix();
            bytes = bytes[taken..];
            filled = 0;
        }

        bytes.CopyTo(_block.AsSpan(filled));
    }

    /// <summary>Ends the digest: nothing may be added after.</summary>
    private ulong Finish()
    {
        ulong bits = _length * 8;
        int filled = (int)(_length % BlockSize);
        int room = BlockSize - LengthSize - filled;
        Span<byte> rest = stackalloc byte[BlockSize + LengthSize];
        rest.Clear();
        rest[0] = 0x80;
        int padding = room > 0 ? room : room + BlockSize;
        BinaryPrimitives.WriteUInt64BigEndian(rest[padding..], bits);
        Append(rest[..(padding + LengthSize)]);
        return ((ulong)_state[0] << 32) | _state[1];
    }

    /// <summary>Mixes a full block into the state.</summary>
    private void Mix()
    {
        Span<uint> words = stackalloc uint[BlockSize];
        Expand(words);
        (uint a, uint b, uint c, uint d) = (_state[0], _state[1], _state[2], _state[3]);
        (uint e, uint f, uint g, uint h) = (_state[4], _state[5], _state[6], _state[7]);
        for (int i = 0; i < words.Length; i++)
        {
            uint high = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            uint added = h + high + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
            uint low = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            uint majority = (a & b) ^ (a & c) ^ (b & c);
            (h, g, f, e) = (g, f, e, d + added);
            (d, c, b, a) = (c, b, a, added + low + majority);
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
        _state[4] += e;
        _state[5] += f;
        _state[6] += g;
        _state[7] += h;
    }

    /// <summary>The sixteen words of the block, and those that follow from them.</summary>
    private void Expand(Span<uint> words)
    {
        for (int i = 0; i < 16; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(_block.AsSpan(i * sizeof(uint)));
        }

        for (int i = 16; i < words.Length; i++)
        {
            uint early = words[i - 15];
            uint late = words[i - 2];
            uint first = BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3);
            uint second = BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10);
            words[i] = words[i - 16] + first + words[i - 7] + second;
        }
    }
}
