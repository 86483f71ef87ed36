using Poam.Oscal.Documents;

namespace Poam.Oscal.Upgrade;

/// <summary>How a document is moved to another release.</summary>
public sealed record UpgradeOptions
{
    /// <summary>The options that are used unless a caller sets others.</summary>
    public static UpgradeOptions Default { get; } = new();

    /// <summary>Whether content that the release cannot hold is removed. Without it such a document is not changed at all.</summary>
    public bool AllowLoss { get; init; }

    /// <summary>Whether the document's history (<c>metadata/revisions</c>) gets an entry for the state before.</summary>
    public bool AddRevision { get; init; }

    /// <summary>The clock by which <c>metadata/last-modified</c> is set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How much of anything the reader accepts.</summary>
    public OscalLimits Limits { get; init; } = OscalLimits.Default;
}
