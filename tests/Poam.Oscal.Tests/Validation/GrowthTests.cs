using System.Text;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

/// <summary>Work grows with the size of a document, not with its square: these would not end otherwise.</summary>
public sealed class GrowthTests
{
    public static TheoryData<string, int> Things() => ManyOf.Things();

    [Theory]
    [MemberData(nameof(Things))]
    public void Validation_of_very_many_of_one_thing_ends_and_counts_every_finding(string thing, int findings)
    {
        ValidationResult result = OscalValidator.Validate(ManyOf.Document(thing), options: new ValidationOptions { Rules = RuleSet.Parse("+practice,+fedramp", out _)!, AsOf = new DateOnly(2026, 1, 3) });

        (result.ErrorCount + result.WarningCount + result.InfoCount).Should().BeGreaterThanOrEqualTo(findings);
        result.Diagnostics.Should().HaveCountLessThanOrEqualTo(1_000);
    }

    [Theory]
    [MemberData(nameof(Things))]
    public void Differences_merges_and_formatting_of_very_many_of_one_thing_end(string thing, int findings)
    {
        byte[] old = ManyOf.Document(thing);
        byte[] now = ManyOf.Document(thing, "Many more");

        DocumentDiff diff = OscalDiff.Compare(old, now);

        diff.Subjects.Should().ContainSingle($"only the title differs, whatever the {findings} findings");
        FormatResult formatted = OscalFormatter.Format(old);
        (formatted.IsDone || formatted.Refusals.Count > 0).Should().BeTrue();
        MergeResult merged = OscalMerge.Merge(old, now, old);
        (merged.Refusal is not null || Encoding.UTF8.GetString(merged.Content.Span).Contains("Many more", StringComparison.Ordinal)).Should().BeTrue("a merge takes the change over or says why not");
    }

    [Fact]
    public void Views_of_very_many_items_of_one_risk_end()
    {
        PoamDocument poam = PoamDocument.Parse(ManyOf.Document("items of one risk")).Document!;

        PoamIndex.Of(poam).Views(new DateOnly(2026, 1, 3)).Should().HaveCount(ManyOf.Count);
    }
}
