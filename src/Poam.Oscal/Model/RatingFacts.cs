namespace Poam.Oscal.Model;

/// <summary>What the facets of a risk say of its rating, before or after an adjustment.</summary>
internal struct RatingFacts
{
    private bool _isRiskFedRamp;
    private bool _isImpactFedRamp;
    private bool _isLikelihoodFedRamp;

    /// <summary>The facet <c>risk</c>.</summary>
    public string? Risk { get; private set; }

    /// <summary>The facet <c>impact</c>.</summary>
    public string? Impact { get; private set; }

    /// <summary>The facet <c>likelihood</c>.</summary>
    public string? Likelihood { get; private set; }

    /// <summary>The facet <c>severity</c>, as tools give it.</summary>
    public string? Severity { get; private set; }

    /// <summary>Whether any facet says anything.</summary>
    public readonly bool HasAny => (Risk ?? Impact ?? Likelihood) is not null;

    /// <summary>Takes a facet. FedRAMP's count more than those of other systems.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="system">Its system.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isLastOne">Whether later facets replace earlier ones, as adjustments do.</param>
    public void Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> system, ReadOnlySpan<byte> value, bool isLastOne)
    {
        bool isFedRamp = FactWords.IsFedRamp(system);
        if (name.SequenceEqual("risk"u8))
        {
            Risk = Choose(Risk, ref _isRiskFedRamp, value, isFedRamp, isLastOne);
        }
        else if (name.SequenceEqual("impact"u8))
        {
            Impact = Choose(Impact, ref _isImpactFedRamp, value, isFedRamp, isLastOne);
        }
        else if (name.SequenceEqual("likelihood"u8))
        {
            Likelihood = Choose(Likelihood, ref _isLikelihoodFedRamp, value, isFedRamp, isLastOne);
        }
        else if (name.SequenceEqual("severity"u8))
        {
            Severity ??= FactWords.RatingOf(value);
        }
    }

    private static string Choose(string? present, ref bool isPresentFedRamp, ReadOnlySpan<byte> value, bool isFedRamp, bool isLastOne)
    {
        bool isTaken = present is null || (isFedRamp && !isPresentFedRamp) || (isLastOne && isFedRamp == isPresentFedRamp);
        isPresentFedRamp |= isFedRamp;
        return isTaken ? FactWords.RatingOf(value) : present!;
    }
}
