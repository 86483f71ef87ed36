using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats;

/// <summary>What reading a text gave.</summary>
/// <param name="Document">The document, as far as it could be read.</param>
/// <param name="Findings">What was found on the way.</param>
/// <param name="LooksLikeOscal">Whether a model was recognised, or a root name stands near the start of a text that cannot be parsed.</param>
internal sealed record ReadResult(NodeDocument Document, FindingSink Findings, bool LooksLikeOscal);
