using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>Translates between <c>since</c>/<c>until</c> and release sets. Both are relative to what surrounds them.</summary>
internal sealed class ReleaseRange(IReadOnlyList<ReleaseModel> releases)
{
    /// <summary>All releases.</summary>
    public OscalReleaseSet All => OscalReleaseSet.First(releases.Count);

    /// <summary>The releases of <paramref name="within"/> that an entry covers.</summary>
    public OscalReleaseSet Read(YamlEntry entry, OscalReleaseSet within)
    {
        int first = entry.Text("since") is { } since ? Index(since, entry) : 0;
        int last = entry.Text("until") is { } until ? Index(until, entry) : releases.Count - 1;
        return OscalReleaseSet.Range(first, last).And(within);
    }

    /// <summary>The place of a release.</summary>
    public int Index(string release, YamlEntry entry)
    {
        int index = releases.ToList().FindIndex(r => r.Name == release);
        return index >= 0 ? index : throw entry.Error($"'{release}' is no OSCAL release; known: {string.Join(", ", releases.Select(r => r.Name))}");
    }

    /// <summary>The <c>since</c> and <c>until</c> of a set, each null where the surroundings say it.</summary>
    /// <exception cref="InvalidOperationException">The set has a gap.</exception>
    public (string? Since, string? Until) Write(OscalReleaseSet set, OscalReleaseSet within)
    {
        int first = First(set);
        int last = Last(set);
        if (OscalReleaseSet.Range(first, last).And(within) != set)
        {
            throw new InvalidOperationException($"Releases {set.Bits:b} have a gap within {within.Bits:b}.");
        }

        return (first == First(within) ? null : releases[first].Name, last == Last(within) ? null : releases[last].Name);
    }

    /// <summary>The place of the oldest release of a set.</summary>
    public static int First(OscalReleaseSet set) => System.Numerics.BitOperations.TrailingZeroCount(set.Bits);

    /// <summary>The place of the newest release of a set.</summary>
    public static int Last(OscalReleaseSet set) => 31 - System.Numerics.BitOperations.LeadingZeroCount(set.Bits);

    /// <summary>The runs of releases without a gap within the surroundings, oldest first.</summary>
    public IEnumerable<OscalReleaseSet> Runs(OscalReleaseSet set, OscalReleaseSet within)
    {
        var run = OscalReleaseSet.None;
        for (int release = 0; release < releases.Count; release++)
        {
            if (set.Contains(release))
            {
                run = run.Or(OscalReleaseSet.Of(release));
            }
            else if (within.Contains(release) && !run.IsEmpty)
            {
                yield return run;
                run = OscalReleaseSet.None;
            }
        }

        if (!run.IsEmpty)
        {
            yield return run;
        }
    }
}
