using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>`#` references name resources.</summary>
internal sealed class POAM2014 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2014",
        "Let `#` references name resources of the document",
        Severity.Error,
        RuleSource.Poam,
        "An `href` such as `#2b52cdb7-e669-48de-89b6-ef5a9414be74` names a resource in `back-matter` of the same document; a link may name any object of the document. Evidence that nobody can open is no evidence: add the resource, or correct the UUID. Links with the `rel` `reference` are not looked at here: a constraint of the model demands their resource.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Fragment;

    /// <inheritdoc/>
    protected override string Expected(DocumentLinks links, int reference) => links.AllowedFor(reference) == ObjectKinds.Resource ? ObjectNames.Of(ObjectKinds.Resource) : "a back-matter resource or another object of the document";
}
