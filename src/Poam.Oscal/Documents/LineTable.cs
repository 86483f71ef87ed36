namespace Poam.Oscal.Documents;

/// <summary>Where the lines of a text start, for those who ask for the lines of many places in no order.</summary>
internal sealed class LineTable
{
    private readonly int[] _starts;

    /// <summary>Finds the lines of a text.</summary>
    /// <param name="source">The UTF-8.</param>
    public LineTable(ReadOnlySpan<byte> source)
    {
        List<int> starts = [0];
        int end = source.IndexOfAny((byte)'\n', (byte)'\r');
        while (end >= 0)
        {
            int start = end + (source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? 2 : 1);
            starts.Add(start);
            int next = source[start..].IndexOfAny((byte)'\n', (byte)'\r');
            end = next < 0 ? -1 : start + next;
        }

        _starts = [.. starts];
    }

    /// <summary>The line of an offset, from 1.</summary>
    public int LineOf(int offset)
    {
        int place = Array.BinarySearch(_starts, offset);
        return place >= 0 ? place + 1 : ~place;
    }
}
