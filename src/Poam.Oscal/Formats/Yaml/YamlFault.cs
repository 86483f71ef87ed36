namespace Poam.Oscal.Formats.Yaml;

/// <summary>What broke the syntax of a YAML text, in the words of the parser.</summary>
/// <param name="Message">The parser's message; empty when it has none that a user could read.</param>
/// <param name="Start">The offset where the parser sees the fault begin.</param>
/// <param name="End">The offset where the parser sees it end.</param>
/// <param name="Position">The offset up to which the parser had read.</param>
internal sealed record YamlFault(string Message, int Start, int End, int Position);
