using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Inventory items, platforms and implementations name components.</summary>
internal sealed class POAM2012 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2012",
        "Name components that are defined",
        Severity.Error,
        RuleSource.Poam,
        "`component-uuid` of an inventory item or of an assessment platform names a component, in `local-definitions` or in the SSP. In an SSP, `component-uuid` of an inventory item or of what implements a control (`by-components`) names a component of the system, `this-system` included. What is implemented by a component that nobody can find is implemented by nobody.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Component;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;
}
