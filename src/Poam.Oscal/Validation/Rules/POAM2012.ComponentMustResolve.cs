using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Inventory items and platforms name components.</summary>
internal sealed class POAM2012 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2012",
        "Name components that are defined",
        Severity.Error,
        RuleSource.Poam,
        "`component-uuid` of an inventory item or of an assessment platform names a component, in `local-definitions` or in the SSP.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Component;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;
}
