using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Items, findings and risks are related to observations of the document.</summary>
internal sealed class POAM2002 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2002",
        "Relate observations of the document",
        Severity.Error,
        RuleSource.Poam,
        "`related-observations/observation-uuid` of an item, a finding or a risk names an observation in `observations` of the same document. No other document can define it. Correct the UUID, or copy the observation from the assessment results with the UUID that it has there.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.RelatedObservation;
}
