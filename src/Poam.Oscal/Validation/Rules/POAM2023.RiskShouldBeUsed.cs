using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Every risk is related to something.</summary>
internal sealed class POAM2023 : UnusedObjectRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2023",
        "Relate every risk to an item",
        Severity.Info,
        RuleSource.Poam,
        "A risk that no item and no finding is related to is tracked by nobody: relate the item that stands for it (`related-risks`), or remove the risk.");

    /// <inheritdoc/>
    protected override ObjectKinds Kind => ObjectKinds.Risk;

    /// <inheritdoc/>
    protected override string Referrers => "item or finding";
}
