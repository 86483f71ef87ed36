using System.Buffers;
using BenchmarkDotNet.Attributes;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Constraints;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Benchmarks;

/// <summary>What each stage costs, beside a bare pass of the underlying reader over the same bytes.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private const int InitialBytes = 1 << 16;

    private byte[] _text = [];
    private byte[] _changed = [];
    private ReadResult _read = null!;

    /// <summary>How many POA&amp;M items the document has; one is about 10 KB, the further ones about 8 KB each.</summary>
    [Params(1, 100, 1_000, 10_000)]
    public int Items { get; set; }

    /// <summary>The format.</summary>
    [Params(OscalFormat.Json, OscalFormat.Yaml, OscalFormat.Xml)]
    public OscalFormat Format { get; set; }

    /// <summary>Makes the document.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _text = Corpora.Of(Items, Format);
        _changed = Corpora.WithOneChange(_text);
        _read = Read();
        if (Validate() != 0)
        {
            throw new InvalidOperationException("The corpus must be clean, or findings are measured too.");
        }
    }

    /// <summary>Every token of the underlying reader, nothing kept.</summary>
    [Benchmark(Baseline = true)]
    public long BareReader() => BareReaders.Count(_text, Format);

    /// <summary>Text to node table; structure and data types are checked on the way.</summary>
    [Benchmark]
    public int Structure() => Read().Document.Count;

    /// <summary>NIST's constraints over a table that was read.</summary>
    [Benchmark]
    public void Constraints() => ConstraintPass.Run(_read.Document, _read.Findings, RuleSet.Default);

    /// <summary>The rules on links and consistency over a table that was read.</summary>
    [Benchmark]
    public int Links() => DocumentRules.Run(_read.Document, _read.Findings, ValidationOptions.Default, path: null).Count;

    /// <summary>All default rules, from the text on.</summary>
    [Benchmark]
    public int Validate() => OscalValidator.Validate(_text, null, new ValidationOptions { Format = Format }).Diagnostics.Count;

    /// <summary>Two texts compared, of which one title differs.</summary>
    [Benchmark]
    public int Diff() => OscalDiff.Compare(_text, _changed).Subjects.Count;

    /// <summary>Text to its canonical form, proven to say the same.</summary>
    [Benchmark]
    public int Canonical() => OscalFormatter.Format(_text).Content.Length;

    /// <summary>Text to records.</summary>
    [Benchmark]
    public PoamDocument? Bind() => PoamDocument.Parse(_text, Format).Document;

    /// <summary>Node table to text in the same format.</summary>
    [Benchmark]
    public int Write()
    {
        ArrayBufferWriter<byte> output = new(InitialBytes);
        OscalWriter.Write(_read.Document, Format, output, WriteOptions.Default);
        return output.WrittenCount;
    }

    private ReadResult Read() => OscalReader.Read(_text, null, Format, OscalLimits.Default);
}
