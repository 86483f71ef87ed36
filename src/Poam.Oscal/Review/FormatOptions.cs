using Poam.Oscal.Documents;

namespace Poam.Oscal.Review;

/// <summary>How a text is formatted.</summary>
public sealed record FormatOptions
{
    /// <summary>The options that are used unless a caller sets others.</summary>
    public static FormatOptions Default { get; } = new();

    /// <summary>The blanks by which each level is indented, from 0 to 8; see <see cref="WriteOptions.IndentSize"/>.</summary>
    public int IndentSize { get; init; } = 2;

    /// <summary>Whether members stay in the order of the text; else they get the order of the definitions.</summary>
    public bool KeepOrder { get; init; }

    /// <summary>How much of anything the reader accepts.</summary>
    public OscalLimits Limits { get; init; } = OscalLimits.Default;

    /// <summary>Cancels the work; it ends with an <see cref="OperationCanceledException"/> and no result.</summary>
    public CancellationToken Cancellation { get; init; }
}
