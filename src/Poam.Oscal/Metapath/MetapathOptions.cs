namespace Poam.Oscal.Metapath;

/// <summary>How expressions are evaluated and how much they may cost.</summary>
internal sealed record MetapathOptions
{
    /// <summary>Specification, no host, generous limits.</summary>
    public static MetapathOptions Default { get; } = new();

    /// <summary>Whose reading of Metapath applies.</summary>
    public MetapathCompatibility Compatibility { get; init; }

    /// <summary>What is outside of the document; without it, expressions that need it give <see cref="MetapathErrorCode.Unavailable"/>.</summary>
    public IMetapathHost? Host { get; init; }

    /// <summary>How many steps one evaluation may take; a step is about a node or a value looked at.</summary>
    public long StepsPerEvaluation { get; init; } = 100_000_000;

    /// <summary>How many steps all evaluations of an evaluator may take together.</summary>
    public long StepsInAll { get; init; } = 20_000_000_000;

    /// <summary>How long one match of a regular expression may take when the pattern needs backtracking.</summary>
    public TimeSpan PatternTimeout { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Stops the evaluation with <see cref="MetapathErrorCode.Cancelled"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
