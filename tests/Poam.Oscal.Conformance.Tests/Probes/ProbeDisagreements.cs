using static Poam.Oscal.Conformance.Tests.Causes.SchemaCauses;

namespace Poam.Oscal.Conformance.Tests.Probes;

/// <summary>Every probe and release at which we decide otherwise than the published schema.</summary>
internal static class ProbeDisagreements
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<ProbeDisagreement> All { get; } =
    [
        new("root $schema key", SchemaKeyRefused, SchemaAccepts: false),
        new("party with addresses AND location-uuids", ChoiceNotEnforced, SchemaAccepts: true),
        new("assessment-subject include-all+include-subjects", ChoiceNotEnforced, SchemaAccepts: true),
        new("assessment-subject with neither", ChoiceNotEnforced, SchemaAccepts: true),
        new("task.timing two choices", ChoiceNotEnforced, SchemaAccepts: true),
        new("task.timing empty", ChoiceNotEnforced, SchemaAccepts: true),
        new("party without uuid/type (metaschema-invalid)", ChoiceDropsFlags, SchemaAccepts: true),
        new("assessment-subject without type", ChoiceDropsFlags, SchemaAccepts: true),
        new("revision without version", UnchangedFile, SchemaAccepts: true),
        new("prop.value with newline", NoPatterns, SchemaAccepts: true),
        new("prop.value leading space", NoPatterns, SchemaAccepts: true),
        new("prop.name with space", NoPatterns, SchemaAccepts: true),
        new("prop.ns not a uri (example)", NoPatterns, SchemaAccepts: true),
        new("prop.ns one-letter scheme a:b", NoPatterns, SchemaAccepts: true),
        new("prop.uuid v1", NoPatterns, SchemaAccepts: true),
        new("prop.uuid v7", NoPatterns, SchemaAccepts: true),
        new("last-modified no timezone", NoPatterns, SchemaAccepts: true),
        new("last-modified 2023-02-29", NoPatterns, SchemaAccepts: true),
        new("last-modified 1899", NoPatterns, SchemaAccepts: true),
        new("last-modified date only", NoPatterns, SchemaAccepts: true),
        new("risk.status with space", NoPatterns, SchemaAccepts: true),
        new("href with space", NoPatterns, SchemaAccepts: true),
        new("email without @", NoPatterns, SchemaAccepts: true),
        new("prop.uuid v5", OpenListsClosed, SchemaAccepts: false),
        new("prop.uuid uppercase", OpenListsClosed, SchemaAccepts: false),
        new("risk.status custom token", OpenListsClosed, SchemaAccepts: false),
        new("obs.methods custom", OpenListsClosed, SchemaAccepts: false),
        new("obs.types custom", OpenListsClosed, SchemaAccepts: false),
        new("hash.algorithm MD5", OpenListsClosed, SchemaAccepts: false),
        new("last-modified .000Z", FractionZeros, SchemaAccepts: false),
        new("threat-id.id not uri", PlainValueKeys, SchemaAccepts: true),
        new("email a@b", EmailFormat, SchemaAccepts: false, Last: "1.0.2"),
        new("email a@b", EmailFormat, SchemaAccepts: false, First: "1.0.4"),
    ];
}
