namespace Poam.Oscal.Definitions;

/// <summary>A set of OSCAL releases as a bit mask: bit 0 is the oldest known release, 1.0.0.</summary>
/// <param name="Bits">One bit a release, in order of publication.</param>
internal readonly record struct OscalReleaseSet(uint Bits)
{
    /// <summary>The set without a release.</summary>
    public static OscalReleaseSet None => default;

    /// <summary>Whether no release is in the set.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The set of the first <paramref name="count"/> releases.</summary>
    public static OscalReleaseSet First(int count) => new(count >= 32 ? uint.MaxValue : (1u << count) - 1);

    /// <summary>The set that holds one release, by its place in the order of publication.</summary>
    public static OscalReleaseSet Of(int index) => new(1u << index);

    /// <summary>The set of the releases from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static OscalReleaseSet Range(int first, int last) => new(First(last + 1).Bits & ~First(first).Bits);

    /// <summary>Whether the release at <paramref name="index"/> is in the set.</summary>
    public bool Contains(int index) => (Bits & (1u << index)) != 0;

    /// <summary>Whether every release of <paramref name="other"/> is in this set.</summary>
    public bool ContainsAll(OscalReleaseSet other) => (other.Bits & ~Bits) == 0;

    /// <summary>The releases that are in both sets.</summary>
    public OscalReleaseSet And(OscalReleaseSet other) => new(Bits & other.Bits);

    /// <summary>The releases that are in either set.</summary>
    public OscalReleaseSet Or(OscalReleaseSet other) => new(Bits | other.Bits);

    /// <summary>The releases of this set that are not in <paramref name="other"/>.</summary>
    public OscalReleaseSet Except(OscalReleaseSet other) => new(Bits & ~other.Bits);
}
