using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Formats.Yaml;

public sealed class YamlSyntaxTests
{
    private const string Item = "/plan-of-action-and-milestones/poam-items/0";
    private const string Metadata = "/plan-of-action-and-milestones/metadata";

    [Theory]
    [InlineData("title: @t", "9:14", "cannot start with `@`")]
    [InlineData("title: `t`", "9:14", "cannot start with ```")]
    [InlineData("title: %t", "9:14", "cannot start with `%`")]
    [InlineData("title: a: b", "9:15", "cannot contain a colon")]
    [InlineData("title: t\n        description: d", "10:9", "indented deeper")]
    [InlineData("title: t\n       description: d", "10:8", "indented deeper")]
    [InlineData("title: t\n     description: d", "10:6", "indented with 5 blanks")]
    [InlineData("title: t\n   description: d", "10:4", "indented with 3 blanks")]
    [InlineData("title: t\n      description\n      uuid: x", "10:7", "`description` has no colon")]
    [InlineData("title: t\n      description:d\n      uuid: x", "10:18", "needs a blank behind it")]
    [InlineData("title: t\n      descr", "10:7", "the file was cut off")]
    [InlineData("title: \"t\n      description: d", "9:14", "never closed")]
    [InlineData("title: 't\n      description: d", "9:14", "never closed")]
    [InlineData("title: 'it's t'", "9:18", "written twice")]
    [InlineData("title: \"a\" b", "9:18", "into the quotes")]
    [InlineData("title: \"C:\\path\"", "9:17", "no such escape")]
    [InlineData("title: \"\\u12\"", "9:15", "no such escape")]
    [InlineData("title: - t", "9:14", "below its name")]
    [InlineData("title: > t", "9:14", "starts on the next line")]
    [InlineData("title: |0\n        t", "9:14", "from 1 to 9")]
    [InlineData("title: ? t", "9:14", "cannot start with `? `")]
    [InlineData("title: [a] b", "9:18", "ended at the bracket")]
    [InlineData("title: [a, b", "10:1", "before its brackets are closed")]
    [InlineData("title: [a, b\n      description: d", "10:7", "A bracket is open")]
    [InlineData("title: {a: b c: d}", "9:21", "cannot contain a colon")]
    [InlineData("title: [a,, b]", "9:17", "nothing before this comma")]
    [InlineData("title: a]\n      uuid: ]", "10:13", "does not belong to the bracket")]
    [InlineData("title: *a b", "9:17", "is an alias")]
    [InlineData("title: * a", "9:14", "quote the value")]
    [InlineData("title: &a &b c", "9:17", "quote the value")]
    [InlineData("title: !a!b c", "9:14", "begins a tag")]
    [InlineData("title: t\n    - title: \"x\"#c", "10:17", "needs a blank before its `#`")]
    [InlineData("title: t\n  description: d\n  - x", "11:3", "fits no list")]
    [InlineData("title: t\n    description: d", "10:5", "starts no item")]
    public void Faults_say_what_is_wrong_and_where(string item, string place, string words)
    {
        string line = YamlText.Messages(YamlText.Poam(item)).Should().ContainSingle(m => m.Contains("OSCAL0001")).Subject;
        line.Should().StartWith(place + "-").And.Contain(words).And.NotContain("While ").And.EndWith(".");
    }

    [Fact]
    public void What_came_before_a_fault_is_checked_and_open_objects_may_lack_members()
    {
        string text = YamlText.Poam("titel: t\n      uuid: @x", metadata: "title: t\n    last-modifed: x");
        YamlText.Findings(text).Should().Equal(
            $"5:5 OSCAL1003 {Metadata}/last-modifed",
            $"10:7 OSCAL1003 {Item}/titel",
            $"11:13 OSCAL0001 {Item}");
    }

    [Theory]
    [InlineData("title: t\n\tdescription: d", "10:1")]
    [InlineData("title: t\n      \tdescription: d", "10:7")]
    [InlineData("title: t\n      props:\n\t- name: a", "11:1")]
    [InlineData("title: t\n      props:\n        \t- name: a", "11:9")]
    [InlineData("title: t\n      props:\n        -\tname: a", "11:10")]
    [InlineData("title: |\n\t\tt", "10:1")]
    [InlineData("{title: t,\n\t\tdescription: d}", "10:1")]
    public void Tabs_in_the_indentation_are_a_finding_at_the_tab(string item, string place)
    {
        string line = YamlText.Messages(YamlText.Poam(item)).Should().ContainSingle(m => m.Contains("OSCAL0001")).Subject;
        line.Should().StartWith(place + "-").And.Contain("indented with a tab");
    }

    [Fact]
    public void A_tab_on_the_first_line_is_a_finding()
    {
        var result = Sample.Validate("\t" + YamlText.Poam(), "poam.yaml");
        result.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("1:1 error OSCAL0001: This line is indented with a tab");
        result.LooksLikeOscal.Should().BeTrue();
    }

    [Theory]
    [InlineData("title: t\t\n      description: \"d\"\t# c\t")]
    [InlineData("title:\tt\n      description: 'd'\t")]
    [InlineData("title: a\tb\n      description: |\n        a\n        \tb\n")]
    [InlineData("{title: t,\n      \t\tdescription: d}")]
    public void Tabs_behind_values_and_inside_them_are_fine(string item)
    {
        YamlText.Findings(YamlText.Poam(item)).Should().BeEmpty();
    }

    [Fact]
    public void A_line_with_nothing_but_a_tab_is_named()
    {
        YamlText.Messages(YamlText.Poam("title: t\n\t\n      description: d")).Should().ContainSingle()
            .Which.Should().StartWith("10:1-10:2 OSCAL0001").And.Contain("blank otherwise");
    }

    [Fact]
    public void Second_documents_are_a_finding_and_not_read()
    {
        YamlText.Findings(YamlText.Poam() + "--- \nx: [\n").Should().Equal("11:1 OSCAL0005 ");
        YamlText.Findings(YamlText.Poam() + "...\n---\nx: 1\n").Should().Equal("12:1 OSCAL0005 ");
        YamlText.Findings("{plan-of-action-and-milestones: {}} {}\n").Should().Contain("1:37 OSCAL0005 ");
        YamlText.Findings(YamlText.Poam() + "...\n# the end\n").Should().BeEmpty();
    }

    [Theory]
    [InlineData("# only a comment\n", "1:1 OSCAL0003 ")]
    [InlineData("---\n", "1:1 OSCAL0003 ")]
    [InlineData("--- ~\n...\n", "1:1 OSCAL0003 ")]
    [InlineData("%YAML 1.2\n---\n", "1:1 OSCAL0003 ")]
    [InlineData("---\n---\na: b\n", "2:1 OSCAL0005 ")]
    public void Documents_without_content_are_a_finding(string text, string finding)
    {
        YamlText.Findings(text).Should().Equal(finding);
    }

    [Theory]
    [InlineData("%YAML 1.2\n---\n")]
    [InlineData("%YAML 1.1\n---\n")]
    [InlineData("%TAG !e! tag:example.org,2026:\n---\n")]
    [InlineData("%OTHER\n---\n")]
    [InlineData("--- # c\n")]
    public void Directives_are_fine(string start)
    {
        YamlText.Findings(start + YamlText.Poam()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("%YAML 2.0\n---\n", "1:1", "version of YAML")]
    [InlineData("%YAML 1.2\n", "2:1", "`---` must come")]
    [InlineData("%YAML x\n---\n", "1:1", "malformed")]
    public void Broken_directives_are_a_finding(string start, string place, string words)
    {
        YamlText.Messages(start + YamlText.Poam()).Should().ContainSingle().Which.Should().StartWith(place + "-").And.Contain(words);
    }

    [Theory]
    [InlineData("hello world")]
    [InlineData("- a\n- b\n")]
    [InlineData("\"a\"")]
    public void Documents_that_are_no_mapping_have_no_model(string text)
    {
        YamlText.Findings(text).Should().Equal("1:1 OSCAL1001 ");
    }

    [Fact]
    public void Names_that_are_no_text_are_findings_and_their_values_left_out()
    {
        string text = YamlText.Poam("title: t\n      ? [a, b]\n      : {c: d}\n      : e\n      description: d");
        YamlText.Findings(text).Should().Equal($"10:9 OSCAL0013 {Item}", $"12:7 OSCAL0013 {Item}");
    }

    [Fact]
    public void Control_characters_are_one_finding_and_the_rest_is_checked()
    {
        string padding = new(' ', 600);
        string text = YamlText.Poam($"title: t # {padding}\n      description: a\0b\u0001\n      descripton: d");
        YamlText.Findings(text).Should().Equal("10:21 OSCAL0001 ", $"11:7 OSCAL1003 {Item}/descripton");
        YamlText.Messages(text)[0].Should().Contain("0x00");
    }

    [Fact]
    public void A_root_whose_value_cannot_be_read_is_in_the_table_all_the_same()
    {
        YamlText.Nodes("plan-of-action-and-milestones:\n\tuuid: x").Should().Equal("plan-of-action-and-milestones");
        Sample.Findings("{\"plan-of-action-and-milestones\": ").Should().Equal("1:35 OSCAL0001 ");
    }

    [Fact]
    public void Items_of_a_repeated_list_do_not_count()
    {
        NodeDocument document = YamlText.Read(YamlText.Poam("title: t\n      description: d\n      props: [{name: a, value: b}]\n      props: [{name: c, value: d}]"));
        Enumerable.Range(1, document.Count - 1).Where(n => document.NameOf(n) == "props").Select(document.TraitsOf)
            .Should().Equal(NodeTraits.None, NodeTraits.Repeated);
    }

    [Fact]
    public void Duplicate_names_are_findings()
    {
        YamlText.Findings(YamlText.Poam("title: t\n      \"title\": u\n      description: d\n      x: 1\n      x: 2"))
            .Should().Equal($"10:7 OSCAL1006 {Item}/title", $"12:7 OSCAL1003 {Item}/x", $"13:7 OSCAL1006 {Item}/x");
    }
}
