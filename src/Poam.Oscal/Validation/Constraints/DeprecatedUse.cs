namespace Poam.Oscal.Validation.Constraints;

/// <summary>Something deprecated that a document uses: one finding stands for all its places.</summary>
internal sealed class DeprecatedUse
{
    /// <summary>The first node that uses it.</summary>
    public required int Node { get; init; }

    /// <summary>The member, or -1 less the list that has the value.</summary>
    public required int Subject { get; init; }

    /// <summary>The value (a string number), or 0 for a member.</summary>
    public required int Literal { get; init; }

    /// <summary>How often it is used.</summary>
    public int Count { get; set; } = 1;
}
