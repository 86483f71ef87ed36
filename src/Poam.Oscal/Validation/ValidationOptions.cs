using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation;

/// <summary>What a validation does and how much it accepts.</summary>
public sealed record ValidationOptions
{
    /// <summary>The options that are used unless a caller sets others.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The format of the text; null to recognise it from the content and, failing that, from the file's extension.</summary>
    public OscalFormat? Format { get; init; }

    /// <summary>Which rules apply.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Default;

    /// <summary>Checks that run beside the rules, such as one against a JSON Schema: see the package Poam.Oscal.JsonSchema.</summary>
    public IReadOnlyList<DocumentCheck> Checks { get; init; } = [];

    /// <summary>How much of anything the reader accepts.</summary>
    public OscalLimits Limits { get; init; } = OscalLimits.Default;
}
