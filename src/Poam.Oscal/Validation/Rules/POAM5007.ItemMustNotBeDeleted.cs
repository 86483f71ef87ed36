using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Items and their risks are closed, not deleted.</summary>
internal sealed class POAM5007 : ChangeRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM5007",
        "Close items and risks, never delete them",
        Severity.Error,
        RuleSource.Poam,
        "A weakness that disappears from a POA&M leaves no trace of whether it was fixed. Restore the item with its risks and close it: status `closed`, a log entry that says so, and evidence. Closed items may move to an archive of their own; then compare with a state in which they are there.");

    /// <inheritdoc/>
    public override void Check(ChangeContext context)
    {
        foreach (NodeChange change in context.Changes)
        {
            if (change.Kind != NodeChangeKind.Removed || context.Left.Document.ParentOf(change.Left) != context.Left.Document.Root)
            {
                continue;
            }

            if (context.Left.DefinitionOf(change.Left).SequenceEqual("poam-item"u8))
            {
                string name = context.Left.PoamIdOf(change.Left) is { } id ? $"{id} ('{context.Left.TitleOf(change.Left)}')" : $"'{context.Left.TitleOf(change.Left)}'";
                context.Report(Descriptor, change, $"The item {name} was deleted. Restore it and close it.");
            }
            else if (context.Left.DefinitionOf(change.Left).SequenceEqual("risk"u8))
            {
                context.Report(Descriptor, change, $"The risk '{context.Left.TitleOf(change.Left)}' was deleted. Restore it and close it.");
            }
        }
    }
}
