namespace Poam.Oscal.Formats.Yaml;

/// <summary>Whether, and how, a text is written as a block of lines.</summary>
internal enum YamlBlockKind : byte
{
    /// <summary>As no block.</summary>
    None = 0,

    /// <summary>Behind <c>|</c>: the lines are those of the text.</summary>
    Literal = 1,

    /// <summary>Behind <c>&gt;</c>: lines that follow each other are one of the text.</summary>
    Folded = 2,
}
