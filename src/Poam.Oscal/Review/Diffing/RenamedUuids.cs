using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Diffing;

/// <summary>UUIDs that a tool made anew: the objects are the same, their UUIDs are not.</summary>
internal sealed class RenamedUuids
{
    private readonly Dictionary<UuidKey, UuidKey> _now = [];

    /// <summary>How many there are.</summary>
    public int Count => _now.Count;

    /// <summary>Notes that an object has another UUID.</summary>
    public void Add(UuidKey old, UuidKey now) => _now.TryAdd(old, now);

    /// <summary>The UUID that an object has now.</summary>
    public UuidKey? NowOf(UuidKey? old) => old is { } key && _now.TryGetValue(key, out UuidKey now) ? now : old;

    /// <summary>Whether two texts are the UUID of one object, or fragments of it.</summary>
    public bool AreOne(ReadOnlySpan<byte> old, ReadOnlySpan<byte> now)
    {
        bool isFragment = old.StartsWith("#"u8) && now.StartsWith("#"u8);
        return UuidKey.TryParse(isFragment ? old[1..] : old, out UuidKey left)
            && UuidKey.TryParse(isFragment ? now[1..] : now, out UuidKey right)
            && NowOf(left) == right;
    }
}
