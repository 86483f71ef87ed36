using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Formats.Yaml;

public sealed class YamlValueTests
{
    [Theory]
    [InlineData("t", "t")]
    [InlineData("\"t\"", "t")]
    [InlineData("'t'", "t")]
    [InlineData("'it''s'", "it's")]
    [InlineData("\"a\\tb\\u00e9\\U0001F600\\\"\"", "a\tbé😀\"")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("a\n        b\n\n        c", "a b\nc")]
    [InlineData("\"a\n        b \\\n        c\"", "a b c")]
    [InlineData("|\n        a\n         b\n\n        c\n\n", "a\n b\n\nc\n")]
    [InlineData("|-\n        é😀\n        c", "é😀\nc")]
    [InlineData("|+\n        a\n\n", "a\n\n\n")]
    [InlineData(">-\n        a\n        b\n\n        c\n", "a b\nc")]
    [InlineData("a # b", "a")]
    [InlineData("a#b", "a#b")]
    [InlineData("a:b", "a:b")]
    [InlineData("http://x", "http://x")]
    [InlineData("no", "no")]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("1.10", "1.10")]
    [InlineData("!!str null", "null")]
    [InlineData("! 010", "010")]
    [InlineData("&x t", "t")]
    [InlineData("!!str &x \"t\"", "t")]
    [InlineData("&x\n        !!str # why\n        t", "t")]
    [InlineData("!<tag:yaml.org,2002:str> t", "t")]
    [InlineData("a\u0085b\u2028c\u2029d", "a\u0085b\u2028c\u2029d")]
    [InlineData("\u2028", "\u2028")]
    [InlineData("\"a\u2028\n        b\"", "a\u2028 b")]
    [InlineData("|-\n        a\u0085b\n        c", "a\u0085b\nc")]
    [InlineData("\"\\L\\N\"", "\u2028\u0085")]
    public void Text_is_what_yaml_1_2_says(string value, string text)
    {
        YamlText.Nodes(YamlText.Poam($"title: {value}\n      description: d")).Should().Contain($"title={text}").And.EndWith("description=d");
    }

    [Theory]
    [InlineData("t", "t")]
    [InlineData("é😀 t # c", "é😀 t")]
    [InlineData("'it''s'", "'it''s'")]
    [InlineData("&x !!str \"t\"", "\"t\"")]
    [InlineData("a\n        b\n\n", "a\n        b")]
    [InlineData("|\n        a\n        b\n\n", "|\n        a\n        b")]
    [InlineData("|\n        a\n\n# end", "|\n        a")]
    [InlineData("!!str | # c\n        a", "| # c\n        a")]
    public void Places_of_values_end_at_their_last_visible_character(string value, string place)
    {
        NodeDocument document = YamlText.Read(YamlText.Poam($"description: d\n      title: {value}\n"));
        int title = Enumerable.Range(1, document.Count - 1).Last(n => document.NameOf(n) == "title");
        TextSpan span = document.ValueOf(title);
        System.Text.Encoding.UTF8.GetString(document.Source.Slice(span.Start, span.Length)).Should().Be(place);
    }

    [Theory]
    [InlineData("- title: t\n      description: d", "title: t\n      description: d")]
    [InlineData("- title: t\n      description: d  \n\n  # end\n", "title: t\n      description: d")]
    [InlineData("- { title: t, description: d }  \n", "{ title: t, description: d }")]
    [InlineData("- &x\n      title: t\n      description: |\n        d\n\n\n", "title: t\n      description: |\n        d")]
    [InlineData("- title: t\n      props:\n\n", "title: t\n      props:")]
    public void Places_of_objects_reach_from_their_first_name_to_their_last_value(string item, string place)
    {
        NodeDocument document = YamlText.Read(YamlText.Poam(item[2..]));
        int node = Enumerable.Range(1, document.Count - 1).Single(n => document.NameOf(n) == "poam-items");
        TextSpan span = document.ValueOf(node);
        System.Text.Encoding.UTF8.GetString(document.Source.Slice(span.Start, span.Length)).Should().Be(place);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" # later")]
    [InlineData(" ~")]
    [InlineData(" null")]
    [InlineData(" Null")]
    [InlineData(" NULL")]
    [InlineData(" !!null x")]
    public void Nulls_are_findings(string value)
    {
        string at = value.Length == 0 || value[1] == '#' ? "10:7" : "10:14";
        string place = value.StartsWith(" !!", StringComparison.Ordinal) ? "10:21" : at;
        YamlText.Findings(YamlText.Poam($"description: d\n      title:{value}"))
            .Should().Equal($"{place} OSCAL1007 /plan-of-action-and-milestones/poam-items/0/title");
    }

    [Fact]
    public void An_item_without_a_value_is_a_finding()
    {
        YamlText.Findings(YamlText.Poam("title: t\n      description: d\n    -"))
            .Should().Equal("11:6 OSCAL1007 /plan-of-action-and-milestones/poam-items/1");
    }

    [Theory]
    [InlineData("!!str", "OSCAL1101")]
    [InlineData("\"\"", "OSCAL1101")]
    public void Empty_text_is_text(string value, string rule)
    {
        YamlText.Findings(YamlText.Poam(metadata: $"title: t\n    document-ids:\n      - identifier: {value}"))
            .Should().ContainSingle().Which.Should().Contain(rule);
    }

    [Fact]
    public void A_tag_makes_a_number_of_text()
    {
        YamlText.Messages(YamlText.Poam(metadata: "title: !!float 1.0")).Should().ContainSingle()
            .Which.Should().Be("4:20-4:23 OSCAL1009 `title` must be a string of type markup-line, not a number.");
    }

    [Theory]
    [InlineData("!custom t", "!custom")]
    [InlineData("!!binary t", "!!binary")]
    [InlineData("!!seq t", "!!seq")]
    [InlineData("!<tag:example.org,2026:y> t", "!<tag:example.org,2026:y>")]
    public void Tags_without_a_meaning_are_warnings_and_ignored(string value, string tag)
    {
        string text = YamlText.Poam(metadata: $"title: {value}");
        YamlText.Findings(text).Should().Equal("4:12 OSCAL0012 /plan-of-action-and-milestones/metadata");
        YamlText.Messages(text)[0].Should().StartWith($"4:12-4:{12 + tag.Length} OSCAL0012").And.Contain($"`{tag}`");
        YamlText.Nodes(text).Should().Contain("title=t");
    }

    [Fact]
    public void Flow_style_is_read_with_its_places()
    {
        string text = YamlText.Poam("{title: \"t\", props: [{name: a, value: 'b c'}], descripton: x, description: d}");
        YamlText.Findings(text).Should().Equal("9:54 OSCAL1003 /plan-of-action-and-milestones/poam-items/0/descripton");
    }

    [Fact]
    public void A_pair_in_brackets_is_an_object()
    {
        string text = YamlText.Poam("title: t\n      description: d\n      props: [name: a, {value: b}]");
        YamlText.Findings(text).Should().Equal(
            "11:15 OSCAL1005 /plan-of-action-and-milestones/poam-items/0/props/0",
            "11:24 OSCAL1005 /plan-of-action-and-milestones/poam-items/0/props/1");
    }
}
