using System.Globalization;
using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Model;

namespace Poam.Oscal.Editing;

/// <summary>Finds places in a tree and changes what stands there.</summary>
internal sealed class EditOperations(EditTree tree)
{
    private readonly List<EditRefusal> _refusals = [];
    private readonly UuidSearch _uuids = new(tree);

    /// <summary>What could not be done.</summary>
    public IReadOnlyList<EditRefusal> Refusals => _refusals;

    /// <summary>Whether names may be set that OSCAL does not know.</summary>
    public bool AllowsUnknown { get; set; }

    /// <summary>Notes that something cannot be done.</summary>
    public void Refuse(string place, string message) => _refusals.Add(new EditRefusal(place, message));

    /// <summary>What stands at a place.</summary>
    public OscalNode? Find(string place) =>
        EditPlace.Parse(place) is { } parsed && Resolve(parsed, parsed.Segments.Length, out _) is { } node ? tree.NodeOf(node) : null;

    /// <summary>The pointer of the object with a UUID, or null.</summary>
    public string? PointerOf(string uuid) => ByUuid(uuid, out _) is { } node ? PointerOf(node) : null;

    /// <summary>Gives a place a value.</summary>
    public void Set(string place, OscalNode value)
    {
        if (Around(place, out string last) is not { } parent)
        {
            return;
        }

        if (parent.Kind == NodeKind.Array)
        {
            int index = EditPlace.IndexOf(last, tree.ChildrenOf(parent).Count);
            if (IsWithin(parent, index, place, mayBeBehind: true))
            {
                SetItem(parent, index, value);
            }

            return;
        }

        EditNode? old = tree.ChildrenOf(parent).Find(c => c.Name == last);
        int member = old?.Member ?? tree.MemberNamed(parent, last);
        if (!IsKnown(parent, member, last, place) || !FitsList(member, value, place))
        {
            return;
        }

        if (value.Kind == OscalNodeKind.Array && value.Items.Count == 0 && tree.IsList(member))
        {
            Detach(old);
        }
        else if (old is null)
        {
            Put(parent, tree.Make(value, last, member, isItem: false), tree.IndexFor(parent, member));
        }
        else
        {
            Replace(old, value, isItem: false);
        }
    }

    /// <summary>Puts an item into a list.</summary>
    public void Insert(string place, OscalNode value)
    {
        if (EditPlace.Parse(place) is not { Segments.Length: > 0 } parsed)
        {
            Refuse(place, NoPlace(place));
            return;
        }

        EditNode? list = Resolve(parsed, parsed.Segments.Length - 1, out int found);
        string last = parsed.Segments[^1];
        if (list is null)
        {
            Start(parsed, found, place, value);
        }
        else if (list.Kind != NodeKind.Array)
        {
            Refuse(place, $"`{PointerOf(list)}` is no list, so that nothing can be put into it.");
        }
        else if (EditPlace.IndexOf(last, tree.ChildrenOf(list).Count) is int index && IsWithin(list, index, place, mayBeBehind: true))
        {
            Put(list, tree.Make(value, list.Name, list.IsList ? list.Member : 0, isItem: true), index);
        }
    }

    /// <summary>Removes what stands at a place.</summary>
    public void Remove(string place)
    {
        if (Existing(place) is { } node)
        {
            Detach(node);
        }
    }

    /// <summary>Moves an item within its list.</summary>
    public void Move(string place, int index)
    {
        if (Existing(place) is not { } node)
        {
            return;
        }

        if (node.Parent is not { Kind: NodeKind.Array } list)
        {
            Refuse(place, "Only the items of a list can be moved.");
        }
        else if (IsWithin(list, index, place, mayBeBehind: false) && list.Children![index] != node)
        {
            list.Children.Remove(node);
            list.Children.Insert(index, node);
            list.Touch();
        }
    }

    private void SetItem(EditNode list, int index, OscalNode value)
    {
        if (index == list.Children!.Count)
        {
            Put(list, tree.Make(value, list.Name, list.IsList ? list.Member : 0, isItem: true), index);
        }
        else
        {
            Replace(list.Children[index], value, isItem: true);
        }
    }

    /// <summary>Makes a list of one item.</summary>
    private void Start(EditPlace parsed, int found, string place, OscalNode value)
    {
        int ofList = parsed.Segments.Length - 2;
        EditNode? parent = found == ofList ? Resolve(parsed, ofList, out _) : null;
        string name = ofList >= 0 ? parsed.Segments[ofList] : "";
        int member = parent is { Kind: NodeKind.Object } ? tree.MemberNamed(parent, name) : 0;
        if (parent is null)
        {
            Refuse(place, NoPlace(place));
        }
        else if (IsKnown(parent, member, name, place))
        {
            if (member != 0 && !tree.IsList(member))
            {
                Refuse(place, $"`{name}` is no list: set it instead.");
            }
            else if (EditPlace.IndexOf(parsed.Segments[^1], 0) != 0)
            {
                Refuse(place, $"`{name}` has no items yet, so that the first one is number 0.");
            }
            else
            {
                Put(parent, tree.Make(OscalNode.OfItems([value]), name, member, isItem: false), tree.IndexFor(parent, member));
            }
        }
    }

    private static void Put(EditNode parent, EditNode node, int index)
    {
        EditTree.Attach(parent, node, index);
        parent.Touch();
    }

    private void Replace(EditNode old, OscalNode value, bool isItem)
    {
        if (tree.NodeOf(old) == value || (value.Kind == OscalNodeKind.Text && !old.IsContainer && old.Kind is not (NodeKind.Markup or NodeKind.Null) && tree.TextOf(old) == value.Text))
        {
            return;
        }

        EditNode parent = old.Parent!;
        int index = parent.Children!.IndexOf(old);
        EditNode node = tree.Make(value, old.Name, old.Member, isItem, old.Origin);
        node.Parent = parent;
        parent.Children[index] = node;
        parent.Touch();
    }

    private static void Detach(EditNode? node)
    {
        if (node?.Parent is not { } parent)
        {
            return;
        }

        if (parent.IsList && parent.Children!.Count == 1)
        {
            Detach(parent);
            return;
        }

        parent.Children!.Remove(node);
        parent.Touch();
    }

    private EditNode? Existing(string place)
    {
        EditPlace? parsed = EditPlace.Parse(place);
        EditNode? node = parsed is null ? null : Resolve(parsed, parsed.Segments.Length, out _);
        if (node?.Parent is null)
        {
            Refuse(place, node is null ? NoPlace(place) : "The document itself cannot be taken away.");
            return null;
        }

        return node;
    }

    private EditNode? Around(string place, out string last)
    {
        EditPlace? parsed = EditPlace.Parse(place);
        last = parsed is { Segments.Length: > 0 } ? parsed.Segments[^1] : "";
        EditNode? parent = parsed is { Segments.Length: > 0 } ? Resolve(parsed, parsed.Segments.Length - 1, out _) : null;
        if (parent is { Kind: NodeKind.Object or NodeKind.Array })
        {
            return OnlyItem(parent, last) ?? parent;
        }

        // An object that a UUID names is set through its own place.
        if (parsed is { Segments.Length: 0, Uuid: { } uuid } && ByUuid(uuid, out _) is { Parent: { } around } node)
        {
            last = around.Kind == NodeKind.Array ? around.Children!.IndexOf(node).ToString(CultureInfo.InvariantCulture) : node.Name;
            return around;
        }

        Refuse(place, NoPlace(place));
        return null;
    }

    /// <summary>Goes along a place as far as there is something.</summary>
    private EditNode? Resolve(EditPlace place, int length, out int found)
    {
        found = 0;
        EditNode? node = place.Uuid is null ? tree.Top : ByUuid(place.Uuid, out _);
        while (node is not null && found < length)
        {
            string segment = place.Segments[found];
            if (!node.IsContainer)
            {
                return null;
            }

            node = OnlyItem(node, segment) ?? node;
            List<EditNode> children = tree.ChildrenOf(node);
            int index = node.Kind == NodeKind.Array ? EditPlace.IndexOf(segment, children.Count) : children.FindIndex(c => c.Name == segment);
            if (index < 0 || index >= children.Count)
            {
                return null;
            }

            node = children[index];
            found++;
        }

        return node;
    }

    /// <summary>The item of a list that has one, where JSON may have the item alone and a place leaves its number out.</summary>
    private static EditNode? OnlyItem(EditNode list, string segment) =>
        list.IsList && EditPlace.IndexOf(segment, 0) < 0 && list.Children is [{ Kind: NodeKind.Object } only]
            && ((OscalMemberTraits)DefinitionImage.Current.Members[list.Member].Traits & OscalMemberTraits.JsonSingletonOrArray) != 0 ? only : null;

    private EditNode? ByUuid(string uuid, out int count)
    {
        List<EditNode> holders = _uuids.Holders(uuid);
        count = holders.Count;
        return count == 1 ? holders[0] : null;
    }

    private string NoPlace(string place)
    {
        if (EditPlace.Parse(place) is not { } parsed)
        {
            return "That is no place: give a JSON pointer that starts with `/`, or a UUID and a pointer from there.";
        }

        if (parsed.Uuid is { } uuid && ByUuid(uuid, out int count) is null)
        {
            return count == 0 ? $"No object has the UUID {uuid}." : $"{count} objects have the UUID {uuid}: give a pointer instead.";
        }

        Resolve(parsed, parsed.Segments.Length, out int found);
        EditNode? nearest = Resolve(parsed, found, out _);
        return found < parsed.Segments.Length && nearest is not null
            ? $"`{PointerOf(nearest)}` has no `{parsed.Segments[found]}`."
            : "There is nothing at this place.";
    }

    private bool IsWithin(EditNode list, int index, string place, bool mayBeBehind)
    {
        int count = list.Children!.Count;
        bool isWithin = index >= 0 && (index < count || (mayBeBehind && index == count));
        if (!isWithin)
        {
            Refuse(place, $"`{PointerOf(list)}` has {count} {(count == 1 ? "item" : "items")}, counted from 0; there is no such place in it.");
        }

        return isWithin;
    }

    private bool FitsList(int member, OscalNode value, string place)
    {
        bool fits = !tree.IsList(member) || value.Kind == OscalNodeKind.Array;
        if (!fits)
        {
            Refuse(place, "This is a list: give an array of its items, or append an item.");
        }

        return fits;
    }

    private bool IsKnown(EditNode parent, int member, string name, string place)
    {
        if (member != 0 || AllowsUnknown || tree.DefinitionOf(parent) == 0 || tree.ChildrenOf(parent).Exists(c => c.Name == name))
        {
            return true;
        }

        DefinitionImage definitions = DefinitionImage.Current;
        OscalImageDefinition row = definitions.Definitions[tree.DefinitionOf(parent)];
        List<string> names = [];
        for (int i = 0; i < row.MemberCount; i++)
        {
            names.Add(definitions.Text(definitions.Members[row.FirstMember + i].JsonName));
        }

        string? nearest = NearestName.Find(name, names);
        Refuse(place, $"OSCAL has no `{name}` here.{(nearest is null ? "" : $" Did you mean `{nearest}`?")}");
        return false;
    }

    private static string PointerOf(EditNode node)
    {
        StringBuilder pointer = new();
        for (EditNode at = node; at.Parent is { } parent; at = parent)
        {
            string segment = parent.Kind == NodeKind.Array
                ? parent.Children!.IndexOf(at).ToString(CultureInfo.InvariantCulture)
                : at.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            pointer.Insert(0, "/" + segment);
        }

        return pointer.Length == 0 ? "/" : pointer.ToString();
    }
}
