namespace Poam.Oscal.Documents;

/// <summary>How documents are written.</summary>
public sealed record WriteOptions
{
    /// <summary>What is used unless a caller says otherwise.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>
    /// The blanks by which each level is indented, from 0 to 8: 2. JSON and XML are written in one line with 0; YAML, which needs its
    /// indentation, takes 0 and 1 for 2.
    /// </summary>
    public int IndentSize { get; init; } = 2;

    /// <summary>The indentation that is used, within its bounds.</summary>
    internal int BoundedIndent => Math.Clamp(IndentSize, 0, 8);
}
