using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
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
        "An `href` such as `#2b52cdb7-e669-48de-89b6-ef5a9414be74` names a resource in `back-matter` of the same document; a link may name any object of the document. Evidence that nobody can open is no evidence: add the resource, or correct the UUID. Links with the `rel` `reference` are not looked at here, nor those of an SSP whose `rel` the model knows (`depends-on`, `diagram`, `provided-by`, …): constraints of the model demand what they name.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Fragment;

    /// <inheritdoc/>
    protected override string Expected(DocumentLinks links, int reference) => links.AllowedFor(reference) == ObjectKinds.Resource ? ObjectNames.Of(ObjectKinds.Resource) : "a back-matter resource or another object of the document";

    /// <inheritdoc/>
    protected override bool IsReportedByNist(RuleContext context, int node) => context.IsSsp && IsOfSspLists(context.Document, context.Document.ParentOf(node));

    /// <summary>Whether constraints of the SSP look a link up, by its relation, in an index of resources, components or implementations.</summary>
    private static bool IsOfSspLists(NodeDocument document, int link)
    {
        ReadOnlySpan<byte> rel = document.MemberText(link, "rel"u8);
        int owner = document.ParentOf(link);
        return rel switch
        {
            _ when rel.SequenceEqual("depends-on"u8) || rel.SequenceEqual("uses-service"u8) || rel.SequenceEqual("proof-of-compliance"u8) => document.IsOf(owner, "system-component"u8),
            _ when rel.SequenceEqual("validation"u8) || rel.SequenceEqual("validated-by"u8) => document.IsOf(owner, "system-component"u8),
            _ when rel.SequenceEqual("provided-by"u8) => document.IsOf(owner, "system-component"u8) || document.IsOf(owner, "by-component"u8),
            _ when rel.SequenceEqual("diagram"u8) => document.IsOf(owner, "diagram"u8),
            _ when rel.SequenceEqual("system-security-plan"u8) => document.IsOf(owner, "leveraged-authorization"u8),
            _ => rel.SequenceEqual("privacy-impact-assessment"u8) && document.IsOf(owner, "system-information"u8),
        };
    }
}
