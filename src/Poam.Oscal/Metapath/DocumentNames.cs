using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>For each name the assemblies and fields of a document that bear it, in the order of the text: <c>//name</c> is a slice of that.</summary>
internal sealed class DocumentNames(NodeDocument document)
{
    private readonly Dictionary<int, int[]> _rows = [];
    private readonly Dictionary<int, int[]> _positions = [];

    /// <summary>The document.</summary>
    public NodeDocument Document => document;

    /// <summary>The rows with a name.</summary>
    /// <param name="name">The string number of an XML name, or <see cref="ProgramNode.AnyName"/>.</param>
    /// <param name="isNew">Whether the document had to be read for it.</param>
    public int[] Of(int name, out bool isNew)
    {
        isNew = !_rows.TryGetValue(name, out int[]? rows);
        if (rows is null)
        {
            rows = Collect(name);
            _rows.Add(name, rows);
        }

        return rows;
    }

    /// <summary>The position of a row among those of its name in the same object, from 1; null for a row that expressions cannot reach.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The string number of its XML name.</param>
    public int? PositionOf(int row, int name)
    {
        int[] rows = Of(name, out _);
        if (!_positions.TryGetValue(name, out int[]? positions))
        {
            positions = Count(rows);
            _positions.Add(name, positions);
        }

        int place = Array.BinarySearch(rows, row);
        return place < 0 ? null : positions[place];
    }

    /// <summary>The place of the first row behind another in a list of rows.</summary>
    public static int FirstBehind(int[] rows, int row)
    {
        int place = Array.BinarySearch(rows, row);
        return place < 0 ? ~place : place + 1;
    }

    private int[] Count(int[] rows)
    {
        int[] positions = new int[rows.Length];
        Dictionary<int, int> counts = [];
        for (int i = 0; i < rows.Length; i++)
        {
            int parent = document.ParentOf(rows[i]);
            positions[i] = counts.GetValueOrDefault(parent) + 1;
            counts[parent] = positions[i];
        }

        return positions;
    }

    private int[] Collect(int name)
    {
        int[] rows = new int[16];
        int count = 0;
        int row = 1;
        while (row < document.Count)
        {
            bool isHidden = document.MemberOf(row) == 0 || (document.TraitsOf(row) & NodeTraits.Repeated) != 0;
            if (!isHidden && DocumentNodes.IsNamed(document, row, name, flags: false))
            {
                if (count == rows.Length)
                {
                    Array.Resize(ref rows, count * 2);
                }

                rows[count++] = row;
            }

            // What stands inside of something hidden is hidden too.
            row = isHidden ? document.EndOf(row) : row + 1;
        }

        return rows.AsSpan(0, count).ToArray();
    }
}
