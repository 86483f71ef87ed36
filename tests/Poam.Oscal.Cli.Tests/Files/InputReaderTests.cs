using Poam.Oscal.Cli.Files;

namespace Poam.Oscal.Cli.Tests.Files;

public sealed class InputReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_file_gives_its_bytes()
    {
        string path = _folder.Write("a.json", "{}");

        InputContent content = Reader().Read(new InputFile("a.json", path, IsNamed: true));

        content.Bytes.ToArray().Should().Equal("{}"u8.ToArray());
        content.Error.Should().BeNull();
    }

    [Theory]
    [InlineData(LargeFile.FewestBytes - 1)]
    [InlineData(LargeFile.FewestBytes)]
    [InlineData(LargeFile.FewestBytes + 4097)]
    public void Read_large_file_gives_its_bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        string path = _folder.FullPath("large.json");
        File.WriteAllBytes(path, bytes);

        InputContent content = Reader(limit: 2 * length).Read(new InputFile("large.json", path, IsNamed: true));

        content.Bytes.Span.SequenceEqual(bytes).Should().BeTrue();
    }

    [Fact]
    public void Read_large_file_that_was_cut_meanwhile_is_left_to_who_reads_it_at_once()
    {
        string path = _folder.Write("large.json", "12345");
        using FileStream file = File.OpenRead(path);

        LargeFile.TryRead(file.SafeFileHandle, new byte[6]).Should().BeFalse();
        LargeFile.TryRead(file.SafeFileHandle, new byte[5]).Should().BeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    [InlineData(200_000)]
    public void Read_standard_input_of_any_length_gives_its_bytes(int length)
    {
        byte[] bytes = new byte[length];
        Random.Shared.NextBytes(bytes);
        TestEnvironment environment = new(_folder.Root) { Input = new DribblingStream(bytes) };

        InputContent content = new InputReader(environment, int.MaxValue / 2).Read(InputFile.StandardInput);

        content.Bytes.ToArray().Should().Equal(bytes);
    }

    [Fact]
    public void Read_input_at_the_limit_is_read_and_beyond_it_is_not()
    {
        string path = _folder.Write("a.json", "12345");
        InputFile file = new("a.json", path, IsNamed: true);

        Reader(limit: 5).Read(file).Bytes.Length.Should().Be(5);
        InputContent refused = Reader(limit: 4).Read(file);
        refused.IsTooLarge.Should().BeTrue();
        refused.Bytes.ToArray().Should().Equal("12345"u8.ToArray(), "the start tells whether it is OSCAL");
    }

    [Fact]
    public void Read_stream_beyond_the_limit_stops()
    {
        TestEnvironment environment = new(_folder.Root) { Input = new DribblingStream(new byte[100_000]) };

        new InputReader(environment, 70_000).Read(InputFile.StandardInput).IsTooLarge.Should().BeTrue();
    }

    [Fact]
    public void Read_file_that_is_gone_gives_an_error() =>
        Reader().Read(new InputFile("a.json", _folder.FullPath("a.json"), IsNamed: false)).Error.Should().Be("there is no such file");

    [Fact]
    public void Read_error_that_is_known_is_kept() =>
        Reader().Read(new InputFile("a", "a", IsNamed: true) { Error = "why" }).Error.Should().Be("why");

    private InputReader Reader(int limit = 1000) => new(new TestEnvironment(_folder.Root), limit);

    /// <summary>A stream that cannot seek and gives a few bytes at a time, like a pipe.</summary>
    private sealed class DribblingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 4097));
    }
}
