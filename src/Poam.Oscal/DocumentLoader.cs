using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;

namespace Poam.Oscal;

/// <summary>Loads documents from files, streams and texts.</summary>
internal static class DocumentLoader
{
    private const int FirstBuffer = 1 << 16;
    private const int CharBuffer = 1 << 14;

    // Enough to tell whether the start of a file that is refused looks like OSCAL.
    private const int RefusedStart = 1 << 12;

    /// <summary>Loads a file.</summary>
    public static async Task<LoadResult<T>> LoadFileAsync<T>(string path, LoadOptions options, CancellationToken cancellation)
        where T : OscalDocument
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        await using (stream.ConfigureAwait(false))
        {
            return await LoadStreamAsync<T>(stream, path, options, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Loads what a stream holds from where it stands; one byte more than the limit is enough to refuse it.</summary>
    public static async Task<LoadResult<T>> LoadStreamAsync<T>(Stream stream, string? path, LoadOptions options, CancellationToken cancellation)
        where T : OscalDocument
    {
        long limit = Math.Min((long)options.Limits.MaxInputBytes + 1, Array.MaxLength);
        long expected = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (expected > options.Limits.MaxInputBytes)
        {
            byte[] start = new byte[(int)Math.Min(limit, RefusedStart)];
            int read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return Make<T>(OscalReader.RefuseTooLarge(start.AsMemory(0, read), path, options.Format, options.Limits), start.AsMemory(0, read), path, options.Limits);
        }

        byte[] buffer = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(expected + 1, FirstBuffer), limit));
        int length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false) is > 0 and int more)
        {
            length += more;
            if (length == limit)
            {
                break;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit));
            }
        }

        return Parse<T>(buffer.AsMemory(0, length), path, Under(options, cancellation));
    }

    /// <summary>Loads what a reader holds from where it stands.</summary>
    public static async Task<LoadResult<T>> LoadTextAsync<T>(TextReader reader, LoadOptions options, CancellationToken cancellation)
        where T : OscalDocument
    {
        StringBuilder text = new();
        char[] buffer = new char[CharBuffer];
        while (await reader.ReadAsync(buffer.AsMemory(), cancellation).ConfigureAwait(false) is > 0 and int read && text.Length <= options.Limits.MaxInputBytes)
        {
            text.Append(buffer, 0, read);
        }

        return Parse<T>(Encoding.UTF8.GetBytes(text.ToString()), null, Under(options, cancellation));
    }

    /// <summary>Makes the record of a text.</summary>
    public static LoadResult<T> Parse<T>(ReadOnlyMemory<byte> content, string? path, LoadOptions options)
        where T : OscalDocument => Make<T>(OscalReader.Read(content, path, options.Format, options.Limits), content, path);

    private static LoadOptions Under(LoadOptions options, CancellationToken cancellation) => options with { Limits = options.Limits.Under(cancellation) };

    private static LoadResult<T> Make<T>(ReadResult read, ReadOnlyMemory<byte> content, string? path, OscalLimits? refusedBy = null)
        where T : OscalDocument
    {
        OscalDocument? any = RecordDocument.Read(read.Document, out bool isComplete);
        T? document = any as T;
        if (any is not null && document is null)
        {
            ReportOtherModel(read, typeof(T).Name, any.GetType().Name);
        }

        return new LoadResult<T>(document, OscalValidator.Conclude(read), content)
        {
            Path = path,
            RefusedBy = refusedBy,
            IsComplete = document is not null && isComplete && read.Document.IsWhole,
        };
    }

    private static void ReportOtherModel(ReadResult read, string expected, string found)
    {
        NodeDocument document = read.Document;
        DefinitionImage definitions = DefinitionImage.Current;
        TextSpan name = document.KeyOf(document.Root);
        if (read.Findings.Count(Severity.Error, name.Start))
        {
            read.Findings.Add(new Documents.Finding
            {
                Rule = StructureRules.ExpectedModel,
                Node = document.Root,
                Span = name,
                Message = $"The document is a `{definitions.Text(definitions.Members[document.RootMember].JsonName)}`; a {expected} was asked for. Load it as {found}.",
            });
        }
    }
}
