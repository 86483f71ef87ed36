using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Roles are defined.</summary>
internal sealed class POAM2011 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2011",
        "Define the roles that the document names",
        Severity.Warning,
        RuleSource.Poam,
        "`role-id` of an actor, a writer of the log or a responsible role should be the `id` of a role in `metadata/roles`, so that readers and tools know its title. `responsible-parties` are not looked at here, nor what an SSP says of the implementation of controls: a constraint of the model demands their roles.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Role;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;

    /// <inheritdoc/>
    protected override bool IsReportedByNist(RuleContext context, int node) => context.IsSsp && context.Document.IsWithin(node, "implemented-requirement"u8);
}
