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
        "`role-id` of an actor, a writer of the log or a responsible role should be the `id` of a role in `metadata/roles`, so that readers and tools know its title. `responsible-parties` are not looked at here: a constraint of the model demands their roles.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Role;

    /// <inheritdoc/>
    protected override bool MayBeElsewhere => true;
}
