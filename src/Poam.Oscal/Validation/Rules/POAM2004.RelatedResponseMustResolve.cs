using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Risk log entries are related to responses of the document.</summary>
internal sealed class POAM2004 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2004",
        "Relate log entries to responses of the document",
        Severity.Error,
        RuleSource.Poam,
        "`related-responses/response-uuid` of a risk log entry names one of the `remediations` of a risk of the same document (`response` in XML). No other document can define it.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.RelatedResponse;
}
