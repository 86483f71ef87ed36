using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Objects keep their UUIDs.</summary>
internal sealed class POAM5003 : ChangeRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM5003",
        "Never give an object another UUID",
        Severity.Error,
        RuleSource.Poam,
        "Other documents and earlier states refer to an object by its UUID: OSCAL asks that it stays the same as long as the object is the same. Some tools make all UUIDs anew on every run; then nothing can be followed from one month to the next. Restore the UUIDs, or let the tool derive them from its own keys (UUIDs of version 5). However many there are, this is one finding.");

    /// <inheritdoc/>
    public override void Check(ChangeContext context)
    {
        NodeChange first = default;
        int count = 0;
        foreach (NodeChange change in context.Changes)
        {
            bool isRenamed = change.Kind == NodeChangeKind.Renamed && context.Left.Document.NameOf(change.Left) == "uuid";
            bool isLost = change.Kind == NodeChangeKind.Removed && context.Left.Document.NameOf(change.Left) == "uuid";
            if (isRenamed || isLost)
            {
                first = count == 0 ? change : first;
                count++;
            }
        }

        if (count > 0)
        {
            string others = count == 1 ? "" : count == 2 ? " Another object has another UUID too." : $" {count - 1} more objects have other UUIDs too.";
            string what = first.Kind == NodeChangeKind.Removed ? "has lost its UUID" : $"had the UUID {context.Left.Text(first.Left)} before";
            context.Report(Descriptor, first, $"This {Noun(context, first)} {what}.{others} Restore them: what refers to an object from elsewhere would lead nowhere.");
        }
    }

    private static string Noun(ChangeContext context, NodeChange change) =>
        System.Text.Encoding.UTF8.GetString(context.Left.DefinitionOf(context.Left.Document.ParentOf(change.Left)));
}
