using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

public sealed class ExternalLetTests
{
    private const string Nested = """
        metaschema-meta-constraints:
          contexts:
            - metapaths: [{ target: /plan-of-action-and-milestones }]
              constraints:
                lets:
                  - { var: all, expression: count(poam-item) }
                  - { var: broken, expression: "doc('x')" }
                  - { var: twice, expression: "($all, $all)" }
                rules:
                  - { object-type: expect, id: own, target: metadata, test: $all = 2 and count($twice) = 2, message: m }
                  - { object-type: expect, id: fails, target: ., test: $broken }
              contexts:
                - metapaths: [{ target: poam-item }]
                  constraints:
                    lets: [{ var: own, expression: title }, { var: all, expression: "'hidden'" }]
                    rules:
                      - { object-type: expect, id: inner, target: prop, test: "$own = 'First' and $all = 'hidden' and count($twice) = 2", message: "{$own}" }
                      - { object-type: expect, id: unknown, target: ., test: $nothing }
        """;

    [Fact]
    public void Variables_are_seen_in_their_node_and_below_and_the_nearest_counts() =>
        Check(Nested).Should().Equal(
            "inner /poam-items/1/props/0: Second",
            "inner /poam-items/1/props/1: Second",
            $"? fails: `$broken`: $broken: {Reason()} (house.yaml:11) x1",
            "? unknown: `$nothing`: There is no variable $nothing. (house.yaml:18) x2");

    [Fact]
    public void Variable_sees_those_before_it_only() =>
        Check(File("{ object-type: expect, id: a, target: ., test: $x = 'Second', message: m }", lets: "{ var: x, expression: title }, { var: y, expression: $x }, { var: x, expression: $y }"))
            .Should().Equal("a /poam-items/0: m");

    [Fact]
    public void Variable_that_nobody_asks_for_costs_nothing_and_fails_nothing() =>
        Check(File("{ object-type: expect, id: a, target: ., test: true() }", lets: "{ var: x, expression: doc('nowhere.json') }")).Should().BeEmpty();

    [Fact]
    public void Compatible_reading_leaves_contexts_inside_of_contexts_out() =>
        Check(Nested, options: new() { Compatibility = ConstraintCompatibility.OscalCli2 }).Should().Contain(
            "? inner: oscal-cli 2 leaves out contexts inside of contexts. (house.yaml:17) x1").And.NotContain(line => line.StartsWith("inner", StringComparison.Ordinal));

    private static string Reason() => Check(File("{ object-type: expect, id: a, target: ., test: \"doc('x')\" }"))[0].Split("`: ")[1].Split(" (house")[0];
}
