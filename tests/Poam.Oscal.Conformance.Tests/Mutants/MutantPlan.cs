using System.Text;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>Which mutants are made: all, or a sample that has every member with every operator, at some releases each.</summary>
internal static class MutantPlan
{
    /// <summary>Set to 1 to make all mutants instead of the sample.</summary>
    public const string AllVariable = "POAM_OSCAL_ALL_MUTANTS";

    private const int ReleasesEach = 2;

    // Values are many and the releases differ most in them.
    private const int ReleasesForValues = 8;

    /// <summary>Whether all mutants are asked for.</summary>
    public static bool IsAll { get; } = Environment.GetEnvironmentVariable(AllVariable) == "1";

    /// <summary>The mutants that are asked for: the sample or all.</summary>
    /// <param name="libraries">The seeds of the releases.</param>
    public static IReadOnlyList<Mutant> Chosen(IReadOnlyList<SeedLibrary> libraries) =>
        IsAll ? [.. libraries.SelectMany(All)] : Sample(libraries);

    /// <summary>The mutants of the sample, by release.</summary>
    /// <param name="libraries">The seeds of the releases.</param>
    public static IReadOnlyList<Mutant> Sample(IReadOnlyList<SeedLibrary> libraries)
    {
        var mutants = new List<Mutant>();
        foreach (var seeds in libraries.SelectMany(library => library.Seeds).GroupBy(seed => seed.Member))
        {
            foreach (var change in MutantMaker.Operators)
            {
                mutants.AddRange(Pick([.. seeds], change, change == MutantOperator.Datatype ? ReleasesForValues : ReleasesEach));
            }
        }

        return mutants;
    }

    /// <summary>All mutants of the seeds of one release.</summary>
    public static IEnumerable<Mutant> All(SeedLibrary library) =>
        from seed in library.Seeds
        from change in MutantMaker.Operators
        from variant in Enumerable.Range(0, MutantMaker.VariantsOf(seed, change))
        let mutant = MutantMaker.Make(seed, change, variant)
        where mutant is not null
        select mutant;

    private static IEnumerable<Mutant> Pick(Seed[] seeds, MutantOperator change, int releasesEach)
    {
        int start = Hash($"{seeds[0].Member} {change}") % seeds.Length;
        int picked = 0;
        for (int turn = 0; turn < seeds.Length && picked < releasesEach; turn++)
        {
            // Half of the releases apart, so that the two are not twins.
            int stride = turn % 2 == 0 ? turn / 2 : seeds.Length / 2 + turn / 2;
            var seed = seeds[(start + stride) % seeds.Length];
            int variants = MutantMaker.VariantsOf(seed, change);
            if (variants > 0 && MutantMaker.Make(seed, change, Hash($"{seed.ReleaseName} {seed.Member} {change}") % variants) is { } mutant)
            {
                picked++;
                yield return mutant;
            }
        }
    }

    // FNV-1a: the same on every machine and in every run, which string.GetHashCode is not.
    private static int Hash(string text)
    {
        uint hash = 2166136261;
        foreach (byte each in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ each) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) & 0x7FFF_FFFF);
    }
}
