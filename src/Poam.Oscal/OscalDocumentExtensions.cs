using System.Diagnostics.CodeAnalysis;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal;

/// <summary>
/// Loading and validating, on every root record: <c>PoamDocument.LoadAsync("poam.yaml")</c>, <c>Catalog.Parse(json)</c>, <c>poam.Validate()</c>;
/// on <see cref="OscalDocument"/> when the model is not known.
/// </summary>
[SuppressMessage("Design", "CA1000", Justification = "The type argument is the receiver's; nobody writes it.")]
public static class OscalDocumentExtensions
{
    extension<T>(T)
        where T : OscalDocument
    {
        /// <summary>Loads a file of JSON, YAML or XML, of any release of OSCAL.</summary>
        /// <param name="path">The path of the file.</param>
        /// <param name="options">The format, where it is not to be recognised, and limits; null for the defaults.</param>
        /// <param name="cancellationToken">Cancels reading the file and making the document of it.</param>
        /// <returns>The document and what is wrong with it. Errors of content are diagnostics, never exceptions.</returns>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
        /// <exception cref="IOException">The file cannot be read; there may be none.</exception>
        /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
        public static Task<LoadResult<T>> LoadAsync(string path, LoadOptions? options = null, CancellationToken cancellationToken = default) =>
            DocumentLoader.LoadFileAsync<T>(path, options ?? LoadOptions.Default, cancellationToken);

        /// <summary>Loads what a stream holds, from where it stands to its end. The stream stays open.</summary>
        /// <param name="stream">The stream: JSON, YAML or XML, in UTF-8 or UTF-16.</param>
        /// <param name="options">The format, where it is not to be recognised, and limits; null for the defaults.</param>
        /// <param name="cancellationToken">Cancels reading the stream and making the document of it.</param>
        /// <returns>The document and what is wrong with it. Errors of content are diagnostics, never exceptions.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
        /// <exception cref="IOException">The stream cannot be read.</exception>
        public static Task<LoadResult<T>> LoadAsync(Stream stream, LoadOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(stream);
            return DocumentLoader.LoadStreamAsync<T>(stream, null, options ?? LoadOptions.Default, cancellationToken);
        }

        /// <summary>Loads what a reader holds, from where it stands to its end. The reader stays open.</summary>
        /// <param name="reader">The reader: JSON, YAML or XML.</param>
        /// <param name="options">The format, where it is not to be recognised, and limits; null for the defaults.</param>
        /// <param name="cancellationToken">Cancels reading and making the document.</param>
        /// <returns>The document and what is wrong with it. Errors of content are diagnostics, never exceptions.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
        /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
        public static Task<LoadResult<T>> LoadAsync(TextReader reader, LoadOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(reader);
            return DocumentLoader.LoadTextAsync<T>(reader, options ?? LoadOptions.Default, cancellationToken);
        }

        /// <summary>Reads a document from bytes.</summary>
        /// <param name="content">JSON, YAML or XML, in UTF-8 or UTF-16.</param>
        /// <param name="format">The format; null to recognise it.</param>
        /// <returns>The document and what is wrong with it. Errors of content are diagnostics, never exceptions.</returns>
        public static LoadResult<T> Parse(ReadOnlyMemory<byte> content, OscalFormat? format = null) =>
            DocumentLoader.Parse<T>(content, null, LoadOptions.Default with { Format = format });

        /// <summary>Reads a document from a text.</summary>
        /// <param name="text">JSON, YAML or XML.</param>
        /// <param name="format">The format; null to recognise it.</param>
        /// <returns>The document and what is wrong with it. Errors of content are diagnostics, never exceptions.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public static LoadResult<T> Parse(string text, OscalFormat? format = null)
        {
            ArgumentNullException.ThrowIfNull(text);
            return DocumentLoader.Parse<T>(Encoding.UTF8.GetBytes(text), null, LoadOptions.Default with { Format = format });
        }
    }

    extension(OscalDocument document)
    {
        /// <summary>
        /// Applies all rules to a document in memory. As it is no text, findings have JSON pointers and no lines;
        /// <see cref="LoadResult{T}.Validate"/> has both.
        /// </summary>
        /// <param name="options">What to check and how much to accept; null for the defaults.</param>
        /// <exception cref="ArgumentNullException">The document is null.</exception>
        /// <exception cref="OperationCanceledException"><see cref="ValidationOptions.Cancellation"/> was cancelled.</exception>
        public ValidationResult Validate(ValidationOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(document);
            options ??= ValidationOptions.Default;
            return OscalValidator.Validate(RecordDocument.Of(document, FindingSieve.LimitsFor([], options).Under(options.Cancellation)), options, path: null);
        }

        /// <summary>
        /// Writes the document anew, with its members in the order of the definitions; comments of a file that was there are gone.
        /// <see cref="LoadResult{T}.SaveAsync"/> edits a loaded text instead. The file is replaced as a whole.
        /// </summary>
        /// <param name="path">The file; its extension - .json, .yaml, .yml, .xml - names the format unless the options do.</param>
        /// <param name="options">The format, the style and what is allowed; null for the defaults.</param>
        /// <param name="cancellationToken">Cancels writing; a file that was there stays as it was.</param>
        /// <returns>
        /// Whether it was written. It is not when it has values that its release does not allow, such as an empty title at 1.2.x, a broken date
        /// or a UUID of version 1, or lacks members that it must have; the result says which, by pointer.
        /// </returns>
        /// <exception cref="ArgumentNullException">The document is null.</exception>
        /// <exception cref="ArgumentException">Neither path nor options say which format to write.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
        public async Task<SaveResult> SaveAsync(string path, SaveOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(document);
            ArgumentException.ThrowIfNullOrEmpty(path);
            options ??= SaveOptions.Default;
            OscalFormat format = options.Format ?? FormatDetector.OfExtension(path)
                ?? throw new ArgumentException($"'{path}' does not say which format to write: end it in .json, .yaml or .xml, or set SaveOptions.Format.", nameof(path));
            SaveResult result = DocumentSaver.Write(document, format, options);
            if (result.IsWritten)
            {
                await SafeFile.WriteAsync(path, result.Content, cancellationToken).ConfigureAwait(false);
            }

            return result;
        }

        /// <summary>Writes the document anew into a stream, with its members in the order of the definitions. The stream stays open.</summary>
        /// <param name="stream">The stream.</param>
        /// <param name="format">The format.</param>
        /// <param name="options">The style and what is allowed; null for the defaults.</param>
        /// <param name="cancellationToken">Cancels writing.</param>
        /// <returns>Whether it was written, and if not, why; nothing goes into the stream then.</returns>
        /// <exception cref="ArgumentNullException">The document or <paramref name="stream"/> is null.</exception>
        /// <exception cref="IOException">The stream cannot be written.</exception>
        public async Task<SaveResult> SaveAsync(Stream stream, OscalFormat format, SaveOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(document);
            ArgumentNullException.ThrowIfNull(stream);
            SaveResult result = DocumentSaver.Write(document, format, options ?? SaveOptions.Default);
            if (result.IsWritten)
            {
                await stream.WriteAsync(result.Content, cancellationToken).ConfigureAwait(false);
            }

            return result;
        }
    }
}
