using Poam.Oscal.Diagnostics;

namespace Poam.Oscal;

/// <summary>Content of a document that another format cannot hold.</summary>
/// <param name="Pointer">The JSON pointer of the content.</param>
/// <param name="Location">Where it stands in the document that was converted.</param>
/// <param name="Message">What is lost, and why.</param>
public sealed record ConversionLoss(string Pointer, SourceLocation Location, string Message);
