namespace Poam.Oscal.Model;

/// <summary>Makes lists: what the compiler calls for collection expressions.</summary>
public static class OscalList
{
    /// <summary>A list of some items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    public static OscalList<T> Create<T>(params ReadOnlySpan<T> items) => items.IsEmpty ? OscalList<T>.Empty : new OscalList<T>(items.ToArray());
}
