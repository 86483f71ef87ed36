using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Findings and mitigating factors name implementations.</summary>
internal sealed class POAM2013 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2013",
        "Name implementations of the SSP",
        Severity.Error,
        RuleSource.Poam,
        "`implementation-statement-uuid` of a finding and `implementation-uuid` of a mitigating factor name what the SSP says of a control. A POA&M defines no such thing itself; without an imported SSP the reference leads nowhere.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Implementation;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;

    /// <inheritdoc/>
    protected override string Expected(DocumentLinks links, int reference) => "a control implementation";
}
