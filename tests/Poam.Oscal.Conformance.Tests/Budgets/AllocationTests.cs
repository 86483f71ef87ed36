using Poam.Oscal.Benchmarks;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Constraints;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Conformance.Tests.Budgets;

/// <summary>No stage makes an object for each node. What grows with a document are tables, and the facts of risks and items.</summary>
public sealed class AllocationTests
{
    // Enough that the pieces in which the runtime hands out memory to a thread do not matter.
    private const int Items = 200;
    private const double SmallestObject = 24;

    [Fact]
    public void Corpus_has_no_findings_on_any_day_before_its_deadlines()
    {
        ValidationOptions options = ValidationOptions.Default with { AsOf = new DateOnly(2090, 1, 1) };

        OscalValidator.Validate(PoamCorpus.Json(Items), null, options).Diagnostics.Should().BeEmpty("findings would be measured, too");
        OscalValidator.Validate(PoamCorpus.Json(Items)).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Reading_well_formed_json_allocates_the_table_alone()
    {
        // Rows are estimated from the length of the text, so the bytes of a text tell the bytes of its table: two thirds are never touched.
        byte[] small = PoamCorpus.Json(Items);
        byte[] large = PoamCorpus.Json(2 * Items);
        double ofTable = 1.25 * (large.Length - small.Length);

        double grown = Grown(small, large, text => Read(text));

        grown.Should().BeLessThan(ofTable + NodesBetween(small, large));
    }

    [Fact]
    public void Constraints_allocate_nothing_a_node()
    {
        AllocatedANode(read => ConstraintPass.Run(read.Document, read.Findings, RuleSet.Default)).Should().BeLessThan(1);
    }

    [Fact]
    public void Rules_allocate_no_object_a_node()
    {
        AllocatedANode(read =>
        {
            DocumentRules.Run(read.Document, read.Findings, ValidationOptions.Default, path: null);
            ControlRules.Run(read.Document, read.Findings, ValidationOptions.Default, path: null, out _);
        }).Should().BeLessThan(SmallestObject);
    }

    private static double AllocatedANode(Action<ReadResult> stage)
    {
        byte[] small = PoamCorpus.Json(Items);
        byte[] large = PoamCorpus.Json(2 * Items);
        ReadResult first = Read(small);
        ReadResult second = Read(large);
        return Grown(first, second, stage) / NodesBetween(small, large);
    }

    /// <summary>How much more the larger input takes, in bytes. What is loaded once is loaded before.</summary>
    private static double Grown<T>(T small, T large, Action<T> stage)
    {
        stage(large);
        long before = GC.GetAllocatedBytesForCurrentThread();
        stage(small);
        long between = GC.GetAllocatedBytesForCurrentThread();
        stage(large);
        return GC.GetAllocatedBytesForCurrentThread() - between - (between - before);
    }

    private static int NodesBetween(byte[] small, byte[] large) => Read(large).Document.Count - Read(small).Document.Count;

    private static ReadResult Read(byte[] text) => OscalReader.Read(text, null, OscalFormat.Json, OscalLimits.Default);
}
