namespace Poam.Oscal.Review.Lines;

/// <summary>Lines of one text that stand for lines of another.</summary>
/// <param name="OldStart">The first line that goes, from 0.</param>
/// <param name="OldCount">How many lines go.</param>
/// <param name="NewStart">The first line that comes, from 0.</param>
/// <param name="NewCount">How many lines come.</param>
internal readonly record struct LineHunk(int OldStart, int OldCount, int NewStart, int NewCount);
