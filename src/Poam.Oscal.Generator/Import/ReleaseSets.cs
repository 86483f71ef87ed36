using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Import;

/// <summary>Makes release sets from places of releases.</summary>
internal static class ReleaseSets
{
    /// <summary>The set of these releases.</summary>
    public static OscalReleaseSet Of(IEnumerable<int> releases) =>
        releases.Aggregate(OscalReleaseSet.None, (set, release) => set.Or(OscalReleaseSet.Of(release)));

    /// <summary>
    /// Groups releases whose values are equal into runs, oldest first. Releases without a value do not end a run.
    /// </summary>
    public static IEnumerable<(OscalReleaseSet Releases, T Value)> Runs<T>(IEnumerable<KeyValuePair<int, T>> byRelease)
        where T : notnull
    {
        var run = OscalReleaseSet.None;
        T? value = default;
        foreach (var (release, next) in byRelease.OrderBy(pair => pair.Key))
        {
            if (!run.IsEmpty && !EqualityComparer<T>.Default.Equals(value!, next))
            {
                yield return (run, value!);
                run = OscalReleaseSet.None;
            }

            value = next;
            run = run.Or(OscalReleaseSet.Of(release));
        }

        if (!run.IsEmpty)
        {
            yield return (run, value!);
        }
    }
}
