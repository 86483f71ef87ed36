using Poam.Oscal.Documents;

namespace Poam.Oscal.Review;

/// <summary>How conflicts are marked and how much is accepted.</summary>
public sealed record MergeOptions
{
    /// <summary>The options that are used unless a caller sets others.</summary>
    public static MergeOptions Default { get; } = new();

    /// <summary>What our side is called behind the first mark of a conflict.</summary>
    public string OurName { get; init; } = "ours";

    /// <summary>What their side is called behind the last mark of a conflict.</summary>
    public string TheirName { get; init; } = "theirs";

    /// <summary>How many characters a mark has.</summary>
    public int MarkerSize { get; init; } = 7;

    /// <summary>How much of anything the reader accepts.</summary>
    public OscalLimits Limits { get; init; } = OscalLimits.Default;

    /// <summary>Cancels the work; it ends with an <see cref="OperationCanceledException"/> and no result.</summary>
    public CancellationToken Cancellation { get; init; }
}
