using Poam.Oscal.Documents;

namespace Poam.Oscal.Editing;

/// <summary>
/// A value of a document that is being edited, as pointers see it: objects have members, lists are arrays. Values that nobody
/// has looked into stand for a node of the loaded document.
/// </summary>
internal sealed class EditNode
{
    /// <summary>The object or array that holds it; null for the document.</summary>
    public EditNode? Parent { get; set; }

    /// <summary>The name in the object that holds it; for an item, the name of its list.</summary>
    public required string Name { get; init; }

    /// <summary>The member of the definitions, 0 for unknown ones.</summary>
    public required int Member { get; init; }

    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; set; }

    /// <summary>Whether it is the array of a known list, which is no node of a document.</summary>
    public bool IsList { get; init; }

    /// <summary>The node of the loaded document whose place it has; of a list, that of an item; -1 for a new member or item.</summary>
    public int Origin { get; init; } = -1;

    /// <summary>Whether the value is new, though the place may not be.</summary>
    public bool IsNew { get; set; }

    /// <summary>Whether something inside changed, or it is new.</summary>
    public bool IsChanged { get; set; }

    /// <summary>The text of a new scalar.</summary>
    public string Text { get; set; } = "";

    /// <summary>The members or items; null as long as they are those of the loaded document.</summary>
    public List<EditNode>? Children { get; set; }

    /// <summary>The node of the edited document, once that is made.</summary>
    public int Target { get; set; } = -1;

    /// <summary>Whether the value itself is that of the loaded document, though something inside may have changed.</summary>
    public bool IsKept => Origin >= 0 && !IsNew;

    /// <summary>Whether it has members or items.</summary>
    public bool IsContainer => Kind is NodeKind.Object or NodeKind.Array;

    /// <summary>Marks everything around it as changed, and itself.</summary>
    public void Touch()
    {
        for (EditNode? node = this; node is { IsChanged: false }; node = node.Parent)
        {
            node.IsChanged = true;
        }
    }
}
