using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An item is related to findings of the document.</summary>
internal sealed class POAM2001 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2001",
        "Relate items to findings of the document",
        Severity.Error,
        RuleSource.Poam,
        "`related-findings/finding-uuid` of an item names a finding in `findings` of the same document. No other document can define it. Correct the UUID, or copy the finding from the assessment results with the UUID that it has there.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.RelatedFinding;
}
