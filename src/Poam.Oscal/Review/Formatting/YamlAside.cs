namespace Poam.Oscal.Review.Formatting;

/// <summary>A comment or an empty line of a YAML text.</summary>
/// <param name="Text">The comment; empty for an empty line.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Column">How deep it is indented, from 0; -1 where it does not stand alone in its line.</param>
internal readonly record struct YamlAside(string Text, int Offset, int Column);
