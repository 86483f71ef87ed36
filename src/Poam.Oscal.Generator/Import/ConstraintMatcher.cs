using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>Finds which constraints of a definition are the same in different releases, from the newest release back.</summary>
internal static class ConstraintMatcher
{
    /// <summary>From strict to loose; each rule takes what the stricter ones left.</summary>
    private static readonly Func<ConstraintModel, ConstraintModel, bool>[] Rules =
    [
        (older, newer) => older.Id == newer.Id && Form(older) == Form(newer) && SameValues(older, newer),
        (older, newer) => older.Id == newer.Id && older.Id.Length > 0 && older.Kind == newer.Kind,
        (older, newer) => Form(older) == Form(newer) && SameValues(older, newer),
        (older, newer) => Form(older) == Form(newer),
        (older, newer) => older.Kind == newer.Kind && older.Target == newer.Target && SharesDetail(older, newer),
        (older, newer) => older.Kind == newer.Kind && Form(older).CoreTarget == Form(newer).CoreTarget && SharesDetail(older, newer),
        (older, newer) => older.Kind == newer.Kind && SharesMostValues(older, newer),
    ];

    /// <summary>The lineages of the constraints of one definition.</summary>
    public static List<ConstraintLineage> Match(string definition, IEnumerable<KeyValuePair<int, List<ConstraintModel>>> byRelease)
    {
        var lineages = new List<ConstraintLineage>();
        var lists = new List<IReadOnlyList<ConstraintLineage>>();
        foreach (var (release, constraints) in byRelease.OrderByDescending(pair => pair.Key))
        {
            var assigned = Assign(definition, release, constraints, lineages);
            lineages.AddRange(assigned.Except(lineages));
            lists.Add(assigned);
        }

        return Ordering.Merge(lists);
    }

    private static ConstraintLineage[] Assign(string definition, int release, List<ConstraintModel> constraints, List<ConstraintLineage> known)
    {
        var assigned = new ConstraintLineage?[constraints.Count];
        AssignBy((older, newer) => ConstraintLineageTable.AreOne(definition, older, newer), constraints, known, assigned);
        foreach (var rule in Rules)
        {
            AssignBy((older, newer) => rule(older, newer.Oldest), constraints, known, assigned);
        }

        for (int i = 0; i < constraints.Count; i++)
        {
            assigned[i] ??= new ConstraintLineage();
            assigned[i]!.ByRelease.Add(release, constraints[i]);
        }

        return assigned!;
    }

    private static void AssignBy(
        Func<ConstraintModel, ConstraintLineage, bool> rule, List<ConstraintModel> constraints, List<ConstraintLineage> known, ConstraintLineage?[] assigned)
    {
        for (int i = 0; i < constraints.Count; i++)
        {
            assigned[i] ??= known.Find(lineage => !assigned.Contains(lineage) && rule(constraints[i], lineage));
        }
    }

    private static ConstraintForm Form(ConstraintModel constraint) => ConstraintForm.Of(constraint);

    private static bool SameValues(ConstraintModel a, ConstraintModel b) => a.Values.Select(v => v.Value).SequenceEqual(b.Values.Select(v => v.Value));

    /// <summary>Two constraints with one target are the same if they also speak of the same: an index, keys, a value, a condition.</summary>
    private static bool SharesDetail(ConstraintModel a, ConstraintModel b) => a.Kind switch
    {
        "index" or "index-has-key" => a.IndexName == b.IndexName || Form(a).Keys == Form(b).Keys,
        "allowed-values" => a.Values.Select(v => v.Value).Intersect(b.Values.Select(v => v.Value)).Any(),
        _ => true,
    };

    private static bool SharesMostValues(ConstraintModel a, ConstraintModel b)
    {
        int shared = a.Values.Select(v => v.Value).Intersect(b.Values.Select(v => v.Value)).Count();
        return shared > 1 && shared * 2 >= Math.Max(a.Values.Count, b.Values.Count);
    }
}
