namespace Poam.Oscal.Cli.Files;

/// <summary>What reading an input gave.</summary>
internal sealed class InputContent
{
    /// <summary>The bytes; empty when there was an error, the first ones when the input is too large.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Why it could not be read, in one sentence; null when it could.</summary>
    public string? Error { get; init; }

    /// <summary>Why there is nothing to work on: the error, or that it is too large; null when it was read whole.</summary>
    public string? Refusal => Error ?? (IsTooLarge ? $"it is larger than {SizeOf(Limit)}" : null);

    /// <summary>The largest input that was accepted, in bytes.</summary>
    public int Limit { get; init; }

    /// <summary>Whether the input is larger than the limit and was therefore not read whole.</summary>
    public bool IsTooLarge { get; init; }

    private static string SizeOf(int bytes) =>
        bytes % (1 << 30) == 0 ? $"{bytes >> 30} GiB" : bytes % (1 << 20) == 0 ? $"{bytes >> 20} MiB" : $"{bytes} bytes";
}
