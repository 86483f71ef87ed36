using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Files;

/// <summary>Reads inputs whole, up to a limit.</summary>
/// <param name="environment">Where standard input comes from.</param>
/// <param name="limit">The largest input in bytes.</param>
internal sealed class InputReader(ToolEnvironment environment, int limit)
{
    private const int FirstBufferSize = 1 << 16;
    private const int LargestZeroedBuffer = 1 << 20;
    private const int StartLength = 4096;

    /// <summary>Reads an input. Errors of the file system are part of the result.</summary>
    public InputContent Read(InputFile file)
    {
        if (file.Error is not null)
        {
            return new InputContent { Error = file.Error };
        }

        try
        {
            if (file is { IsNamed: false, FullPath: { } found } && IsEmpty(found))
            {
                return new InputContent();
            }

            using Stream stream = file.FullPath is null ? environment.OpenInput() : Open(file.FullPath);
            return Read(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new InputContent { Error = "there is no such file" };
        }
        catch (UnauthorizedAccessException)
        {
            return new InputContent { Error = "no permission to read it" };
        }
        catch (IOException exception)
        {
            return new InputContent { Error = exception.Message };
        }
    }

    /// <summary>Whether a file has the length 0. So have pipes and devices: what a search finds of them is never opened, because that may wait for ever.</summary>
    private static bool IsEmpty(string path)
    {
        FileInfo file = new(path);
        return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length == 0;
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private InputContent Read(Stream stream)
    {
        long expected = stream.CanSeek ? stream.Length : 0;
        if (expected > limit)
        {
            byte[] start = new byte[StartLength];
            return TooLarge(start.AsMemory(0, stream.ReadAtLeast(start, StartLength, throwOnEndOfStream: false)));
        }

        // One byte more than expected: the read that finds the end needs room. Pipes and devices say 0 and grow.
        byte[] buffer = Buffer(expected == 0 ? FirstBufferSize : (int)expected + 1);
        int length = 0;
        if (expected >= LargeFile.FewestBytes && Environment.ProcessorCount > 1 && stream is FileStream file
            && LargeFile.TryRead(file.SafeFileHandle, buffer.AsMemory(0, (int)expected)))
        {
            // It may have grown meanwhile.
            length = (int)expected;
            file.Position = length;
        }

        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, (long)limit + 1));
            }

            int read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                return new InputContent { Bytes = buffer.AsMemory(0, length) };
            }

            length += read;
            if (length > limit)
            {
                return TooLarge(buffer.AsMemory(0, Math.Min(length, StartLength)));
            }
        }
    }

    /// <summary>The faster way to make a large array is compiled at run time, which a small one is not worth.</summary>
    private static byte[] Buffer(int length) => length <= LargestZeroedBuffer ? new byte[length] : GC.AllocateUninitializedArray<byte>(length);

    private InputContent TooLarge(ReadOnlyMemory<byte> start) => new() { Bytes = start, IsTooLarge = true, Limit = limit };
}
