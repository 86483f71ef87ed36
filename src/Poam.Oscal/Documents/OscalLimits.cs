namespace Poam.Oscal.Documents;

/// <summary>How much of anything a reader accepts. The same for JSON, YAML and XML; what goes beyond is a finding.</summary>
public sealed record OscalLimits
{
    /// <summary>The limits that are used unless a caller sets others.</summary>
    public static OscalLimits Default { get; } = new();

    /// <summary>The largest input, in bytes of its own encoding: 1 GiB.</summary>
    public int MaxInputBytes { get; init; } = 1 << 30;

    /// <summary>How deep objects and arrays may nest: 128.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>How many objects and values a document may have: 64 Mi.</summary>
    public int MaxNodes { get; init; } = 64 << 20;

    /// <summary>The largest single value, in bytes of UTF-8: 16 MiB.</summary>
    public int MaxScalarBytes { get; init; } = 16 << 20;

    /// <summary>The largest base64 value, in bytes of UTF-8: 256 MiB.</summary>
    public int MaxBase64Bytes { get; init; } = 256 << 20;

    /// <summary>How many objects and values the aliases of a YAML document may repeat: 100,000.</summary>
    public int MaxAliasNodes { get; init; } = 100_000;

    /// <summary>How many findings of one file are kept; the rest is counted: 1,000.</summary>
    public int MaxFindings { get; init; } = 1_000;

    /// <summary>What ends the reading before its time. It travels with the limits, as whatever reads takes them.</summary>
    internal CancellationToken Cancellation { get; init; }

    /// <summary>The same limits for work that a caller may cancel.</summary>
    internal OscalLimits Under(CancellationToken cancellation) => cancellation.CanBeCanceled ? this with { Cancellation = cancellation } : this;
}
