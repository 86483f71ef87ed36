namespace Poam.Oscal.Editing;

/// <summary>A member or item of a YAML block with the lines that belong to it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Gap">Where what stands before it begins: blank lines, comments of nobody.</param>
/// <param name="Lead">Where the comments right above it begin, or else its line; of the first one of a block behind a dash, its name.</param>
/// <param name="Body">Where its name or dash stands.</param>
/// <param name="End">Behind its last line, the line break and comments inside included.</param>
internal readonly record struct BlockChild(int Row, int Gap, int Lead, int Body, int End);
