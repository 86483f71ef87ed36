namespace Poam.Oscal.Generator.Import;

/// <summary>Merges the order that things have in several releases.</summary>
internal static class Ordering
{
    /// <summary>
    /// One order for all: that of the newest list, with what only older lists have behind what precedes it there.
    /// </summary>
    /// <param name="newestFirst">The lists, newest first.</param>
    public static List<T> Merge<T>(IEnumerable<IReadOnlyList<T>> newestFirst)
        where T : notnull
    {
        var merged = new List<T>();
        foreach (var list in newestFirst)
        {
            int place = 0;
            foreach (var item in list)
            {
                int known = merged.IndexOf(item);
                if (known < 0)
                {
                    merged.Insert(place, item);
                    known = place;
                }

                place = known + 1;
            }
        }

        return merged;
    }
}
