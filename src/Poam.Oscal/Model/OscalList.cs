using System.Collections;
using System.Runtime.CompilerServices;

namespace Poam.Oscal.Model;

/// <summary>A list that never changes and is compared by content, so that records that hold it are.</summary>
/// <remarks>
/// Write one as a collection expression: <c>Props = [.. item.Props, new Property { … }]</c>. OSCAL has no empty lists; an empty one is not written.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(OscalList), nameof(OscalList.Create))]
public sealed class OscalList<T> : IReadOnlyList<T>, IEquatable<OscalList<T>>
{
    private readonly T[] _items;

    internal OscalList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    internal static OscalList<T> Empty { get; } = new([]);

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>An item.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public T this[int index] => _items[index];

    /// <summary>The items as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Whether two lists hold equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(OscalList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items, null));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OscalList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items, for <c>foreach</c>.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The items with commas between them.</summary>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";
}
