using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Tests.Metapath;

/// <summary>Expressions that a machine writes, grammatical and senseless: evaluation ends with a result or an error, and never throws.</summary>
public sealed class MetapathEvaluatorFuzzTests
{
    private static readonly string[] Leaves =
    [
        ".", "..", "*", "@*", "/", "@uuid", "@ns", "@name", "prop", "metadata", "title", "risk", "task", "poam-item", "system-id", "nonsense", "port-range",
        "//risk", "//prop", "//@ns", "//*", "'text'", "''", "1", "2.5", "()", "$a", "$x", "true()", "path()", "name()", "string()", "current-dateTime()",
        "('a', 'b')", "//@start", "//collected", "metadata/last-modified",
    ];

    private static readonly string[] Forms =
    [
        "{0}/{1}", "{0}//{1}", "{0}[{1}]", "{0}[{1}][{2}]", "({0} | {1})", "({0}, {1})", "({0} ! {1})", "({0} and {1})", "({0} or {1})", "({0} = {1})",
        "({0} < {1})", "({0} >= {1})", "({0} eq {1})", "({0} gt {1})", "not({0})", "exists({0})", "count({0})", "(if ({0}) then {1} else {2})",
        "(some $x in {0} satisfies {1})", "(every $x in {0} satisfies {1})", "map:merge({0} ! map:entry({1}, {2}))?*", "map:merge({0})", "{0}?*",
        "starts-with({0}, {1})", "substring({0}, {1}, {2})", "substring-after({0}, {1})", "matches({0}, {1})", "has-oscal-namespace({0}, {1})",
        "string({0})", "distinct-values({0})", "path({0})", "doc({0})", "resolve-profile({0})", "recurse-depth({0}, {1})", "recurse-depth('{0}')", "boolean({0})",
    ];

    [Theory]
    [InlineData("poam.json")]
    [InlineData("poam.xml")]
    [InlineData("catalog.json")]
    public void Evaluate_random_expressions_never_throws(string sample)
    {
        NodeDocument document = MetapathRun.Sample(sample);
        Random random = new(sample.Length);
        int done = 0;
        int failed = 0;
        for (int i = 0; i < 6_000; i++)
        {
            string expression = Make(random, random.Next(1, 5));
            MetapathOptions options = new()
            {
                Compatibility = (MetapathCompatibility)(i % 2),
                Host = i % 3 == 0 ? null : new FakeHost(("catalog.json", document)),
                StepsPerEvaluation = 20_000,
            };
            MetapathEvaluator evaluator = new(options);
            MetapathItem focus = MetapathItem.OfNode(document, random.Next(document.Count));
            FakeVariables variables = new(evaluator, focus, ("a", "//title"));
            if (MetapathProgram.Compile(expression, null, out MetapathError? error) is not { } program)
            {
                error!.Offset.Should().BeInRange(0, expression.Length);
                continue;
            }

            ItemList result = new();
            bool isDone = evaluator.TryEvaluate(program, focus, variables, result, out error);
            isDone.Should().Be(error is null, expression);
            MetapathRun.Describe(result).Should().NotBeNull();
            evaluator.TryTest(program, focus, variables, out _, out _);
            done += isDone ? 1 : 0;
            failed += isDone ? 0 : 1;
        }

        done.Should().BeGreaterThan(1_000);
        failed.Should().BeGreaterThan(300);
    }

    [Fact]
    public void Evaluate_variable_that_depends_on_itself_ends_in_an_error()
    {
        NodeDocument document = MetapathRun.Sample("poam.json");
        MetapathEvaluator evaluator = new(MetapathOptions.Default);
        MetapathItem focus = MetapathItem.OfNode(document, document.Root);
        FakeVariables variables = new(evaluator, focus, ("a", "$b"), ("b", "$a"));

        bool isDone = evaluator.TryEvaluate(MetapathProgram.Compile("$a", null, out _)!, focus, variables, new ItemList(), out MetapathError? error);

        isDone.Should().BeFalse();
        error!.Code.Should().Be(MetapathErrorCode.Limit);
    }

    private static string Make(Random random, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
        {
            return Leaves[random.Next(Leaves.Length)];
        }

        string form = Forms[random.Next(Forms.Length)];
        return form
            .Replace("{0}", Make(random, depth - 1), StringComparison.Ordinal)
            .Replace("{1}", Make(random, depth - 1), StringComparison.Ordinal)
            .Replace("{2}", Make(random, depth - 1), StringComparison.Ordinal);
    }
}
