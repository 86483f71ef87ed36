namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>What the walk finds wrong.</summary>
/// <param name="Group">What kind of fault it is: one of the constants.</param>
/// <param name="Pointer">Where.</param>
/// <param name="Constraints">The constraints that say so.</param>
internal sealed record WalkFinding(string Group, string Pointer, IReadOnlyList<PublishedConstraint> Constraints)
{
    /// <summary>A value that no list has.</summary>
    public const string Value = "value";

    /// <summary>A value that is not written as asked for.</summary>
    public const string Form = "form";

    /// <summary>A condition or a number that does not hold; 1.0.0 writes some conditions as numbers.</summary>
    public const string Condition = "condition";

    /// <summary>A key for the second time.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>A key that no index has.</summary>
    public const string Reference = "reference";

    /// <summary>The kind of fault that a kind of constraint finds.</summary>
    public static string GroupOf(string kind) => kind switch
    {
        "allowed-values" => Value,
        "matches" => Form,
        "expect" or "has-cardinality" => Condition,
        "index" or "is-unique" => Duplicate,
        _ => Reference,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Group} {Pointer} {string.Join(' ', Constraints.Select(c => c.Id ?? $"({c.Owner})").Distinct())}";
}
