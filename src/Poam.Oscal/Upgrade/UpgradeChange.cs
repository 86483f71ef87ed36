using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Upgrade;

/// <summary>Something that moving a document to another release changed, or would lose.</summary>
/// <param name="Pointer">The JSON pointer of the value in the document as it was.</param>
/// <param name="Location">Where it stands there.</param>
/// <param name="Message">What was changed, from what to what.</param>
public sealed record UpgradeChange(string Pointer, SourceLocation Location, string Message);
