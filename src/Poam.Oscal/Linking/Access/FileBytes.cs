namespace Poam.Oscal.Linking.Access;

/// <summary>Reads files whole, up to a limit.</summary>
internal static class FileBytes
{
    /// <summary>Reads a file.</summary>
    public static ReadBytes Read(string path, int limit)
    {
        try
        {
            FileInfo file = new(path);
            if (Directory.Exists(path))
            {
                return ReadBytes.Not(ReadOutcome.Unreadable, "it is a folder");
            }

            if (!file.Exists)
            {
                return ReadBytes.Not(ReadOutcome.NotFound, "there is no such file");
            }

            // Pipes and devices say 0; opening one could wait for ever.
            if (file.Length == 0)
            {
                return ReadBytes.Not(ReadOutcome.Unreadable, "it is empty");
            }

            return file.Length > limit ? TooLarge(limit) : ReadAll(path, (int)file.Length, limit);
        }
        catch (UnauthorizedAccessException)
        {
            return ReadBytes.Not(ReadOutcome.Unreadable, "there is no permission to read it");
        }
        catch (IOException exception)
        {
            return exception is FileNotFoundException or DirectoryNotFoundException
                ? ReadBytes.Not(ReadOutcome.NotFound, "there is no such file")
                : ReadBytes.Not(ReadOutcome.Unreadable, exception.Message);
        }
    }

    /// <summary>What is said of content beyond the limit.</summary>
    public static ReadBytes TooLarge(int limit) =>
        ReadBytes.Not(ReadOutcome.Unreadable, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it has more than {limit:N0} bytes, which is the limit"));

    private static ReadBytes ReadAll(string path, int expected, int limit)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        return ReadAll(stream, expected, limit);
    }

    /// <summary>Reads a stream to its end.</summary>
    public static ReadBytes ReadAll(Stream stream, int expected, int limit)
    {
        byte[] buffer = new byte[Math.Min(expected, limit) + 1];
        int length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is > 0 and int read)
        {
            length += read;
            if (length > limit)
            {
                return TooLarge(limit);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
            }
        }

        Array.Resize(ref buffer, length);
        return ReadBytes.Of(buffer);
    }
}
