using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Writers of risk log entries are parties.</summary>
internal sealed class POAM2010 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2010",
        "Name parties that are defined as writers of the log",
        Severity.Error,
        RuleSource.Poam,
        "`logged-by/party-uuid` of a risk log entry names a party, in `metadata/parties` or in the SSP.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Logger;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;
}
