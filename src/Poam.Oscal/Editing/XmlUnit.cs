namespace Poam.Oscal.Editing;

/// <summary>What stands among the elements of an XML element: an element, or a row of blocks of markup, with what belongs to it.</summary>
/// <param name="Gap">Where what stands before it begins: blank lines, comments of nobody, stray text.</param>
/// <param name="Lead">Where the line break before the comments right above it stands, or that before itself; its start when it shares a line.</param>
/// <param name="Start">Where its first tag begins.</param>
/// <param name="TagEnd">Where its last tag ends.</param>
/// <param name="End">Behind its last tag and a comment in the same line.</param>
internal readonly record struct XmlUnit(int Gap, int Lead, int Start, int TagEnd, int End);
