namespace Poam.Oscal.Model;

/// <summary>
/// A list inside the facts that it belongs to. Nearly all have one or two entries, which need no memory of their own: a large document has a hundred
/// thousand of these lists, and a collector that would have to look at each.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
internal struct FactList<T>
    where T : class
{
    private const int Inside = 2;

    private T? _first;
    private T? _second;
    private T[]? _others;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>An entry, by its number from 0.</summary>
    public readonly T this[int index] => index == 0 ? _first! : index == 1 ? _second! : _others![index - Inside];

    /// <summary>Adds an entry behind the others.</summary>
    public void Add(T entry)
    {
        int other = Count++ - Inside;
        if (other >= 0)
        {
            _others ??= new T[Inside];
            if (other == _others.Length)
            {
                Array.Resize(ref _others, other * 2);
            }

            _others[other] = entry;
        }
        else if (other == -1)
        {
            _second = entry;
        }
        else
        {
            _first = entry;
        }
    }

    /// <summary>Goes through the entries in their order.</summary>
    public readonly Enumerator GetEnumerator() => new(this);

    /// <summary>The entries for queries, which copy them.</summary>
    public readonly IEnumerable<T> AsEnumerable()
    {
        T[] entries = new T[Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = this[i];
        }

        return entries;
    }

    /// <summary>Goes through the entries of a list.</summary>
    /// <param name="list">The list.</param>
    internal struct Enumerator(FactList<T> list)
    {
        private readonly FactList<T> _list = list;
        private int _index = -1;

        /// <summary>The entry.</summary>
        public readonly T Current => _list[_index];

        /// <summary>Goes to the next one, if there is one.</summary>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
