using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Subjects are defined, and are what their type says.</summary>
internal sealed class POAM2008 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2008",
        "Name subjects that are defined",
        Severity.Error,
        RuleSource.Poam,
        "`subject-uuid` names an object of the kind that `type` says: a component, an inventory item, a location, a party, a user or a back-matter resource. All but resources may be defined in the SSP or the assessment plan. An object of another kind is the wrong one wherever it stands: correct the UUID or the `type`.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Subject;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;

    /// <inheritdoc/>
    protected override string Expected(DocumentLinks links, int reference) => $"{ObjectNames.Of(links.AllowedFor(reference))}, as the subject's type `{System.Text.Encoding.UTF8.GetString(links.MemberText(links.Document.ParentOf(links.ReferenceNode(reference)), "type"u8))}` says";
}
