namespace Poam.Oscal.Editing;

/// <summary>A member or item that an object or array of a text is to have.</summary>
/// <param name="Node">The value; null for one that stays as it is and is no value of the document.</param>
/// <param name="Old">Its number among those in the text, or -1 for a new one.</param>
internal readonly record struct LayoutEntry(EditNode? Node, int Old)
{
    /// <summary>Which of some entries stay in their place when the others are moved around them: as many as possible.</summary>
    public static bool[] InPlace(List<LayoutEntry> entries)
    {
        // The longest run of growing numbers, by the classic search for the best end of each length.
        List<int> ends = [];
        int[] before = new int[entries.Count];
        for (int i = 0; i < entries.Count; i++)
        {
            int old = entries[i].Old;
            if (old < 0)
            {
                continue;
            }

            int length = LengthBelow(ends, entries, old);
            before[i] = length > 0 ? ends[length - 1] : -1;
            if (length == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[length] = i;
            }
        }

        bool[] inPlace = new bool[entries.Count];
        for (int i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
        {
            inPlace[i] = true;
        }

        return inPlace;
    }

    private static int LengthBelow(List<int> ends, List<LayoutEntry> entries, int old)
    {
        int low = 0;
        int high = ends.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (entries[ends[middle]].Old < old)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
