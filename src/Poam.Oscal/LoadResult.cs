using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
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

    /// <summary>The bytes that were loaded.</summary>
    public ReadOnlyMemory<byte> Content { get; }

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
    public ValidationResult Validate(ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        return OscalValidator.Validate(Content, Path, options with { Format = options.Format ?? Format });
    }
}
