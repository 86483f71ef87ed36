using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Items and findings are related to risks of the document.</summary>
internal sealed class POAM2003 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2003",
        "Relate risks of the document",
        Severity.Error,
        RuleSource.Poam,
        "`related-risks/risk-uuid` of an item or a finding (`associated-risk` in XML) names a risk in `risks` of the same document. No other document can define it. A common slip is to take the UUID of something inside the risk, such as a mitigating factor or a response: the message says what it is. Without its risk an item has no status, deadline or rating.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.RelatedRisk;
}
