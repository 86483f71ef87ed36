using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Writers of risk log entries are parties.</summary>
internal sealed class POAM2010 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2010",
        "Name parties that are defined",
        Severity.Error,
        RuleSource.Poam,
        "`logged-by/party-uuid` of a log entry names a party, in `metadata/parties` or in a document that is imported; `party-uuid` of a leveraged authorization names one of the SSP itself. Responsible parties and roles are not looked at here: a constraint of the model demands their parties.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Logger;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;
}
