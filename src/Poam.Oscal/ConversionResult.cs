using Poam.Oscal.Validation;

namespace Poam.Oscal;

/// <summary>What converting a document gave.</summary>
public sealed class ConversionResult
{
    /// <summary>The converted document in UTF-8; empty when the document could not be read to its end, so that nothing can be said of what is lost.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What the converted document does not hold, in the order of the document; empty when nothing is lost.</summary>
    public required IReadOnlyList<ConversionLoss> Losses { get; init; }

    /// <summary>What was found in the document that was converted. Its errors do not keep it from being converted, unless it cannot be read.</summary>
    public required ValidationResult Source { get; init; }

    /// <summary>Whether the document was converted and nothing is lost.</summary>
    public bool IsComplete => Content.Length > 0 && Losses.Count == 0;
}
