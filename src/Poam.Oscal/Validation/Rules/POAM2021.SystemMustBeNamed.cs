using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A POA&amp;M says which system it is about.</summary>
internal sealed class POAM2021 : DocumentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2021",
        "Import the SSP or name the system",
        Severity.Warning,
        RuleSource.Poam,
        "A POA&M belongs to one system. The model's text asks for `import-ssp` or `system-id`, and no schema checks it. Without either nobody can tell which system the items are about. Import the SSP; a `system-id` is enough where it cannot be shared.");

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        int root = context.Document.Root;

        // A root without metadata could not be read or is a fragment, and that is said already.
        bool isSilent = context.HasImport || context.Links.Member(root, "metadata"u8) < 0;
        if (!isSilent && context.Links.Member(root, "system-id"u8) < 0 && context.Counts(Descriptor, root))
        {
            context.Report(Descriptor, root, "The POA&M has neither `import-ssp` nor `system-id`: nothing says which system it is about.");
        }
    }
}
