using System.Text;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

/// <summary>More findings than are kept: those behind are counted, and none of them hides another.</summary>
public sealed class ManyFindingsTests
{
    private const int Many = 5_000;

    [Fact]
    public void Validate_findings_behind_the_limit_are_counted_exactly()
    {
        ValidationResult result = OscalValidator.Validate(Unknown(Many));

        result.Diagnostics.Should().HaveCount(1_000);
        result.ErrorCount.Should().Be(Many);
    }

    [Fact]
    public void Validate_rule_left_out_is_not_counted_behind_the_limit_either()
    {
        string rule = OscalValidator.Validate(Unknown(1)).Diagnostics.Should().ContainSingle().Subject.Rule.Id;

        ValidationResult result = OscalValidator.Validate(Unknown(Many), options: new ValidationOptions { Rules = RuleSet.Parse("-" + rule, out _)! });

        (result.ErrorCount, result.WarningCount, result.InfoCount).Should().Be((0, 0, 0));
    }

    private static byte[] Unknown(int count) =>
        Encoding.UTF8.GetBytes(Sample.PoamJson(extra: "\"system-id\": { \"id\": \"s\" },").Replace(
            "\"title\": \"t\", \"description\"", string.Concat(Enumerable.Range(0, count).Select(i => $"\"x{i}\": 1, ")) + $"\"uuid\": \"{Sample.Uuid[..^1]}2\", \"title\": \"t\", \"description\"", StringComparison.Ordinal));
}
