using Poam.Oscal.Linking;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>A prop that is new, gone, or has another value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Old">Its old value; null when it is new.</param>
/// <param name="New">Its new value; null when it is gone.</param>
internal sealed record PropChange(string Name, string? Old, string? New)
{
    /// <summary>What a difference says of a prop; null when it is about something else.</summary>
    public static PropChange? Of(ItemStory story, NodeChange change)
    {
        ItemIdentity side = story.SideOf(change);
        int node = ItemStory.NodeOf(change);
        bool isWhole = change.Kind is NodeChangeKind.Added or NodeChangeKind.Removed && story.IsObject(change, "property"u8);
        bool isValue = change.Kind == NodeChangeKind.Changed && story.IsMember(change, "property"u8, "value");
        int prop = isWhole ? node : isValue ? side.Document.ParentOf(node) : -1;
        if (prop < 0 || side.MemberText(prop, "name"u8) is not { } name)
        {
            return null;
        }

        return isValue
            ? new PropChange(name, story.Old(change), story.New(change))
            : change.Kind == NodeChangeKind.Added ? new PropChange(name, null, side.MemberText(prop, "value"u8))
            : new PropChange(name, side.MemberText(prop, "value"u8), null);
    }

    /// <summary>Whether it has a name, upper and lower case being the same.</summary>
    public bool IsNamed(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
