using Poam.Oscal.Benchmarks;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Budgets;

/// <summary>A large document of which every tenth item is broken: what is shown is bounded, the rest is counted, and the order is always the same.</summary>
public sealed class BrokenCorpusTests
{
    private const int Items = 2_000;
    private const int Most = 100;

    private static readonly ValidationOptions Options = ValidationOptions.Default with
    {
        AsOf = new DateOnly(2026, 6, 1),
        Limits = OscalLimits.Default with { MaxFindings = Most },
    };

    [Theory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Xml)]
    public void Findings_are_bounded_counted_and_in_order(OscalFormat format)
    {
        byte[] json = PoamCorpus.Json(Items, brokenEvery: 10);
        ReadOnlyMemory<byte> text = format == OscalFormat.Json ? json : OscalConverter.Convert(json, format).Content;

        // In XML the unknown member is lost.
        int faults = format == OscalFormat.Xml ? PoamCorpus.FaultsOfBrokenItem - 1 : PoamCorpus.FaultsOfBrokenItem;

        ValidationResult first = OscalValidator.Validate(text, null, Options);
        ValidationResult second = OscalValidator.Validate(text, null, Options);

        int all = first.ErrorCount + first.WarningCount + first.InfoCount;
        first.Diagnostics.Should().HaveCount(Most);
        all.Should().BeGreaterThanOrEqualTo(Items / 10 * faults);
        first.OmittedCount.Should().Be(all - Most);
        second.Diagnostics.Select(d => d.ToString()).Should().Equal(first.Diagnostics.Select(d => d.ToString()));
        (second.ErrorCount, second.WarningCount, second.InfoCount).Should().Be((first.ErrorCount, first.WarningCount, first.InfoCount));
        first.Diagnostics.Select(d => d.Location.Line).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Findings_grow_with_what_is_broken()
    {
        ValidationResult small = OscalValidator.Validate(PoamCorpus.Json(200, brokenEvery: 10), null, Options);
        ValidationResult large = OscalValidator.Validate(PoamCorpus.Json(Items, brokenEvery: 10), null, Options);

        (large.ErrorCount, large.WarningCount, large.InfoCount).Should().Be((10 * small.ErrorCount, 10 * small.WarningCount, 10 * small.InfoCount));
    }
}
