using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Diffing;

/// <summary>To which item of a POA&amp;M its risks, observations and findings belong: the first that refers to them, or to what refers to them.</summary>
internal sealed class ChangeOwners
{
    private const int None = -1;

    private readonly ItemIdentity _identity;
    private readonly NodeDocument _document;
    private readonly Dictionary<UuidKey, int> _objects = [];
    private readonly Dictionary<int, int> _owners = [];

    /// <summary>Finds the owners of the objects of a document.</summary>
    public ChangeOwners(ItemIdentity identity)
    {
        _identity = identity;
        _document = identity.Document;
        List<int> items = [];
        for (int node = _document.FirstChild(_document.Root); node >= 0; node = _document.NextSibling(node))
        {
            if (IsItem(node))
            {
                items.Add(node);
            }
            else if (identity.TryGetUuid(node, out UuidKey key))
            {
                _objects.TryAdd(key, node);
            }
        }

        foreach (int item in items)
        {
            Own(item, item);
        }
    }

    /// <summary>The object at the top of the document that holds a node, or is it: an item, a risk, the metadata; 0 for the root itself.</summary>
    public int TopOf(int node)
    {
        int parent = _document.ParentOf(node);
        while (parent != _document.Root && parent != 0)
        {
            node = parent;
            parent = _document.ParentOf(node);
        }

        return parent == 0 ? 0 : node;
    }

    /// <summary>The item to which an object at the top belongs, or -1.</summary>
    public int ItemOf(int top) => top == 0 ? None : IsItem(top) ? top : _owners.GetValueOrDefault(top, None);

    private bool IsItem(int node) => _identity.DefinitionOf(node).SequenceEqual("poam-item"u8);

    private void Own(int item, int holder)
    {
        for (int node = holder + 1; node < _document.EndOf(holder); node++)
        {
            if (IsRelation(node) && UuidKey.TryParse(_document.TextOf(node), out UuidKey key)
                && _objects.TryGetValue(key, out int target) && _owners.TryAdd(target, item))
            {
                Own(item, target);
            }
        }
    }

    private bool IsRelation(int node)
    {
        int member = _document.MemberOf(node);
        if (member == 0 || _document.KindOf(node) != NodeKind.String)
        {
            return false;
        }

        ReadOnlySpan<byte> name = DefinitionImage.Current.Utf8(DefinitionImage.Current.Members[member].JsonName);
        return name.SequenceEqual("risk-uuid"u8) || name.SequenceEqual("observation-uuid"u8) || name.SequenceEqual("finding-uuid"u8);
    }
}
