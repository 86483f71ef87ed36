using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Controls that are named exist in the catalog.</summary>
internal sealed class POAM3001 : ControlRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM3001",
        "Name controls that exist",
        Severity.Error,
        RuleSource.Poam,
        "FedRAMP's prop `impacted-control-id`, the targets of findings, and `control-id`, `statement-id` and `objective-id` of plans and results name controls of the catalog that the system follows. Which catalog that is, the report says: the one given with `--catalog` (`rev5`, `rev4`, or a catalog in OSCAL), else the one behind the profile of the SSP, else what FedRAMP's resolution resource names, else SP 800-53 Rev. 5. While nothing names a catalog, only identifiers written like those of SP 800-53 are judged, and a finding is a warning. An identifier that the catalog does not have is a slip of the pen or one of another framework: nobody will find the weakness under the control that it is about.");

    /// <inheritdoc/>
    public override string? Judge(ControlMention mention, CatalogInUse catalog)
    {
        if (mention.Control is not null || catalog.Other?.FindId(mention.ControlId) is not null)
        {
            return null;
        }

        string? nearest = catalog.Index.Nearest(mention.Text);
        return $"{catalog.Index.Title} has no control '{mention.ControlId}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }
}
