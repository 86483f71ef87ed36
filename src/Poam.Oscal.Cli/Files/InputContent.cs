namespace Poam.Oscal.Cli.Files;

/// <summary>What reading an input gave.</summary>
internal sealed class InputContent
{
    /// <summary>The bytes; empty when there was an error, the first ones when the input is too large.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Why it could not be read, in one sentence; null when it could.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the input is larger than the limit and was therefore not read whole.</summary>
    public bool IsTooLarge { get; init; }
}
