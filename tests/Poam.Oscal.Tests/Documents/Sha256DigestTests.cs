using System.Buffers.Binary;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Documents;

public sealed class Sha256DigestTests
{
    [Fact]
    public void Digest_of_any_length_is_that_of_the_framework()
    {
        byte[] bytes = new byte[300];
        new Random(7).NextBytes(bytes);
        for (int length = 0; length <= bytes.Length; length++)
        {
            Digest(bytes.AsSpan(0, length), []).Should().Be(Expected(bytes.AsSpan(0, length)), "{0} bytes", length);
        }
    }

    [Fact]
    public void Digest_of_pieces_is_that_of_the_whole() =>
        Prop.ForAll((byte[] first, byte[] second) => Digest(first, second) == Expected([.. first, .. second])).QuickCheckThrowOnFailure();

    private static ulong Digest(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Sha256Digest digest = new();
        digest.Append(first);
        digest.Append(second);
        return digest.Finish();
    }

    private static ulong Expected(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes));
}
