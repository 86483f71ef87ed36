using System.Text;
using Poam.Oscal.Formats.Yaml;
using Poam.Oscal.Testing;

namespace Poam.Oscal.Tests.Formats.Yaml;

public sealed class YamlAmbiguityTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.10")]
    [InlineData("010")]
    [InlineData("-1")]
    [InlineData("+1.5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1_000")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData("0b101")]
    [InlineData("1e3")]
    [InlineData("1.5E-3")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    [InlineData("12:30")]
    [InlineData("1:20:30.5")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("ON")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("true")]
    [InlineData("False")]
    [InlineData("TRUE")]
    [InlineData("2024-01-01")]
    [InlineData("2024-01-01T10:00:00Z")]
    [InlineData("2024-1-1 1:00:00.5 -05:00")]
    public void Texts_that_other_readers_retype_are_known(string text)
    {
        YamlPlainScalar.TypeOf(Encoding.UTF8.GetBytes(text)).Should().NotBeNull();
        YamlText.Findings(YamlText.Poam(metadata: $"title: {text}")).Should().Equal("4:12 OSCAL0011 /plan-of-action-and-milestones/metadata/title");
    }

    [Theory]
    [InlineData("1.1.2")]
    [InlineData("1.0-rc1")]
    [InlineData("v1")]
    [InlineData("nope")]
    [InlineData("yEs")]
    [InlineData("trUe")]
    [InlineData("tRUE")]
    [InlineData("onset")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("-.nan")]
    [InlineData("_1")]
    [InlineData("0x")]
    [InlineData("0xG")]
    [InlineData("0b2")]
    [InlineData("1e")]
    [InlineData("e3")]
    [InlineData("12:60")]
    [InlineData("08:30")]
    [InlineData("12:300")]
    [InlineData("12:")]
    [InlineData("2024-01")]
    [InlineData("2024-1-1")]
    [InlineData("2024-01-01T10:00")]
    [InlineData("2024-01-01T10:00:00Zulu")]
    [InlineData("3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a01")]
    [InlineData("AC-2")]
    [InlineData("10 days")]
    [InlineData("100%")]
    [InlineData("~x")]
    [InlineData("é")]
    public void Texts_that_all_readers_keep_are_fine(string text)
    {
        YamlPlainScalar.TypeOf(Encoding.UTF8.GetBytes(text)).Should().BeNull();
    }

    [Theory]
    [InlineData("title: \"1.0\"")]
    [InlineData("title: '1.0'")]
    [InlineData("title: !!str 1.0")]
    [InlineData("title: |-\n      1.0")]
    public void Quoted_text_is_fine(string metadata)
    {
        YamlText.Findings(YamlText.Poam(metadata: metadata)).Should().BeEmpty();
    }

    [Fact]
    public void The_message_says_what_others_read_and_what_to_write()
    {
        YamlText.Messages(YamlText.Poam(metadata: "title: 1.10")).Should()
            .Equal("4:12-4:16 OSCAL0011 `1.10` is text here, but other YAML readers take it for a number. Quote it: \"1.10\".");
    }

    [Fact]
    public void A_value_is_reported_once_and_not_beside_an_error_of_its_own()
    {
        string text = YamlText.Poam("title: &n 42\n      uuid: 42\n      description: *n\n      props: [{name: 1e3, value: *n}]\n      unknown: 1.0", metadata: "title: t\n    published: 2024-01-01T10:00:00Z");
        YamlText.Findings(text).Where(f => f.Contains("OSCAL0011")).Should().Equal("10:17 OSCAL0011 /plan-of-action-and-milestones/poam-items/0/title");
    }

    [Fact]
    public void The_same_content_in_json_and_yaml_gives_the_same_table()
    {
        string folder = Repository.PathOf("examples", "agency-portal");
        TableComparison.Differences(TableComparison.Read(Path.Combine(folder, "poam.json")), TableComparison.Read(Path.Combine(folder, "poam.yaml")))
            .Should().BeEmpty();
    }
}
