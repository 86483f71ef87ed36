namespace Poam.Oscal.Metapath;

/// <summary>A map of atomic keys to sequences, in the order of its entries. Of entries with the same key the first one stays.</summary>
internal sealed class MetapathMap
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<ItemList> _values = [];

    /// <summary>How many entries there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The value of an entry.</summary>
    public ItemList ValueAt(int index) => _values[index];

    /// <summary>Adds an entry unless there is one with its key.</summary>
    public void Add(string key, ItemList value)
    {
        if (_places.TryAdd(key, _keys.Count))
        {
            _keys.Add(key);
            _values.Add(value);
        }
    }

    /// <summary>Adds the entries of another map.</summary>
    public void AddRange(MetapathMap other)
    {
        for (int i = 0; i < other.Count; i++)
        {
            Add(other._keys[i], other._values[i]);
        }
    }
}
