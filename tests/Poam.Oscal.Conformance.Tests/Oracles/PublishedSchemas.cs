namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>The published JSON Schemas that hold all models of a release.</summary>
internal static class PublishedSchemas
{
    /// <summary>The releases whose schemas differ: that of 1.0.1 is the one of 1.0.0, that of 1.2.0 is not available.</summary>
    public static IReadOnlyList<string> Distinct { get; } =
    [
        "1.0.0", "1.0.2", "1.0.3", "1.0.4", "1.0.5", "1.0.6", "1.1.0", "1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2",
    ];

    /// <summary>Hands the schema of a release to an oracle; skips the test where there is no reference folder.</summary>
    /// <returns>The key by which the oracle knows it.</returns>
    public static string Compile(ISchemaOracle oracle, string release)
    {
        string path = ReferenceFolder.Require("oscal", "json-schema", $"oscal_complete_schema_{release}.json");
        oracle.Compile(path, SchemaFile.ReadWithPointers(path));
        return path;
    }
}
