using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The id by which people know an item is that of one item.</summary>
internal sealed class POAM4040 : DocumentRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM4040",
        "Give every item an id of its own",
        Severity.Error,
        RuleSource.Poam,
        "Two items have one `POAM-ID`. People and other tools know items by it, so comments, evidence and decisions end up at the wrong one. It happens when an item is copied to start the next one. Give the newer item the next free id; an id is never used again, not even after its item was closed.");

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        Dictionary<string, ItemFacts> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (ItemFacts item in context.Facts.Items)
        {
            if (item.PoamIdNode < 0 || known.TryAdd(System.Text.Encoding.UTF8.GetString(context.Document.TextOf(item.PoamIdNode)), item))
            {
                continue;
            }

            ItemFacts first = known[System.Text.Encoding.UTF8.GetString(context.Document.TextOf(item.PoamIdNode))];
            if (context.Counts(Descriptor, item.PoamIdNode))
            {
                string message = $"{FactText.Quote(context, item.PoamIdNode)} is the id of this item and, before it, of {FactText.Name(context, first.Node, "an item")}. Give one of them another id.";
                context.Report(Descriptor, item.PoamIdNode, message, first.PoamIdNode, "The id was given here first.");
            }
        }
    }
}
