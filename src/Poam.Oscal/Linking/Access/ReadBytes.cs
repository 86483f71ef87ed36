namespace Poam.Oscal.Linking.Access;

/// <summary>What reading a file or an address gave.</summary>
internal readonly struct ReadBytes
{
    /// <summary>The bytes; null when there are none.</summary>
    public byte[]? Content { get; private init; }

    /// <summary>What went wrong.</summary>
    public ReadOutcome Outcome { get; private init; }

    /// <summary>Why, in words that continue <c>'x' was not read:</c>.</summary>
    public string? Reason { get; private init; }

    /// <summary>It was read.</summary>
    public static ReadBytes Of(byte[] content) => new() { Content = content };

    /// <summary>It was not.</summary>
    public static ReadBytes Not(ReadOutcome outcome, string reason) => new() { Outcome = outcome, Reason = reason };
}
