using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>What is too large is refused before room is made for it.</summary>
public sealed class LoadSizeTests
{
    private const long ThreeGibibytes = 3L << 30;
    private const string Start = "{ \"plan-of-action-and-milestones\": {";

    [Fact]
    public async Task LoadAsync_of_stream_that_says_it_is_too_large_reads_its_start()
    {
        using BlankStream stream = new(Start, ThreeGibibytes, canSeek: true);

        LoadResult<PoamDocument> loaded = await PoamDocument.LoadAsync(stream);

        Refused(loaded, "1,073,741,824 bytes");
        (stream.BytesRead, stream.LargestRequest).Should().Be((4096, 4096));
    }

    [Fact]
    public async Task LoadAsync_of_stream_without_end_stops_at_the_limit()
    {
        using BlankStream stream = new(Start, long.MaxValue, canSeek: false);

        LoadResult<PoamDocument> loaded = await PoamDocument.LoadAsync(stream, new LoadOptions { Limits = new OscalLimits { MaxInputBytes = 100_000 } });

        Refused(loaded, "100,000 bytes");
        stream.BytesRead.Should().Be(100_001);
    }

    [Fact]
    public async Task LoadAsync_of_file_of_two_gibibytes_is_refused()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.OpenWrite(path))
            {
                file.SetLength(2L << 30);
            }

            Refused(await PoamDocument.LoadAsync(path), "1,073,741,824 bytes");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Validate_of_refused_load_says_the_same()
    {
        using BlankStream stream = new(Start, ThreeGibibytes, canSeek: true);

        LoadResult<PoamDocument> loaded = await PoamDocument.LoadAsync(stream);

        loaded.Validate().Diagnostics.Should().ContainSingle().Which.ToString().Should().Be(loaded.Diagnostics[0].ToString());
    }

    private static void Refused(LoadResult<PoamDocument> loaded, string limit)
    {
        loaded.Document.Should().BeNull();
        loaded.IsComplete.Should().BeFalse();
        loaded.Diagnostics.Should().ContainSingle().Which.ToString().Should().Contain("OSCAL0007").And.Contain(limit);
    }

    /// <summary>A start and then blanks, as many as it is long.</summary>
    private sealed class BlankStream(string start, long length, bool canSeek) : Stream
    {
        private readonly byte[] _start = Encoding.UTF8.GetBytes(start);

        public long BytesRead { get; private set; }

        public int LargestRequest { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => canSeek ? length : throw new NotSupportedException();

        public override long Position
        {
            get => canSeek ? BytesRead : throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            LargestRequest = Math.Max(LargestRequest, count);
            int read = (int)Math.Min(count, length - BytesRead);
            Span<byte> part = buffer.AsSpan(offset, read);
            part.Fill((byte)' ');
            if (BytesRead == 0)
            {
                _start.AsSpan(0, Math.Min(_start.Length, read)).CopyTo(part);
            }

            BytesRead += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
