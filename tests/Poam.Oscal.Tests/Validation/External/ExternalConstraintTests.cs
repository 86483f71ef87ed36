using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

public sealed class ExternalConstraintTests
{
    private const string BadSecond = "V-2";

    [Fact]
    public void Sample_breaks_no_rule() => Check(File("")).Should().BeEmpty();

    [Fact]
    public void Expect_that_does_not_hold_is_a_finding_with_its_message() =>
        Check(File("{ object-type: expect, id: a, target: ., test: \"prop[@value = 'V-1']\", message: 'Item { title } of { count(//poam-item) } has no \\{ID\\}.' }"))
            .Should().Equal("a /poam-items/1: Item Second of 2 has no {ID}.");

    [Fact]
    public void Expect_without_message_says_title_and_condition() =>
        Check(File("{ object-type: expect, id: a, target: ., test: \"title != 'Second'\", formal-name: No second item }"))
            .Should().Equal("a /poam-items/1: No second item: `title != 'Second'` is not true here.");

    [Fact]
    public void Report_that_holds_is_an_info()
    {
        Diagnostic finding = Run(File("{ object-type: report, id: a, target: prop, test: \"@value = 'V-2'\", message: seen }")).Diagnostics.Single(d => d.Rule.Id == "a");

        finding.Severity.Should().Be(Severity.Info);
        finding.Pointer.Should().EndWith("/poam-items/1/props/0");
        finding.Rule.Source.Should().Be(RuleSource.User);
    }

    [Theory]
    [InlineData("CRITICAL", Severity.Error)]
    [InlineData("ERROR", Severity.Error)]
    [InlineData("WARNING", Severity.Warning)]
    [InlineData("INFORMATIONAL", Severity.Info)]
    [InlineData("DEBUG", Severity.Info)]
    public void Level_gives_the_severity(string level, Severity severity) =>
        Run(File($"{{ object-type: expect, id: a, level: {level}, target: ., test: false() }}")).Diagnostics
            .Where(d => d.Rule.Id == "a").Should().HaveCount(2).And.OnlyContain(d => d.Severity == severity);

    [Fact]
    public void Target_that_finds_nothing_asks_nothing() =>
        Check(File("{ object-type: expect, id: a, target: remarks, test: false() }")).Should().BeEmpty();

    [Fact]
    public void Matches_takes_the_whole_value() =>
        Check(File("{ object-type: matches, id: a, target: \"prop[@name = 'POAM-ID']/@value\", regex: V-1|V }"))
            .Should().Equal("a /poam-items/1/props/0/value: `V-2` does not have the form 'V-1|V'.");

    [Fact]
    public void Matches_judges_data_types_strictly() =>
        Check(File("{ object-type: matches, id: a, target: prop/@value, datatype: uuid }, { object-type: matches, id: b, target: prop/@value, datatype: token }"))
            .Should().HaveCount(3).And.OnlyContain(line => line.StartsWith("a ", StringComparison.Ordinal) && line.EndsWith("is no uuid.", StringComparison.Ordinal));

    [Fact]
    public void Cardinality_counts_once_a_context_and_an_empty_target_counts_too() =>
        Check(File("{ object-type: has-cardinality, id: a, target: prop, max-occurs: 1 }, { object-type: has-cardinality, id: b, target: remarks, min-occurs: 1, formal-name: Say more }"))
            .Should().Equal(
                "b /poam-items/0: There are 0 of `remarks` here; at least 1 may be. Say more.",
                "a /poam-items/1: There are 2 of `prop` here; at most 1 may be. Give as many as are asked for.",
                "b /poam-items/1: There are 0 of `remarks` here; at least 1 may be. Say more.");

    [Fact]
    public void Unique_key_that_occurs_twice_is_reported_at_the_second_with_the_first()
    {
        string document = Document.Replace(BadSecond, "V-1", StringComparison.Ordinal);
        string constraints = File("{ object-type: is-unique, id: a, target: \"//poam-item/prop[@name = 'POAM-ID']\", key-fields: [{ target: '@ns' }, { target: '@value' }] }", "/plan-of-action-and-milestones");

        Diagnostic finding = Run(constraints, document).Diagnostics.Single(d => d.Rule.Id == "a");

        finding.Pointer.Should().EndWith("/poam-items/1/props/0");
        finding.Related.Should().ContainSingle().Which.Location.Line.Should().Be(23);
        Check(constraints).Should().BeEmpty();
    }

    [Fact]
    public void Unique_keys_are_compared_within_one_context() =>
        Check(File("{ object-type: is-unique, id: a, target: prop, key-fields: [{ target: '@ns' }] }"), Document.Replace(BadSecond, "V-1", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Key_without_any_value_is_no_key() =>
        Check(File("{ object-type: is-unique, id: a, target: //prop, key-fields: [{ target: '@class' }, { target: remarks }] }", "/plan-of-action-and-milestones")).Should().BeEmpty();

    [Fact]
    public void Default_of_a_flag_is_a_value() =>
        Check(File("{ object-type: expect, id: a, target: \"prop[@name = 'marking']\", test: \"@ns = 'http://csrc.nist.gov/ns/oscal'\" }")).Should().BeEmpty();

    [Fact]
    public void Context_that_leads_to_a_definition_applies_wherever_it_occurs() =>
        Check(File("{ object-type: expect, id: a, target: ., test: \"@value != 'V-1'\", message: m }", "/plan-of-action-and-milestones/metadata/prop"))
            .Should().Equal("a /poam-items/0/props/0: m");

    [Fact]
    public void Context_of_another_model_does_not_apply() =>
        Check(File("{ object-type: expect, id: a, target: ., test: false() }", "/system-security-plan/metadata")).Should().BeEmpty();

    [Fact]
    public void Broken_document_is_checked_all_the_same()
    {
        string document = "plan-of-action-and-milestones: { metadata: { parties: [ { name: 7 } ] }, poam-items: [ { titel: x } ] }";

        string[] lines = Check(File("{ object-type: expect, id: a, target: ., test: title, message: m }"), document);

        lines.Should().Contain("a /poam-items/0: m").And.HaveCountGreaterThan(3, "the structure is reported as well");
    }

    [Fact]
    public void Text_that_breaks_off_is_not_judged() =>
        Run(File("{ object-type: expect, id: a, target: ., test: false() }"), Document.Replace("marking, value", "marking }, value", StringComparison.Ordinal))
            .Unchecked.Should().ContainSingle().Which.Reason.Should().StartWith("The document could not be read to its end.");

    [Fact]
    public void Constraint_that_cannot_be_evaluated_is_unchecked_and_the_rest_runs()
    {
        string[] lines = Check(File("{ object-type: expect, id: a, target: ., test: 'starts-with(//title, @uuid)' }, { object-type: expect, id: b, target: ., test: \"title = 'First'\", message: m }, { object-type: expect, id: c, target: ., test: 'string-join(title)' }"));

        lines.Should().HaveCount(3);
        lines[0].Should().Be("b /poam-items/1: m");
        lines[1].Should().StartWith("? a: `starts-with(//title, @uuid)`: ").And.EndWith("(house.yaml:6) x2");
        lines[2].Should().StartWith("? c: `string-join(title)`: ");
    }

    [Fact]
    public void Rule_that_is_left_out_does_not_run()
    {
        ConstraintSet set = Set(File("{ object-type: expect, id: a, target: ., test: false() }, { object-type: expect, id: b, target: ., test: doc('x') }"));
        ValidationOptions options = new() { Rules = RuleSet.Parse("-a,-b", [set], out _)! };

        Lines(OscalValidator.Validate(System.Text.Encoding.UTF8.GetBytes(Document), "poam.yaml", options with { Constraints = [set] })).Should().BeEmpty();
    }

    [Fact]
    public void Passes_are_listed_where_asked_for_one_a_target()
    {
        string constraints = File("{ object-type: expect, id: a, target: prop, test: '@value' }, { object-type: has-cardinality, id: b, target: prop, max-occurs: 1 }");

        string[] passes = Passes(Run(constraints, options: new() { IncludesPasses = true }));

        passes.Should().Contain("a /poam-items/0/props/0:23").And.Contain("a /poam-items/1/props/1:29").And.Contain("b /poam-items/0:19")
            .And.NotContain(line => line.StartsWith("b /poam-items/1", StringComparison.Ordinal));
        passes.Should().Contain(line => line.StartsWith("oscal-index-metadata-party-uuid /metadata/responsible-parties", StringComparison.Ordinal), "NIST's constraints are there as well");
        Run(constraints).Passes.Should().BeNull();
    }
}
