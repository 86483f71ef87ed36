namespace Poam.Oscal.Diagnostics;

/// <summary>A place in a text: where it starts and where it ends.</summary>
/// <param name="Line">The line of the first character, from 1.</param>
/// <param name="Column">The column of the first character, from 1, in UTF-16 units.</param>
/// <param name="EndLine">The line of the place just behind the last character.</param>
/// <param name="EndColumn">The column just behind the last character.</param>
public readonly record struct SourceLocation(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Line and column as <c>line:column</c>.</summary>
    public override string ToString() => string.Create(null, $"{Line}:{Column}");
}
