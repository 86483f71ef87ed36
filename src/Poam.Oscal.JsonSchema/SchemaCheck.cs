using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.JsonSchema.Checking;
using Poam.Oscal.JsonSchema.Loading;
using Poam.Oscal.Validation;

namespace Poam.Oscal.JsonSchema;

/// <summary>
/// Checks documents against a JSON Schema (draft-04 to draft-07, and what 2019-09 and 2020-12 share with them). Put it into
/// <see cref="ValidationOptions.Checks"/>; its findings are those of the rule USER1001, with the places of the document, whatever its format.
/// </summary>
/// <remarks>A check can be used any number of times, by several threads. Nothing is ever fetched from the network.</remarks>
public sealed class SchemaCheck : DocumentCheck
{
    private readonly Func<NodeDocument, CompiledSchema?> _schemaOf;
    private readonly CompiledSchema? _schema;

    private SchemaCheck(CompiledSchema schema)
        : this(_ => schema)
    {
        _schema = schema;
    }

    private SchemaCheck(Func<NodeDocument, CompiledSchema?> schemaOf)
    {
        _schemaOf = schemaOf;
    }

    /// <summary>The check against the schemas that are generated from the definitions: for each document that of its own model and release.</summary>
    public static SchemaCheck Generated { get; } = new(new GeneratedSchemas().Of);

    /// <summary>What the schema asks for and is not checked, as pointers into it; every document is then reported as not wholly checked.</summary>
    public IReadOnlyList<string> NotChecked => _schema?.NotChecked ?? [];

    /// <summary>Loads a schema from a file. Other files that it refers to are loaded where they lie in its folder or below.</summary>
    /// <param name="path">The path of the file, JSON in UTF-8 or UTF-16.</param>
    /// <exception cref="SchemaException">The file cannot be read, is no JSON Schema, or refers to what is not there.</exception>
    public static SchemaCheck Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new SchemaCheck(SchemaCompiler.Compile(SchemaFile.Load(Path.GetFullPath(path), path)));
    }

    /// <summary>Reads a schema from a text. It may refer to nothing outside itself.</summary>
    /// <param name="schema">The JSON of the schema.</param>
    /// <exception cref="SchemaException">The text is no JSON Schema or refers to what is not there.</exception>
    public static SchemaCheck Parse(string schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new SchemaCheck(SchemaCompiler.Compile(SchemaFile.Parse(schema)));
    }

    /// <inheritdoc/>
    internal override void Run(NodeDocument document, FindingSink findings, RuleSet rules, ICollection<Unchecked> blocked)
    {
        string rule = UserRules.Schema.Id;
        if (!rules.Includes(rule))
        {
            return;
        }

        if (!document.IsWhole)
        {
            blocked.Add(new Unchecked(rule, "The document cannot be read to its end, so that it was not checked against the JSON Schema.", "", 0, 1));
        }
        else if (_schemaOf(document) is { } schema)
        {
            new SchemaRun(schema, document, findings, blocked).Run();
        }
        else
        {
            blocked.Add(new Unchecked(rule, "There is no generated JSON Schema for the document: its model is unknown, or its release does not have it.", "", 0, 1));
        }
    }
}
