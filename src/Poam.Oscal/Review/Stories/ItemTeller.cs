using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>Tells that an item is new or gone; its risks, observations and findings come and go with it.</summary>
internal static class ItemTeller
{
    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        bool isNew = story.Left < 0;
        if (!isNew && story.Right >= 0)
        {
            return;
        }

        NodeChangeKind kind = isNew ? NodeChangeKind.Added : NodeChangeKind.Removed;
        ItemIdentity side = isNew ? story.Match.Right : story.Match.Left;
        NodeChange[] parts = story.Where(c => c.Kind == kind && side.Document.ParentOf(ItemStory.NodeOf(c)) == side.Document.Root);
        Risk[] risks = [.. parts.Where(c => story.IsObject(c, "risk"u8)).Select(c => RecordReader.ReadObject<Risk>(side.Document, ItemStory.NodeOf(c)))];
        story.Say(isNew ? "item-added" : "item-removed", isNew ? "new item" + FactsOf(risks) : "item deleted", parts);
    }

    private static string FactsOf(Risk[] risks)
    {
        string[] controls = [.. risks.SelectMany(r => r.ControlIds()).Distinct(StringComparer.Ordinal)];
        string? rating = risks.Select(r => r.AdjustedRating ?? r.OriginalRating).FirstOrDefault(r => r is not null);
        string? deadline = risks.Select(r => r.Deadline?.Text).FirstOrDefault(d => d is not null);
        string text = controls.Length > 0 ? $": {string.Join(", ", controls)}" : "";
        text += rating is null ? "" : (text.Length > 0 ? ", " : ": ") + rating;
        return text + (deadline is null ? "" : (text.Length > 0 ? ", " : ": ") + $"due {Days.Of(deadline)}");
    }
}
