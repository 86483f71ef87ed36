namespace Poam.Oscal.Metapath;

/// <summary>A sequence of items.</summary>
internal sealed class ItemList
{
    private MetapathItem[] _items = [];

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>An item.</summary>
    public ref MetapathItem this[int index] => ref _items[index];

    /// <summary>Appends an item.</summary>
    public void Add(in MetapathItem item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        }

        _items[Count++] = item;
    }

    /// <summary>Appends the items of another list.</summary>
    public void AddRange(ItemList other)
    {
        for (int i = 0; i < other.Count; i++)
        {
            Add(other._items[i]);
        }
    }

    /// <summary>Keeps the first items only.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Removes all items.</summary>
    public void Clear() => Count = 0;

    /// <summary>Sorts the items from a place on.</summary>
    public void Sort(int start, IComparer<MetapathItem> order) => Array.Sort(_items, start, Count - start, order);
}
