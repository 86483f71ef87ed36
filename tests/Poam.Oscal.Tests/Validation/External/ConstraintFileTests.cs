using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

public sealed class ConstraintFileTests
{
    internal const string Xml = """
        <?xml version="1.0"?>
        <c:metaschema-meta-constraints xmlns:c="http://csrc.nist.gov/ns/oscal/metaschema/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://csrc.nist.gov/ns/oscal/metaschema/1.0 metaschema-meta-constraints.xsd">
          <c:namespace-binding prefix="o" uri="http://csrc.nist.gov/ns/oscal/1.0"/>
          <c:context>
            <c:metapath target="/plan-of-action-and-milestones"/>
            <c:constraints>
              <c:let var="n" expression="count(poam-item)"/>
              <c:expect id="a" target="o:metadata" test="$n &lt; 2" level="WARNING">
                <c:formal-name>Few items</c:formal-name>
                <c:description>There are <c:em>few</c:em> items &amp; no more.</c:description>
                <c:prop namespace="https://docs.oasis-open.org/sarif/sarif/v2.1.0" name="help-url" value="https://agency.example/rules#a(1)"/>
                <c:message>There are {
                    $n } items.</c:message>
                <c:remarks><c:p>Whatever stands here.</c:p></c:remarks>
              </c:expect>
            </c:constraints>
            <c:context>
              <c:metapath target="poam-item"/>
              <c:constraints><c:allowed-values target="title"><c:enum value="First">One</c:enum><c:enum value="Third"/></c:allowed-values></c:constraints>
              <c:remarks/>
            </c:context>
          </c:context>
        </c:metaschema-meta-constraints>
        """;

    internal const string Json = """
        { "metaschema-meta-constraints": {
            "namespace-bindings": [ { "prefix": "o", "uri": "http://csrc.nist.gov/ns/oscal/1.0" } ],
            "contexts": [ {
              "metapaths": [ { "target": "/plan-of-action-and-milestones" } ],
              "constraints": {
                "lets": [ { "var": "n", "expression": "count(poam-item)" } ],
                "rules": [ { "object-type": "expect", "id": "a", "target": "o:metadata", "test": "$n < 2", "level": "WARNING",
                  "formal-name": "Few items", "description": "There are few items & no more.", "message": "There are { $n } items.", "remarks": "Whatever stands here.",
                  "props": [ { "namespace": "https://docs.oasis-open.org/sarif/sarif/v2.1.0", "name": "help-url", "value": "https://agency.example/rules#a(1)" } ] } ] },
              "contexts": [ {
                "metapaths": [ { "target": "poam-item" } ],
                "constraints": { "rules": [ { "object-type": "allowed-values", "target": "title", "enums": [ { "value": "First", "remark": "One" }, { "value": "Third" } ] } ] } } ] } ] } }
        """;

    [Theory]
    [InlineData(Xml, "house rules.xml")]
    [InlineData(Json, "house rules.json")]
    public void Formats_say_the_same(string text, string path)
    {
        ConstraintSet set = Set(text, path);
        ValidationOptions options = new() { Constraints = [set] };

        Lines(OscalValidator.Validate(Encoding.UTF8.GetBytes(Document), "poam.yaml", options)).Should().Equal(
            "a /metadata: There are 2 items.",
            "house-rules-allowed-values-1 /poam-items/1/title: `Second` is not allowed here. Allowed: First, Third.");
        RuleDescriptor rule = set.Rules[0];
        (rule.Title, rule.Help, rule.HelpUri, rule.Severity).Should()
            .Be(("Few items", "There are few items & no more.", "https://agency.example/rules#a%281%29", Severity.Warning));
        set.Name.Should().Be("house rules");
        set.Find("A").Should().BeSameAs(rule);
    }

    [Fact]
    public void Older_vocabulary_names_a_model_and_kinds_of_definitions()
    {
        string text = """
            <METASCHEMA-CONSTRAINTS xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0"><name>n</name><version>1</version>
              <scope metaschema-namespace="http://csrc.nist.gov/ns/oscal/1.0" metaschema-short-name="oscal-poam">
                <assembly target="//poam-item"><expect id="a" target="." test="title = 'First'"><message>m</message></expect></assembly>
                <field target="//poam-item/title"><matches id="b" target="." regex="[A-Z].*d"/></field>
                <flag target="//prop/@name"><allowed-values id="c"><enum value="POAM-ID"/></allowed-values></flag>
              </scope>
              <scope metaschema-namespace="http://csrc.nist.gov/ns/oscal/1.0" metaschema-short-name="oscal-ssp">
                <assembly target="//metadata"><expect id="d" target="." test="false()"/></assembly>
              </scope>
            </METASCHEMA-CONSTRAINTS>
            """;

        Lines(OscalValidator.Validate(Encoding.UTF8.GetBytes(Document), "poam.yaml", new() { Constraints = [Set(text, "old.xml")] })).Should().Equal(
            "b /poam-items/0/title: `First` does not have the form '[A-Z].*d'.", "a /poam-items/1: m");
    }

    [Fact]
    public void Context_may_name_a_definition() =>
        Check("metaschema-meta-constraints: { definition-contexts: [ { name: poam-item, namespace: 'http://csrc.nist.gov/ns/oscal/1.0', constraints: { rules: [ { object-type: expect, id: a, target: title, test: \". = 'First'\", message: m } ] } } ] }")
            .Should().Equal("a /poam-items/1/title: m");

    [Theory]
    [InlineData("poam-items: []", "house.yaml:1:1: error: This is no constraint file: its root is not 'metaschema-meta-constraints'.")]
    [InlineData("metaschema-meta-constraints: { context: [] }", "house.yaml:1:32: error: There is no 'context' in 'metaschema-meta-constraints'; did you mean 'contexts'?")]
    [InlineData("metaschema-meta-constraints: { contexts: [ { constraints: {} } ] }", "house.yaml:1:44: error: A context says where its constraints stand: give it a 'metapaths' with a 'target'.")]
    [InlineData("metaschema-meta-constraints: [", "house.yaml:1:31: error: The text ends before its brackets are closed: the file was cut off, or a closing bracket is missing.")]
    public void Fault_of_the_file_has_its_place(string text, string fault) => Faults(text).Should().ContainSingle().Which.Should().Be(fault);

    [Theory]
    [InlineData("{ object-type: expect, id: a, target: . }", "6:17", "This entry lacks 'test'.")]
    [InlineData("{ object-type: expekt, id: a, target: . }", "6:32", "The 'object-type' of a rule says what it is. Did you mean 'expect'?")]
    [InlineData("{ object-type: expect, id: a, tests: prop, test: prop }", "6:47", "There is no 'tests' in this entry; did you mean 'test'?")]
    [InlineData("{ object-type: expect, id: a, test: 'title =' }", "6:61", "The expression ends where an expression is expected.")]
    [InlineData("{ object-type: expect, id: a, test: \"conut(prop) = 1\" }", "6:54", "There is no function conut() here; did you mean count()?")]
    [InlineData("{ object-type: expect, id: a, test: \"x:prop\" }", "6:54", "The prefix 'x' stands for no namespace; declare it, or leave it out.")]
    [InlineData("{ object-type: expect, id: a, level: WARN, test: prop }", "6:54", "'WARN' is no level: write CRITICAL, ERROR, WARNING, INFORMATIONAL, DEBUG.")]
    [InlineData("{ object-type: expect, id: 'a b', test: prop }", "6:45", "An 'id' is a word of letters, digits, '-', '_' and '.', because findings and command lines name the constraint by it.")]
    [InlineData("{ object-type: matches, id: a, target: title }", "6:17", "Say what the value must look like: give it a 'regex' or a 'datatype'.")]
    [InlineData("{ object-type: matches, id: a, target: title, regex: '(' }", "6:71", "'(' is no regular expression that is understood here.")]
    [InlineData("{ object-type: matches, id: a, target: title, datatype: txt }", "6:73", "'txt' is no data type of Metaschema.")]
    [InlineData("{ object-type: is-unique, id: a, target: title }", "6:17", "Say what the key is: give it a 'key-fields' with a 'target'.")]
    [InlineData("{ object-type: is-unique, id: a, target: title, key-fields: [{ target: ., pattern: '.*' }] }", "6:101", "The pattern of a key has one group in parentheses, which is the key: '#(.*)', say.")]
    [InlineData("{ object-type: has-cardinality, id: a, target: title }", "6:17", "Say how many there may be: give it a 'min-occurs' or a 'max-occurs'.")]
    [InlineData("{ object-type: has-cardinality, id: a, target: title, max-occurs: many }", "6:83", "'many' is no number from 0.")]
    [InlineData("{ object-type: allowed-values, id: a, target: title, allow-other: true, enums: [{ value: x }] }", "6:83", "'allow-other' is yes or no.")]
    [InlineData("{ object-type: allowed-values, id: a, target: title }", "6:17", "The list is empty: give it an 'enums' with a 'value'.")]
    [InlineData("{ object-type: expect, id: a, id: b, test: prop }", "6:47", "'id' is there twice.")]
    [InlineData("{ object-type: expect, id: a, test: prop, message: 'has { cuont(prop) }' }", "6:75", "There is no function cuont() here; did you mean count()?")]
    public void Fault_of_a_rule_has_its_place(string rule, string place, string message) =>
        Faults(File(rule)).Should().ContainSingle().Which.Should().Be($"house.yaml:{place}: error: {message}");

    [Theory]
    [InlineData("//poam-items", "Nothing is called 'poam-items' in Metapath, which uses the names of XML: write 'poam-item'.")]
    [InlineData("poam-item", "'poam-item' leads nowhere in any OSCAL model. It starts at the document: write '//poam-item', or the whole path from the root.")]
    [InlineData("//poam-item/party", "'//poam-item/party' leads nowhere in any OSCAL model.")]
    [InlineData("\"//prop[@name = 'x']\"", "A context is a path of names: it leads to definitions, which have no values. Put conditions into the 'target' of a constraint.")]
    public void Context_that_leads_nowhere_is_an_error(string context, string message) =>
        Faults(File("", context)).Should().Contain(fault => fault.EndsWith("error: " + message, StringComparison.Ordinal));

    [Fact]
    public void Name_that_nothing_has_is_a_warning_in_a_rule()
    {
        ConstraintSetResult result = ConstraintSet.Parse(Encoding.UTF8.GetBytes(File("{ object-type: expect, id: a, test: \"poam-ids\" }")), "house.yaml");

        result.Faults.Should().ContainSingle().Which.ToString().Should().Be("house.yaml:6:54: warning: Nothing in OSCAL is called 'poam-ids'.");
        result.Set.Should().NotBeNull();
    }

    [Fact]
    public void Fault_in_a_text_that_is_escaped_points_to_its_start() =>
        Faults("<metaschema-meta-constraints><context><metapath target='//poam-item'/><constraints><expect id='a' target='.' test='1 &lt; '/></constraints></context></metaschema-meta-constraints>", "a.xml")
            .Should().Equal("a.xml:1:116: error: The expression ends where an expression is expected. (character 5 of the expression)");

    [Fact]
    public void Entities_and_declarations_are_refused() =>
        Faults("<!DOCTYPE a [ <!ENTITY x SYSTEM 'file:///etc/passwd'> ]><metaschema-meta-constraints>&x;</metaschema-meta-constraints>", "a.xml")
            .Should().ContainSingle().Which.Should().StartWith("a.xml:1:");

    [Fact]
    public void Pattern_that_would_backtrack_for_ever_ends()
    {
        string document = Document.Replace("title: First", "title: " + new string('a', 60), StringComparison.Ordinal);

        Check(File("{ object-type: matches, id: a, target: title, regex: '(a+)+b|Second' }"), document).Should().ContainSingle().Which.Should().StartWith("a /poam-items/0/title");
    }

    [Fact]
    public void Deep_and_large_files_meet_limits()
    {
        Faults("metaschema-meta-constraints: " + new string('[', 1000)).Should().NotBeEmpty();
        Faults(File($"{{ object-type: expect, id: a, test: \"{new string('(', 5000)}\" }}")).Should().ContainSingle().Which.Should().Contain("nests deeper");
    }
}
