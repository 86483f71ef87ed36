namespace Poam.Oscal.Editing;

/// <summary>How objects and arrays in braces and brackets are written.</summary>
/// <param name="IsJson">Whether names and texts are always in double quotes.</param>
/// <param name="IsExpanded">Whether each member and item has a line of its own.</param>
/// <param name="NewLine">What ends a line.</param>
/// <param name="Unit">By what each level is indented.</param>
/// <param name="Colon">What stands between a name and its value.</param>
/// <param name="Comma">What stands between values in one line.</param>
/// <param name="Padding">What stands inside the braces of an object in one line.</param>
internal readonly record struct FlowStyle(bool IsJson, bool IsExpanded, string NewLine, string Unit, string Colon, string Comma, string Padding);
