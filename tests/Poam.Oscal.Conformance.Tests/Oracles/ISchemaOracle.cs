namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>A JSON Schema validator that somebody else wrote, asked for its verdict.</summary>
internal interface ISchemaOracle : IDisposable
{
    /// <summary>Its name and version, for reports.</summary>
    string Name { get; }

    /// <summary>Takes in a schema under a key; one that is known already is kept.</summary>
    /// <param name="key">How later calls name the schema.</param>
    /// <param name="schema">A draft-07 schema whose references are all JSON pointers: see <see cref="SchemaFile.ReadWithPointers"/>.</param>
    /// <exception cref="InvalidOperationException">The schema does not compile; the message says why.</exception>
    void Compile(string key, string schema);

    /// <summary>Judges documents, in their order.</summary>
    /// <param name="key">The key of a compiled schema.</param>
    /// <param name="documents">JSON texts. One that is not JSON is judged invalid with the keyword <c>syntax</c>.</param>
    IReadOnlyList<SchemaVerdict> Validate(string key, IReadOnlyList<string> documents);
}
