using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Dependencies and related tasks name tasks.</summary>
internal sealed class POAM2005 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2005",
        "Name tasks that are defined",
        Severity.Error,
        RuleSource.Poam,
        "`task-uuid` of a dependency or a related task names a task, or a task below one: of a response, of an assessment plan, or of the local definitions of assessment results. Milestones are tasks. It stands in the same document; the tasks that assessment results name may stand in the assessment plan.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Task;

    /// <inheritdoc/>
    protected override bool MayLeave(RuleContext context) => context.IsResults;
}
