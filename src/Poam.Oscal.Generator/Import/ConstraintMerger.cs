using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>Merges the constraints of one definition over the releases and names those that NIST does not name.</summary>
internal sealed class ConstraintMerger(IReadOnlyList<string> releases)
{
    private readonly HashSet<string> _synthetic = new(StringComparer.Ordinal);

    /// <summary>The merged constraints: one entry a lineage and form.</summary>
    public IEnumerable<ConstraintModel> Merge(string definitionKey, IEnumerable<KeyValuePair<int, List<ConstraintModel>>> byRelease)
    {
        foreach (var lineage in ConstraintMatcher.Match(definitionKey, byRelease))
        {
            string? id = lineage.NewestId;
            string name = id ?? SyntheticId(definitionKey, lineage.Oldest);
            foreach (var (set, _) in ReleaseSets.Runs(lineage.ByRelease.Select(p => KeyValuePair.Create(p.Key, ConstraintForm.Of(p.Value)))))
            {
                yield return Entry(lineage, set, name, synthetic: id is null);
            }
        }
    }

    private ConstraintModel Entry(ConstraintLineage lineage, OscalReleaseSet set, string id, bool synthetic)
    {
        var inSet = lineage.ByRelease.Where(p => set.Contains(p.Key)).ToList();
        var newest = inSet[^1].Value;
        var entry = new ConstraintModel
        {
            Id = id,
            Synthetic = synthetic,
            Kind = newest.Kind,
            Level = newest.Level,
            Target = newest.Target,
            Test = newest.Test,
            Regex = newest.Regex,
            DataType = newest.DataType,
            IndexName = newest.IndexName,
            Open = newest.Open,
            Min = newest.Min,
            Max = newest.Max,
            Releases = set,
            NamedSince = synthetic ? null : NamedSince(lineage, inSet, id),
            Patched = inSet.Select(p => p.Value.Patched).FirstOrDefault(p => p is not null),
        };
        entry.Keys.AddRange(newest.Keys);
        entry.Values.AddRange(Values(inSet));
        entry.Formerly.AddRange(ReleaseSets.Runs(inSet.Select(p => KeyValuePair.Create(p.Key, p.Value.Id)))
            .Where(run => run.Value.Length > 0 && run.Value != id)
            .Select(run => new FormerName(run.Value, run.Releases)));
        return entry;
    }

    private string? NamedSince(ConstraintLineage lineage, List<KeyValuePair<int, ConstraintModel>> inSet, string id)
    {
        int first = lineage.ByRelease.First(p => p.Value.Id == id).Key;
        if (lineage.ByRelease.Any(p => p.Key >= first && p.Value.Id != id))
        {
            throw new ImportException($"The constraint '{id}' lost its name after {releases[first]}.");
        }

        return inSet[0].Key >= first ? null : releases[first];
    }

    private IEnumerable<AllowedValueModel> Values(List<KeyValuePair<int, ConstraintModel>> inSet)
    {
        var lists = inSet.AsEnumerable().Reverse().Select(p => (IReadOnlyList<string>)[.. p.Value.Values.Select(v => v.Value).Distinct()]);
        foreach (string value in Ordering.Merge(lists))
        {
            var listed = inSet.Select(p => KeyValuePair.Create(p.Key, p.Value.Values.Find(v => v.Value == value))).Where(p => p.Value is not null).ToList();
            var (last, deprecated) = ReleaseSets.Runs(listed.Select(p => KeyValuePair.Create(p.Key, p.Value!.Deprecated is not null))).Last();
            yield return new AllowedValueModel(value, ReleaseSets.Of(listed.Select(p => p.Key)), deprecated ? releases[ReleaseRange.First(last)] : null);
        }
    }

    /// <summary>
    /// A name from where the constraint stood when it first appeared, which no later release changes. The dots keep it apart from NIST's names.
    /// </summary>
    private string SyntheticId(string definitionKey, ConstraintModel oldest)
    {
        string target = Words(oldest.Target);
        string start = $"{definitionKey.Replace('/', '.')}{(target.Length == 0 ? "" : "." + target)}.{oldest.Kind}";
        string id = start;
        for (int number = 2; !_synthetic.Add(id); number++)
        {
            id = $"{start}.{number}";
        }

        return id;
    }

    private static string Words(string expression)
    {
        var words = new StringBuilder();
        string text = System.Text.RegularExpressions.Regex.Replace(expression, "'https?:[^']*'|has-oscal-namespace|starts-with|exists|not|\\band\\b|\\bor\\b|@ns", " ");
        foreach (char c in text)
        {
            words.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        }

        return string.Join('-', words.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
