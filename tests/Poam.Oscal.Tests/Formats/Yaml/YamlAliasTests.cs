using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Formats.Yaml;

public sealed class YamlAliasTests
{
    private const string Items = "/plan-of-action-and-milestones/poam-items";

    [Fact]
    public void Aliases_repeat_values()
    {
        string text = YamlText.Poam("title: &t \"a\\u0062\"\n      description: *t\n      props: &p\n        - &q\n          name: nn\n          value: >-\n            v\n            w\n        - *q\n    - title: *t\n      description: *t\n      props: *p");
        YamlText.Findings(text).Should().BeEmpty();
        string[] nodes = YamlText.Nodes(text);
        nodes[Array.IndexOf(nodes, "poam-items")..].Should().Equal(
            "poam-items", "title=ab", "description=ab", "props", "name=nn", "value=v w", "props", "name=nn", "value=v w",
            "poam-items", "title=ab", "description=ab", "props", "name=nn", "value=v w", "props", "name=nn", "value=v w");
    }

    [Fact]
    public void Names_may_be_given_again_and_aliases_keep_their_value()
    {
        string text = YamlText.Poam("title: &t a\n      props: &p [{name: nn, value: *t}]\n      description: &t b\n    - title: *t\n      description: d\n      props: *p");
        YamlText.Findings(text).Should().BeEmpty();
        YamlText.Nodes(text)[^5..].Should().Equal("title=b", "description=d", "props", "name=nn", "value=a");
    }

    [Fact]
    public void Findings_in_repeated_values_stand_at_the_alias_or_inside_the_anchor()
    {
        string text = YamlText.Poam("title: t\n      description: d\n      props:\n        - &p {name: a b, value: v}\n    - title: t\n      uuid: &u x\n      description: d\n      props: [*p, *u]");
        YamlText.Findings(text).Should().Equal(
            $"12:21 OSCAL1102 {Items}/0/props/0/name",
            $"12:21 OSCAL1102 {Items}/1/props/0/name",
            $"14:16 OSCAL1103 {Items}/1/uuid",
            $"16:19 OSCAL1009 {Items}/1/props/1");
    }

    [Fact]
    public void An_alias_can_be_a_name()
    {
        YamlText.Findings(YamlText.Poam("title: &n description\n      *n : d")).Should().BeEmpty();
    }

    [Fact]
    public void Unknown_anchors_are_one_finding_each()
    {
        string text = YamlText.Poam("title: *t\n      description: **bold**\n      *k : v\n      props: *p");
        YamlText.Findings(text).Should().Equal(
            $"9:14 OSCAL0010 {Items}/0", $"10:20 OSCAL0010 {Items}/0", $"11:7 OSCAL0010 {Items}/0", $"12:14 OSCAL0010 {Items}/0");
        YamlText.Messages(text)[1].Should().Contain("quote the value");
    }

    [Fact]
    public void An_alias_inside_its_anchor_is_a_finding()
    {
        string text = YamlText.Poam("title: t\n      description: d\n      props: &p\n        - name: nn\n          value: v\n        - *p");
        YamlText.Findings(text).Should().Equal($"14:11 OSCAL0010 {Items}/0");
    }

    [Fact]
    public void Merge_keys_are_one_finding_and_what_they_would_bring_is_not_missed()
    {
        string text = YamlText.Poam("&a\n      title: t\n      description: d\n    - <<: *a\n      uuid: x\n    - \"<<\": y\n      title: t\n      description: d");
        YamlText.Findings(text).Should().Equal(
            $"12:7 OSCAL0009 {Items}/1",
            $"13:13 OSCAL1103 {Items}/1/uuid",
            $"14:7 OSCAL1003 {Items}/2/<<");
    }

    [Fact]
    public void A_bomb_of_aliases_is_a_finding()
    {
        string bomb = string.Concat(Enumerable.Range(1, 20).Select(i => $"b{i}: &b{i} [{string.Join(", ", Enumerable.Repeat("*b" + (i - 1), 9))}]\n"));
        ValidationResult result = Sample.Validate("b0: &b0 [a, b]\n" + bomb, "poam.yaml");
        result.Diagnostics.Should().ContainSingle(d => d.Rule.Id == "OSCAL0007").Which.Message.Should().Contain("100,000");
    }

    [Fact]
    public void The_limit_of_aliases_can_be_set()
    {
        ValidationOptions options = Sample.Options with { Limits = new OscalLimits { MaxAliasNodes = 2 } };
        byte[] text = System.Text.Encoding.UTF8.GetBytes(YamlText.Poam("title: &t t\n      description: *t\n    - title: *t\n      description: *t"));
        OscalValidator.Validate(text, "poam.yaml", options).Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("12:20 error OSCAL0007");
        OscalValidator.Validate(text, "poam.yaml", Sample.Options).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_chain_of_aliases_is_read_without_recursion()
    {
        string chain = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"? [&a{i} [*a{i - 1}]]\n: x\n"));
        Sample.Validate("x: &a0 y\n" + chain, "poam.yaml").Diagnostics.Should().Contain(d => d.Rule.Id == "OSCAL0013" || d.Rule.Id == "OSCAL0007");
    }
}
