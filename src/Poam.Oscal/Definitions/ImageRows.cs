namespace Poam.Oscal.Definitions;

/// <summary>
/// A table of the definition image, read in place. It does what a span does, and is our own type because of the start of a short run: the framework's
/// generics over our rows are compiled while the program runs, however the library was compiled; our own generics are not.
/// </summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="first">The first row; it stays where it is as long as the image lives.</param>
/// <param name="length">How many there are.</param>
internal readonly unsafe struct ImageRows<T>(T* first, int length)
    where T : unmanaged
{
    private readonly T* _first = first;

    /// <summary>How many rows there are.</summary>
    public int Length { get; } = length;

    /// <summary>A row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ref readonly T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Length)
            {
                ThrowNoSuchRow(index);
            }

            return ref _first[index];
        }
    }

    /// <summary>Some of the rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public ImageRows<T> Slice(int start, int length)
    {
        if ((uint)start > (uint)Length || (uint)length > (uint)(Length - start))
        {
            ThrowNoSuchRow(start);
        }

        return new ImageRows<T>(_first + start, length);
    }

    /// <summary>A copy of the rows.</summary>
    public T[] ToArray()
    {
        T[] rows = new T[Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = _first[i];
        }

        return rows;
    }

    /// <summary>Goes through the rows.</summary>
    public Enumerator GetEnumerator() => new(this);

    private static void ThrowNoSuchRow(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "The definitions have no such row.");

    /// <summary>Goes through rows.</summary>
    /// <param name="rows">The rows.</param>
    public struct Enumerator(ImageRows<T> rows)
    {
        private readonly ImageRows<T> _rows = rows;
        private int _index = -1;

        /// <summary>The row.</summary>
        public readonly ref readonly T Current => ref _rows[_index];

        /// <summary>Goes to the next row, if there is one.</summary>
        public bool MoveNext() => ++_index < _rows.Length;
    }
}
