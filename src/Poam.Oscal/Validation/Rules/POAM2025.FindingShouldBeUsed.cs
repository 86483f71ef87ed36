using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Every finding is related to an item.</summary>
internal sealed class POAM2025 : UnusedObjectRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2025",
        "Relate every finding to an item",
        Severity.Info,
        RuleSource.Poam,
        "A finding that no item is related to is tracked by nobody: relate the item that stands for it (`related-findings`), or remove the finding.");

    /// <inheritdoc/>
    protected override ObjectKinds Kind => ObjectKinds.Finding;

    /// <inheritdoc/>
    protected override string Referrers => "item";
}
