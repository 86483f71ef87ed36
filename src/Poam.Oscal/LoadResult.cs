using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;

namespace Poam.Oscal;

/// <summary>What loading a document gave: the document, as far as it could be read, and what is wrong with it.</summary>
/// <remarks>It can be taken apart: <c>var (poam, diagnostics) = await PoamDocument.LoadAsync("poam.yaml");</c></remarks>
/// <typeparam name="T">The model.</typeparam>
public sealed class LoadResult<T>
    where T : OscalDocument
{
    internal LoadResult(T? document, ValidationResult read, ReadOnlyMemory<byte> content)
    {
        Document = document;
        Read = read;
        Content = content;
    }

    /// <summary>
    /// The document; null when the text has no object of the model. Of a text with faults it is what could be read: see <see cref="IsComplete"/>.
    /// </summary>
    public T? Document { get; }

    /// <summary>
    /// What is wrong with syntax, structure and data types, with the places in the text, in their order.
    /// <see cref="Validate"/> applies all rules.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Read.Diagnostics;

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors => Read.HasErrors;

    /// <summary>
    /// Whether the document holds everything that the text has, and everything that OSCAL requires. If not, the text was cut off or damaged,
    /// or members that OSCAL requires are missing: those are null or say so (<see cref="Token.IsMissing"/>), in spite of their type.
    /// </summary>
    public required bool IsComplete { get; init; }

    /// <summary>The format that the text was read as.</summary>
    public OscalFormat Format => Read.Format;

    /// <summary>The path of the file; null when the text came from elsewhere.</summary>
    public string? Path { get; init; }

    /// <summary>The bytes that were loaded; of a file that was refused for its size, the first.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The limits by which the content was refused before it was read; null when it was read.</summary>
    internal OscalLimits? RefusedBy { get; init; }

    /// <summary>What reading found, as the result of a validation.</summary>
    internal ValidationResult Read { get; }

    /// <summary>Takes the result apart.</summary>
    /// <param name="document">The document, as far as it could be read; null for nothing.</param>
    /// <param name="diagnostics">What is wrong with it.</param>
    public void Deconstruct(out T? document, out IReadOnlyList<Diagnostic> diagnostics)
    {
        document = Document;
        diagnostics = Diagnostics;
    }

    /// <summary>Applies all rules to the loaded text, so that every finding has its line and column.</summary>
    /// <param name="options">What to check; null for the defaults. The format is that of the loaded text unless it says otherwise.</param>
    /// <exception cref="OperationCanceledException"><see cref="ValidationOptions.Cancellation"/> was cancelled.</exception>
    public ValidationResult Validate(ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        if (RefusedBy is not null)
        {
            return OscalValidator.RefuseTooLarge(Content, Path, options with { Format = options.Format ?? Format, Limits = RefusedBy });
        }

        return OscalValidator.Validate(Content, Path, options with { Format = options.Format ?? Format });
    }

    /// <summary>
    /// Saves a changed copy of the document into the loaded text: only what differs from what was loaded is edited, so that comments,
    /// order and style of everything else stay. Items of lists are matched by UUID or id. <c>metadata/last-modified</c> is set
    /// when anything changed, unless the copy has another one already. A document without a change is left byte for byte as it is.
    /// </summary>
    /// <param name="changed">The document as it is to be: a copy of <see cref="Document"/> made by <c>with</c>.</param>
    /// <param name="path">The file to write; null for the one that was loaded. One whose extension names another format is written anew in that.</param>
    /// <param name="options">The clock and what is allowed; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels writing; the file is the old one then.</param>
    /// <returns>
    /// Whether it was written. It is not when it has errors that the loaded text had not - an empty title at 1.2.x, a UUID of version 1 -
    /// or when the text cannot be edited safely; the result says why, and the file stays as it was.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="changed"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Nothing was loaded, or <paramref name="path"/> is null and the document came from no file.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public async Task<SaveResult> SaveAsync(T changed, string? path = null, SaveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changed);
        if (Document is null)
        {
            throw new InvalidOperationException("Nothing was loaded that could be changed. Save the document with its own SaveAsync.");
        }

        string target = path ?? Path ?? throw new InvalidOperationException("The document came from no file. Name the file to write.");
        options ??= SaveOptions.Default;
        OscalFormat format = options.Format ?? FormatDetector.OfExtension(target) ?? Format;
        if (format != Format)
        {
            OscalDocument dated = changed == Document ? changed : DocumentSaver.Date(Document, changed, options.Clock);
            return await dated.SaveAsync(target, options with { Format = format }, cancellationToken).ConfigureAwait(false);
        }

        SaveResult result = DocumentSaver.Edit(Document, changed, Content, Path, Format, options);
        bool isElsewhere = path is not null && (Path is null || System.IO.Path.GetFullPath(path) != System.IO.Path.GetFullPath(Path));
        bool isCopied = result.IsSaved && !result.IsWritten && isElsewhere && !options.DryRun;
        if (result.IsWritten || isCopied)
        {
            await SafeFile.WriteAsync(target, result.Content, cancellationToken).ConfigureAwait(false);
        }

        return isCopied ? new SaveResult { IsWritten = true, Content = result.Content } : result;
    }
}
