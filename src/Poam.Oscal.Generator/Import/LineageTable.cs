namespace Poam.Oscal.Generator.Import;

/// <summary>
/// The decisions which definitions of different releases are one and the same. The newest release decides file, name and shape;
/// a definition that nothing here mentions keeps its own file and path. A row moves a definition with all that is inside it.
/// </summary>
internal static class LineageTable
{
    private static readonly Move[] Moves =
    [
        // metadata
        new("metadata:revision", "metadata:metadata/revision", "Global until 1.0.6, inside its only user since."),
        new("metadata:role", "metadata:metadata/role", "Global until 1.0.6, inside its only user since."),
        new("metadata:location", "metadata:metadata/location", "Global until 1.0.6, inside its only user since."),
        new("metadata:party", "metadata:metadata/party", "Global until 1.0.6, inside its only user since."),

        // control-common
        new("assessment-common:reviewed-controls/control-selection/include-all", "control-common:include-all", "Shared since 1.0.2."),
        new("assessment-common:reviewed-controls/control-objective-selection/include-all", "control-common:include-all", "Shared since 1.0.2."),
        new("assessment-common:assessment-subject/include-all", "control-common:include-all", "Shared since 1.0.2."),
        new("profile:include-all", "control-common:include-all", "Shared since 1.0.2."),
        new("profile:select-control-by-id", "control-common:select-control-by-id", "Moved at 1.2.1, when the mapping model came to share it."),
        new("mapping-common:select-control-by-id", "control-common:select-control-by-id", "1.2.0 had the same under two names."),
        new("control-common:select-control-by-id/with-id", "control-common:with-id", "Global since 1.1.0."),
        new("control-common:select-control-by-id/matching", "control-common:matching", "Global since 1.1.0."),
        new("profile:with-id", "control-common:with-id", "Moved at 1.2.1 with its user."),
        new("profile:matching", "control-common:matching", "Moved at 1.2.1 with its user."),
        new("mapping-common:matching", "control-common:matching", "1.2.0 had the same under two names."),
        new("profile:@pattern", "control-common:@pattern", "Moved at 1.2.1 with its user."),
        new("mapping-common:@pattern", "control-common:@pattern", "1.2.0 had the same under two names."),
        new("profile:@with-child-controls", "control-common:@with-child-controls", "Moved at 1.2.1 with its user."),
        new("mapping-common:@with-child-controls", "control-common:@with-child-controls", "1.2.0 had the same under two names."),

        // profile
        new("profile:combine", "profile:merge/combine", "Inside its only user since 1.0.1."),
        new("profile:custom", "profile:merge/custom", "Inside its only user since 1.0.1."),
        new("profile:alter", "profile:modify/alter", "Inside its only user since 1.1.0."),
        new("profile:remove", "profile:modify/alter/remove", "Inside its only user since 1.1.0."),
        new("profile:add", "profile:modify/alter/add", "Inside its only user since 1.1.0."),

        // assessment layer
        new("assessment-results:finding", "assessment-common:finding", "Moved at 1.1.0, when the POA&M came to have findings."),
        new("assessment-common:risk/status", "assessment-common:risk-status", "Global since 1.0.2."),
        new("assessment-common:risk/related-observation", "assessment-common:related-observation", "Shared since 1.2.1."),
        new("assessment-common:finding/related-observation", "assessment-common:related-observation", "Shared since 1.2.1."),
        new("poam:poam-item/related-observation", "assessment-common:related-observation", "Shared since 1.2.1."),
        new("assessment-common:finding/associated-risk", "assessment-common:associated-risk", "Shared since 1.2.1."),
        new("poam:poam-item/associated-risk", "assessment-common:associated-risk", "Shared since 1.2.1."),

        // ssp
        new("ssp:system-information/information-type/confidentiality-impact", "ssp:impact", "Shared since 1.1.0."),
        new("ssp:system-information/information-type/integrity-impact", "ssp:impact", "Shared since 1.1.0."),
        new("ssp:system-information/information-type/availability-impact", "ssp:impact", "Shared since 1.1.0."),
        new("ssp:authorization-boundary/remarks", "metadata:remarks", "The common remarks since 1.0.2."),
        new("ssp:diagram/remarks", "metadata:remarks", "The common remarks since 1.0.2."),

        // mapping
        new("mapping-common:confidence-score", "mapping-common:confidence-score-value", "1.2.0 had a value with attributes, 1.2.1 made it an object with elements.", Only: "1.2.0"),
    ];

    /// <summary>Global scalars that the next release wrote out where they are used: each use is an inline scalar from the start.</summary>
    private static readonly Dissolved[] DissolvedGlobals =
    [
        new("control-common:@depends-on", "Global in 1.0.0, inline in both its users since."),
        new("implementation-common:@source", "Global until 1.0.6, inline in its only user since."),
        new("profile:@method", "Global in 1.0.0, inline in its only user since."),
        new("profile:as-is", "Global in 1.0.0, inline in its only user since."),
    ];

    /// <summary>What a definition of a release is in the superset.</summary>
    public static LineageKey KeyOf(SourceDefinition definition, string release) =>
        KeyOf(new LineageKey(definition.File, definition.Path), release);

    /// <summary>
    /// Whether the definition belongs to the member that uses it: an inline scalar, unless a row makes it a definition of its own, or a dissolved global one.
    /// </summary>
    public static bool IsInlineScalar(SourceDefinition definition, string release)
    {
        if (definition.IsGlobal)
        {
            return Array.Exists(DissolvedGlobals, d => d.From == $"{definition.File}:{definition.Path}");
        }

        int last = definition.Path.LastIndexOf('/');
        var owner = KeyOf(new LineageKey(definition.File, definition.Path[..last]), release);
        return definition.IsScalar && KeyOf(definition, release) == new LineageKey(owner.File, owner.Path + definition.Path[last..]);
    }

    private static LineageKey KeyOf(LineageKey key, string release)
    {
        while (Find(key, release) is { } move)
        {
            key = move.Apply(key);
        }

        return key;
    }

    private static Move? Find(LineageKey key, string release) =>
        Moves.Where(m => m.Fits(key, release)).MaxBy(m => m.From.Length);

    private sealed record Move(string From, string To, string Reason, string? Only = null)
    {
        public bool Fits(LineageKey key, string release)
        {
            string text = key.ToString();
            return (Only is null || Only == release)
                && text.StartsWith(From, StringComparison.Ordinal)
                && (text.Length == From.Length || text[From.Length] == '/');
        }

        public LineageKey Apply(LineageKey key)
        {
            string[] target = (To + key.ToString()[From.Length..]).Split(':');
            return new LineageKey(target[0], target[1]);
        }
    }

    private sealed record Dissolved(string From, string Reason);
}
