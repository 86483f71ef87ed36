using Poam.Oscal.Metapath;

namespace Poam.Oscal.Tests.Metapath;

/// <summary>What is said when an expression cannot be compiled or evaluated.</summary>
public sealed class MetapathErrorTests
{
    [Theory]
    [InlineData("a[", MetapathErrorCode.Syntax, 2, "The expression ends where an expression is expected.")]
    [InlineData("a + b", MetapathErrorCode.Unsupported, 2, "Not supported: arithmetic with '+'.")]
    [InlineData("x:a", MetapathErrorCode.UnknownName, 0, "The prefix 'x' stands for no namespace; declare it, or leave it out.")]
    [InlineData("a/cuont(b)", MetapathErrorCode.UnknownName, 2, "There is no function cuont() here; did you mean count()?")]
    [InlineData("merge(b)", MetapathErrorCode.UnknownName, 0, "There is no function merge() here.")]
    [InlineData("node()", MetapathErrorCode.UnknownName, 0, "There is no test node(); write '*' for all children, '@*' for all flags.")]
    [InlineData("not()", MetapathErrorCode.UnknownName, 0, "The function not takes 1 argument, not 0.")]
    [InlineData("substring('a')", MetapathErrorCode.UnknownName, 0, "The function substring takes 2 to 3 arguments, not 1.")]
    [InlineData("recurse-depth('a[')", MetapathErrorCode.Syntax, 17, "In the expression that is repeated: The expression ends where an expression is expected.")]
    public void Compile_bad_expression_says_what_and_where(string expression, MetapathErrorCode code, int offset, string message)
    {
        MetapathProgram.Compile(expression, null, out MetapathError? error).Should().BeNull();

        error.Should().Be(new MetapathError(code, message, offset));
    }

    [Theory]
    [InlineData("metadata eq 'a'", MetapathErrorCode.Type, "'metadata' is an object: it has no value.")]
    [InlineData("/ = 'a'", MetapathErrorCode.Type, "A document has no value.")]
    [InlineData("metadata/role/@id eq 'a'", MetapathErrorCode.Cardinality, "There are 2 values where one is compared; '=' compares with any of them.")]
    [InlineData("metadata/last-modified > 5", MetapathErrorCode.Type, "A date and time cannot be compared with a number.")]
    [InlineData("('a', 'b') and true()", MetapathErrorCode.Type, "2 values are neither true nor false; ask exists(…) or compare them.")]
    [InlineData("metadata/last-modified/boolean(string(.) = 'a' or current-dateTime() = .)", MetapathErrorCode.Unavailable, "current-dateTime() could not be asked: nothing outside of the document is at hand.")]
    [InlineData("doc('a')", MetapathErrorCode.Unavailable, "doc() could not be asked: nothing outside of the document is at hand.")]
    [InlineData("$x", MetapathErrorCode.UnknownName, "There is no variable $x.")]
    [InlineData("matches('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a|aa)+(b)?\\2$')", MetapathErrorCode.Limit, "The regular expression takes too long for this text.")]
    public void Evaluate_with_error_says_what(string expression, MetapathErrorCode code, string message)
    {
        Poam.Oscal.Documents.NodeDocument document = MetapathRun.Sample("poam.json");
        MetapathProgram program = MetapathProgram.Compile(expression, null, out _)!;
        ItemList result = new();
        result.Add(MetapathItem.OfTruth(true));

        bool isDone = new MetapathEvaluator(MetapathOptions.Default).TryEvaluate(program, MetapathItem.OfNode(document, document.Root), null, result, out MetapathError? error);

        isDone.Should().BeFalse();
        error!.Code.Should().Be(code);
        error.Message.Should().Be(message);
        result.Count.Should().Be(1, "what was in the list before stays, and nothing is added");
    }

    [Fact]
    public void Evaluate_after_an_error_works()
    {
        Poam.Oscal.Documents.NodeDocument document = MetapathRun.Sample("poam.json");
        MetapathEvaluator evaluator = new(MetapathOptions.Default);
        MetapathItem focus = MetapathItem.OfNode(document, document.Root);
        ItemList result = new();

        evaluator.TryEvaluate(MetapathProgram.Compile("//risk[metadata eq 'a' or .//* = ../..]", null, out _)!, focus, null, result, out _).Should().BeFalse();
        evaluator.TryEvaluate(MetapathProgram.Compile("count(//risk)", null, out _)!, focus, null, result, out MetapathError? error).Should().BeTrue();

        error.Should().BeNull();
        MetapathRun.Describe(result).Should().Be("2");
    }

    [Theory]
    [InlineData("//*[//*[//*[//*]]]")]
    [InlineData("(//*, //*, //*, //*)[. = (//*, //*)]")]
    [InlineData("some $a in //*, $b in //*, $c in //*, $d in //* satisfies false()")]
    [InlineData("//* ! //* ! //* ! //*")]
    [InlineData("recurse-depth('//*')")]
    public void Evaluate_expensive_expression_ends_at_the_limit(string expression)
    {
        string result = MetapathRun.Of("catalog.json", expression, new MetapathOptions { StepsPerEvaluation = 200_000 });

        result.Should().MatchRegex("^(Limit|Type)@");
    }

    [Fact]
    public void Evaluate_cancelled_ends()
    {
        string result = MetapathRun.Of("catalog.json", "//*", new MetapathOptions { Cancellation = new CancellationToken(canceled: true) });

        result.Should().StartWith("Cancelled@");
    }

    [Theory]
    [InlineData(" or ")]
    [InlineData(" and ")]
    [InlineData("|")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("!")]
    [InlineData(",")]
    public void Evaluate_long_chain_needs_no_deep_stack(string link)
    {
        string expression = "." + string.Concat(Enumerable.Repeat(link + ".", 8000));

        MetapathRun.Of("catalog.json", expression).Should().NotBeNull();
    }
}
