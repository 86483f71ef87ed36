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
        byte[] bytes = Bytes(300);
        for (int length = 0; length <= bytes.Length; length++)
        {
            Sha256Digest.Of(bytes.AsSpan(0, length), []).Should().Be(Expected(bytes.AsSpan(0, length)), "{0} bytes", length);
        }
    }

    [Theory]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    public void Digest_of_long_bytes_is_that_of_the_framework(int length)
    {
        byte[] bytes = Bytes(length);
        Sha256Digest.Of(bytes.AsSpan(0, 100), bytes.AsSpan(100)).Should().Be(Expected(bytes));
    }

    [Fact]
    public void Digest_of_pieces_is_that_of_the_whole() =>
        Prop.ForAll((byte[] first, byte[] second) => Sha256Digest.Of(first, second) == Expected([.. first, .. second])).QuickCheckThrowOnFailure();

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static ulong Expected(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes));
}
