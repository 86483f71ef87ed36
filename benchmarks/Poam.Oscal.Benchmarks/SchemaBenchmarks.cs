using System.Text;
using BenchmarkDotNet.Attributes;
using NJsonSchema;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Benchmarks;

/// <summary>The same document against the JSON Schema of its model and release with NJsonSchema, and with ours: structure alone, and all rules.</summary>
[MemoryDiagnoser]
public class SchemaBenchmarks
{
    /// <summary>The schema that the document claims to meet; the build copies it beside the program.</summary>
    public const string SchemaFile = "oscal-poam.schema.json";

    private byte[] _json = [];
    private string _text = "";
    private JsonSchema _schema = new();

    /// <summary>How many POA&amp;M items the document has.</summary>
    [Params(1, 100, 1_000, 10_000)]
    public int Items { get; set; }

    /// <summary>Makes the document and compiles the schema.</summary>
    [GlobalSetup]
    public async Task Setup()
    {
        _json = Corpora.Of(Items, OscalFormat.Json);
        _text = Encoding.UTF8.GetString(_json);
        _schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, SchemaFile));
        if (NJsonSchema() != 0)
        {
            throw new InvalidOperationException("The corpus must be valid, or findings are measured too.");
        }
    }

    /// <summary>NJsonSchema, the schema already compiled.</summary>
    [Benchmark(Baseline = true)]
    public int NJsonSchema() => _schema.Validate(_text).Count;

    /// <summary>Structure and data types.</summary>
    [Benchmark]
    public int Structure() => OscalReader.Read(_json, null, OscalFormat.Json, OscalLimits.Default).Findings.Errors;

    /// <summary>All default rules.</summary>
    [Benchmark]
    public int Validate() => OscalValidator.Validate(_json).Diagnostics.Count;
}
