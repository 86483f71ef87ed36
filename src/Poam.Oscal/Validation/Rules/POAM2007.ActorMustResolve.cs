using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Actors are defined, and are what their type says.</summary>
internal sealed class POAM2007 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2007",
        "Name actors that are defined",
        Severity.Error,
        RuleSource.Poam,
        "`actor-uuid` names a component when the `type` is `tool`, an assessment platform when it is `assessment-platform`, and a party when it is `party`. All three may be defined in the POA&M (`local-definitions`, `metadata`) or in the SSP or the assessment plan. An object of another kind is the wrong one wherever it stands: correct the UUID or the `type`.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Actor;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;

    /// <inheritdoc/>
    protected override string Expected(DocumentLinks links, int reference) => $"{ObjectNames.Of(links.AllowedFor(reference))}, as the actor's type `{System.Text.Encoding.UTF8.GetString(links.MemberText(links.Document.ParentOf(links.ReferenceNode(reference)), "type"u8))}` says";
}
