namespace Poam.Oscal.Metapath.Syntax;

/// <summary>Why a text is no Metapath expression, or none that is supported here.</summary>
/// <param name="Offset">Where, in UTF-16 units from 0; the length of the text when something is missing at its end.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="IsUnsupported">Whether the text may be good Metapath, but lies outside of what is supported.</param>
internal sealed record SyntaxFault(int Offset, string Message, bool IsUnsupported);
