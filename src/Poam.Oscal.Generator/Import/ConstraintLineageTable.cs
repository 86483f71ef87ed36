using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>
/// The decisions which constraints of different releases are one and the same, where neither name nor form tells.
/// </summary>
internal static class ConstraintLineageTable
{
    private static readonly Row[] Rows =
    [
        new("local-objective", "part[@name='objective']", "oscal-assessment-objective-cardinality", "1.0.1 added the new part names."),
        new("local-objective", "part[@name='assessment']/prop[@name='method']", "oscal-assessment-method-cardinality", "1.0.1 added the new part names."),
        new("local-objective", "part[@name='assessment']/part[@name='objects']", "oscal-assessment-objects-cardinality", "1.0.1 added the new part names."),
        new("local-objective", "part[@name='objective']/prop[@name='method-id']", "oscal-assessment-method-id-cardinality", "1.0.1 added the new part names."),
        new("assessment-part", ".[@name='assessment']/prop/@name", "oscal-assesment-part-objective-name", "1.0.1 turned from assessments to objectives, values too."),
        new("diagram", "link[@rel='diagramn']/@href[starts-with(.,'#')]", "oscal-diagram-datatype-uri-reference", "1.0.1 corrected the spelling."),
        new("port-range", "port-range-end-specified-with-no-start", "oscal-component-protocol-port-range-has-start", "1.1.3 turned the test round."),
        new("port-range", "port-range-start-specified-with-no-end", "oscal-component-protocol-port-range-has-end", "1.1.3 turned the test round."),
        new("port-range", "port-range-end-date-is-before-start-date", "oscal-component-protocol-port-range-starts-before-end", "1.1.3 wrote the test so that it holds where one end is absent."),
        new("system-implementation", "oscal-system-implementation-validated-by-index", "oscal-system-implementation-validation-index", "1.2.2 followed the renamed link relation."),
        new("control-implementation", "implemented-requirement/by-component/export/provided", "oscal-by-component-export-provided-uuid-index", "1.1.0 included the components of statements."),
        new("implemented-requirement", "prop/@name", "oscal-implemented-requirement-statement-by-component-prop-name-values", "1.1.0 included statements and components."),
    ];

    /// <summary>Whether a row says that the older constraint became the newer one.</summary>
    public static bool AreOne(string definition, ConstraintModel older, ConstraintLineage newer) =>
        older.Kind == newer.Oldest.Kind
        && Array.Exists(Rows, r => r.Definition == definition && (r.Older == older.Id || r.Older == older.Target) && r.NewestId == newer.NewestId)
        && (older.Values.Count == 0 || older.Values.Exists(o => newer.Oldest.Values.Exists(n => n.Value == o.Value)));

    private sealed record Row(string Definition, string Older, string NewestId, string Reason);
}
