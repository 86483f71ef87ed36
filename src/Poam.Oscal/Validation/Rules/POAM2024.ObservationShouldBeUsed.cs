using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Every observation is related to something.</summary>
internal sealed class POAM2024 : UnusedObjectRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2024",
        "Relate every observation to an item, a finding or a risk",
        Severity.Info,
        RuleSource.Poam,
        "An observation that nothing is related to says nothing about the items: relate it (`related-observations`), or remove it.");

    /// <inheritdoc/>
    protected override ObjectKinds Kind => ObjectKinds.Observation;

    /// <inheritdoc/>
    protected override string Referrers => "item, finding or risk";
}
