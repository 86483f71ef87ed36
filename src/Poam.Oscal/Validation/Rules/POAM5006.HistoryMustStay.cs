using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The risk log is only appended to.</summary>
internal sealed class POAM5006 : ChangeRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM5006",
        "Only append to the history of a risk",
        Severity.Error,
        RuleSource.Poam,
        "The risk log says what happened when, and who said so. Entries that were written stay: an entry that is wrong is corrected by a later one. Restore the entry and add another.");

    /// <inheritdoc/>
    public override void Check(ChangeContext context)
    {
        foreach (NodeChange change in context.Changes)
        {
            int entry = context.OldAncestor(change, "entry"u8);
            if (entry < 0 || context.OldAncestor(change, "risk"u8) < 0)
            {
                continue;
            }

            string of = context.Left.MemberText(entry, "start"u8) is { } start ? $" of {start}" : "";
            if (change.Kind == NodeChangeKind.Removed && change.Left == entry)
            {
                context.Report(Descriptor, change, $"The log entry{of} is gone. Restore it.");
            }
            else if (change.Kind is NodeChangeKind.Changed or NodeChangeKind.Removed)
            {
                context.Report(Descriptor, change, $"`{context.Left.Document.NameOf(change.Left)}` of the log entry{of} was rewritten. Restore it and add an entry that corrects it.");
            }
        }
    }
}
