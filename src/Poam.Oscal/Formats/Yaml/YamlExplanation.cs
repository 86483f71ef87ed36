using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>What is wrong with the syntax of a YAML text, for a user.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record YamlExplanation(TextSpan Span, string Message);
