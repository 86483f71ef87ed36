using Microsoft.Win32.SafeHandles;

namespace Poam.Oscal.Cli.Files;

/// <summary>
/// Reads a large file with two threads, each one half: most of the time goes into memory that the system hands out and clears, which it can do for
/// both at once.
/// </summary>
internal static class LargeFile
{
    /// <summary>From how many bytes on a second thread is worth while.</summary>
    public const int FewestBytes = 4 << 20;

    // A read at once would ask for all pages of its half before the first is filled.
    private const int PieceLength = 1 << 20;

    /// <summary>Reads a file of a known length.</summary>
    /// <param name="file">The file.</param>
    /// <param name="buffer">Where it goes.</param>
    /// <returns>Whether all of it was read. If not, whoever reads it again in one go learns why.</returns>
    public static bool TryRead(SafeFileHandle file, Memory<byte> buffer)
    {
        int middle = buffer.Length / 2;
        bool isSecondRead = false;
        Thread second = new(() => isSecondRead = TryReadFrom(file, buffer[middle..], middle)) { IsBackground = true };
        second.Start();
        bool isFirstRead = TryReadFrom(file, buffer[..middle], 0);
        second.Join();
        return isFirstRead && isSecondRead;
    }

    private static bool TryReadFrom(SafeFileHandle file, Memory<byte> part, long offset)
    {
        try
        {
            int done = 0;
            while (done < part.Length)
            {
                int read = RandomAccess.Read(file, part.Span.Slice(done, Math.Min(PieceLength, part.Length - done)), offset + done);
                if (read == 0)
                {
                    return false;
                }

                done += read;
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }
}
