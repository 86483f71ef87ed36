using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Benchmarks;

/// <summary>Validation of a POA&amp;M in JSON beside a bare pass of the reader over the same bytes.</summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    private byte[] _json = [];

    /// <summary>How many POA&amp;M items the document has; the first is about 12 KB.</summary>
    [Params(1, 100, 10_000)]
    public int Items { get; set; }

    /// <summary>Makes the document.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _json = PoamCorpus.Json(Items);
        if (Validate() != 0)
        {
            throw new InvalidOperationException("The corpus must be clean, or findings are measured too.");
        }
    }

    /// <summary>Every token, nothing kept.</summary>
    [Benchmark(Baseline = true)]
    public long BareReader()
    {
        Utf8JsonReader reader = new(_json);
        long tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>All default rules.</summary>
    [Benchmark]
    public int Validate() => OscalValidator.Validate(_json).Diagnostics.Count;
}
