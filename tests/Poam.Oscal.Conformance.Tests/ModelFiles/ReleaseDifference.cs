namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>What changed from one release to the next: objects and fields with their facts, constraints by where they stand.</summary>
internal static class ReleaseDifference
{
    /// <summary>The changes between two releases of one closure.</summary>
    public static IEnumerable<string> Between(Dictionary<string, PlainObject> older, Dictionary<string, PlainObject> newer) =>
        Changes(Objects(older), Objects(newer)).Concat(Changes(Fields(older), Fields(newer))).Concat(ConstraintChanges(older, newer));

    /// <summary>One line for each key that appeared, disappeared or changed.</summary>
    public static IEnumerable<string> Changes(IReadOnlyDictionary<string, string> older, IReadOnlyDictionary<string, string> newer) =>
        older.Keys.Union(newer.Keys).Select(key => (older.GetValueOrDefault(key), newer.GetValueOrDefault(key)) switch
        {
            (null, { } added) => $"+ {key} = {added}",
            ({ } removed, null) => $"- {key} = {removed}",
            ({ } before, { } after) when before != after => $"~ {key} = {before} => {after}",
            _ => "",
        }).Where(line => line.Length > 0);

    private static IEnumerable<string> ConstraintChanges(Dictionary<string, PlainObject> older, Dictionary<string, PlainObject> newer) =>
        Changes(Constraints(older), Constraints(newer)).Select(line => line[..line.IndexOf(" = ", StringComparison.Ordinal)]);

    private static Dictionary<string, string> Objects(Dictionary<string, PlainObject> closure) => closure.ToDictionary(
        o => $"object {o.Key}", o => o.Value.Type is null ? "assembly" : $"field value={o.Value.ValueKey}:{o.Value.Type}");

    private static Dictionary<string, string> Fields(Dictionary<string, PlainObject> closure) => closure
        .SelectMany(o => o.Value.Fields.Select(f => ($"field {o.Key} {f.Xml}", Facts(o.Value, f))))
        .ToDictionary(f => f.Item1, f => f.Item2);

    private static string Facts(PlainObject owner, PlainField f) => string.Join(' ', new[]
    {
        $"json={f.Name}", $"type={f.Type}", f.Cardinality, f.Grouping == "-" ? null : f.Grouping, f.InXml == "grouped" ? "grp=GROUPED" : null,
        f.Type == "markup-multiline" ? "xml=WITH_WRAPPER" : null, f.Default is null ? null : $"default={f.Default}",
        f.Deprecated is null ? null : $"dep={f.Deprecated}", owner.Choices.TryGetValue(f.Name, out int choice) ? $"choice{choice}" : null,
    }.Where(t => t is not null));

    private static Dictionary<string, string> Constraints(Dictionary<string, PlainObject> closure) => closure
        .SelectMany(o => o.Value.Constraints.Select(c => (Key: $"constraint {o.Key} {c.Path} {c.Kind} {(c.Kind == "expect" ? c.Test : c.Target)}", Facts: Facts(c))))
        .GroupBy(c => c.Key)
        .ToDictionary(g => g.Key, g => string.Join(" | ", g.Select(c => c.Facts).Order(StringComparer.Ordinal)));

    private static string Facts(PlainConstraint c) =>
        $"{c.Level} {c.Target} {c.Open} {c.Index} {c.Regex} {c.DataType} {c.Min} [{string.Join(',', c.Values.Distinct().Order(StringComparer.Ordinal))}] {string.Join(',', c.Keys)} {c.Pattern}";
}
