extern alias generator;

using generator::Poam.Oscal.Generator.JsonSchemas;
using generator::Poam.Oscal.Generator.Model;
using Poam.Oscal.Conformance.Tests.Oracles;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>The JSON Schemas that the generator makes of schemas/model, made once a test run.</summary>
internal static class GeneratedSchemas
{
    private static readonly Lazy<ModelSet> LazyModel = new(() => ModelReader.Load(RepositoryFolder.At("schemas", "model")));

    private static readonly Lazy<Dictionary<string, string>> LazyFiles = new(() =>
    {
        var emitter = new JsonSchemaEmitter(LazyModel.Value);
        return emitter.Subjects().ToDictionary(s => s.FileName, emitter.Emit, StringComparer.Ordinal);
    });

    /// <summary>The releases in order of publication.</summary>
    public static IReadOnlyList<string> Releases => LazyModel.Value.Releases;

    /// <summary>The texts of the schemas by file name.</summary>
    public static IReadOnlyDictionary<string, string> Files => LazyFiles.Value;

    /// <summary>The names of the lexical forms that the members of some release have.</summary>
    public static IReadOnlyList<string> LexicalForms { get; } =
    [
        "Text", "String", "Token", "TokenNcName", "Uuid", "UuidV4", "Uri", "UriAnyScheme", "UriReference", "EmailAddress", "Date",
        "DateAnyOffset", "DateTimeWithTimezone", "DateTimeAnyOffset", "NonNegativeInteger", "PositiveInteger", "Decimal", "Boolean",
        "Base64", "Base64Lines", "MarkupLine", "MarkupMultiline",
    ];

    /// <summary>The file name of the schema for documents with this root; the release may lack the model.</summary>
    public static string FileName(string root, string release) => JsonSchemaEmitter.FileName(root, release);

    /// <summary>Asks a validator about documents, after compiling the schema, by ajv in its strict mode.</summary>
    public static IReadOnlyList<SchemaVerdict> Judge(ISchemaOracle oracle, string fileName, IReadOnlyList<string> documents)
    {
        if (oracle is AjvOracle ajv)
        {
            ajv.Compile(fileName, Files[fileName], strict: true);
        }
        else
        {
            oracle.Compile(fileName, Files[fileName]);
        }

        return oracle.Validate(fileName, documents);
    }
}
