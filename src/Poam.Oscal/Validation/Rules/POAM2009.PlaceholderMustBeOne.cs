using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The placeholder of a task's subjects is no other object.</summary>
internal sealed class POAM2009 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2009",
        "Use a UUID of its own for the placeholder of subjects",
        Severity.Error,
        RuleSource.Poam,
        "`subject-placeholder-uuid` stands for the subjects that a task identifies. The model of a POA&M has no member that defines the placeholder, so nothing can be missing; but the UUID must not be that of something else.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Placeholder;

    /// <inheritdoc/>
    protected override string Expected(DocumentLinks links, int reference) => "a placeholder of subjects";
}
