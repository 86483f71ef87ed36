using Poam.Oscal.Diagnostics;
using Poam.Oscal.Editing;

namespace Poam.Oscal;

/// <summary>What saving a document gave: whether it was written, and what stands in the way if not.</summary>
public sealed class SaveResult
{
    /// <summary>Whether the file or stream has the document now. A document without a change is not written to the file it came from.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>Whether the document has now what was asked for: it was written, or had it already.</summary>
    public bool IsSaved => IsWritten || (Diagnostics.Count == 0 && Refusals.Count == 0);

    /// <summary>
    /// The errors that the release of the document does not allow: they keep it from being written unless
    /// <see cref="SaveOptions.AllowErrors"/> is set. What was in the loaded text already is none of them.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The warnings that the loaded text had not, where <see cref="SaveOptions.Check"/> asks for them. They keep nothing from being written.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];

    /// <summary>Why the loaded text could not be edited; nothing was written then.</summary>
    public IReadOnlyList<EditRefusal> Refusals { get; init; } = [];

    /// <summary>What the format cannot hold, such as members in XML that OSCAL does not know; the rest was written.</summary>
    public IReadOnlyList<ConversionLoss> Losses { get; init; } = [];

    /// <summary>How the text differs from the loaded one; empty for a document that was written anew.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>The bytes of the document; empty when there are none to write.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }
}
