using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Formats.Yaml;

/// <summary>Large values and deep nesting. Work that grew with the square of either would not end.</summary>
public sealed class YamlLimitTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("? [")]
    [InlineData("[[]: ")]
    [InlineData("!a [")]
    [InlineData("&a [")]
    public void A_hundred_thousand_levels_are_a_finding(string level)
    {
        string text = string.Concat(Enumerable.Repeat(level, 100_000));
        ValidationResult result = Sample.Validate("plan-of-action-and-milestones:\n  " + text, "poam.yaml");
        result.Diagnostics.Should().Contain(d => d.Rule.Id == "OSCAL0007" || d.Rule.Id == "OSCAL0001");
    }

    [Fact]
    public void Deep_blocks_are_a_finding()
    {
        string text = string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', i) + "a:\n"));
        Sample.Validate(text, "poam.yaml").Diagnostics.Should().ContainSingle(d => d.Rule.Id == "OSCAL0007");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("'")]
    public void A_long_value_is_a_finding(string quote)
    {
        string value = quote + new string('x', (16 << 20) + 1) + quote;
        YamlText.Findings(YamlText.Poam($"title: {value}\n      description: d"))
            .Should().Equal("9:7 OSCAL0007 /plan-of-action-and-milestones/poam-items/0/title");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("|\n        ")]
    public void A_value_of_two_hundred_megabytes_is_a_finding(string before)
    {
        byte[] start = Encoding.UTF8.GetBytes("plan-of-action-and-milestones:\n  uuid: " + before);
        byte[] end = Encoding.UTF8.GetBytes(before.TrimStart('|', '\n', ' ') + "\n  metadta: 😀\n");
        byte[] text = new byte[start.Length + (200 << 20) + end.Length];
        text.AsSpan().Fill((byte)'x');
        start.CopyTo(text, 0);
        end.CopyTo(text, text.Length - end.Length);
        string[] findings = Sample.Findings(text, "poam.yaml");
        findings.Should().Contain("2:3 OSCAL0007 /plan-of-action-and-milestones/uuid")
            .And.Contain($"{(before.Length > 1 ? 4 : 3)}:3 OSCAL1003 /plan-of-action-and-milestones/metadta");
    }

    [Fact]
    public void Long_runs_of_letters_are_read_in_full()
    {
        string run = new('x', 40_000);
        string text = YamlText.Poam($"title: a {run} é {run} b\n      uuid: \"{run}\\n{run}\"\n      description: | # {run}\n        é {run}\n        {run}\n      descripton: d");
        string[] nodes = YamlText.Nodes(text);
        nodes.Should().Contain($"title=a {run} é {run} b").And.Contain($"uuid={run}\n{run}").And.Contain($"description=é {run}\n{run}\n");
        YamlText.Findings(text).Should().Contain("14:7 OSCAL1003 /plan-of-action-and-milestones/poam-items/0/descripton");
    }

    [Theory]
    [InlineData("\uFDD4")]
    [InlineData("\\uFDD4\\uFDD4")]
    public void Characters_that_stand_for_long_runs_do_no_harm(string text)
    {
        string run = new('x', 40_000);
        YamlText.Nodes(YamlText.Poam($"title: \"{text}\\n{run}\"\n      uuid: {run}")).Should().Contain($"uuid={run}");
    }

    [Fact]
    public void A_long_name_is_a_finding()
    {
        YamlText.Findings(YamlText.Poam($"title: t\n      description: d\n      {new string('x', 2_000)}: y"))
            .Should().ContainSingle().Which.Should().StartWith("11:7 OSCAL0001");
    }

    [Fact]
    public void Too_many_nodes_are_a_finding()
    {
        ValidationOptions options = Sample.Options with { Limits = new OscalLimits { MaxNodes = 8 } };
        byte[] text = Encoding.UTF8.GetBytes(YamlText.Poam());
        OscalValidator.Validate(text, "poam.yaml", options).Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("OSCAL0007");
    }

    [Fact]
    public void Any_prefix_and_any_change_of_a_byte_gives_findings_and_no_exception()
    {
        string item = "title: &t \"a\\u00e9\"\n      description: |-\n        *x*\n      props: [{name: 'n', value: *t}, !!map {name: n, value: >\n        x}]\n      ? [k]\n      : - v # c";
        byte[] text = Encoding.UTF8.GetBytes("%YAML 1.2\n---\n" + YamlText.Poam(item) + "...\n");
        byte[] signs = [.. "\t\n\r \0\"'#&*!|>%@`-?:,[]{}<x\u0001"u8, 0xC3, 0xFF];
        Random random = new(7);
        for (int i = 0; i < 6_000; i++)
        {
            byte[] changed = [.. text];
            for (int j = 0; j <= i % 3; j++)
            {
                changed[random.Next(changed.Length)] = signs[random.Next(signs.Length)];
            }

            OscalValidator.Validate(changed, "poam.yaml", Sample.Options).Diagnostics.Should().NotContain(d => d.Location.Line == 0 || d.Message.Length == 0);
        }

        for (int length = 0; length < text.Length; length++)
        {
            OscalValidator.Validate(text.AsMemory(0, length), "poam.yaml", Sample.Options).Diagnostics.Should().NotContain(d => d.Location.Line == 0);
        }
    }
}
