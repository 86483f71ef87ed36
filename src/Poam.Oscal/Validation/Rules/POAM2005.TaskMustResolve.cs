using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Dependencies and related tasks name tasks of the document.</summary>
internal sealed class POAM2005 : ReferenceRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2005",
        "Name tasks of the document",
        Severity.Error,
        RuleSource.Poam,
        "`task-uuid` of a dependency or a related task names a task of a response, or a task below one, in the same document. No other document can define it. Milestones are tasks.");

    /// <inheritdoc/>
    protected override ReferenceKind References => ReferenceKind.Task;
}
