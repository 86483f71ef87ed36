using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Tests.Metapath;

/// <summary>Functions that ask the host, and variables from outside.</summary>
public sealed class MetapathHostTests
{
    private static readonly FakeHost Host = new(
        ("ssp.json", MetapathRun.Sample("ssp.json")),
        ("profile.json", MetapathRun.Sample("profile.json")),
        ("catalog.json", MetapathRun.Sample("catalog.json")));

    [Theory]
    [InlineData("poam.json", "current-dateTime()", "2026-05-01T10:00:00Z")]
    [InlineData("poam.json", "risk/deadline < current-dateTime()", "true")]
    [InlineData("poam.json", "observation/expires < current-dateTime()", "false")]
    [InlineData("poam.json", "'2026-04-30' < current-dateTime()", "true")]
    [InlineData("poam.json", "resolve-uri('x')", "'mem:x'")]
    [InlineData("poam.json", "resolve-uri('x', 'base:')", "'base:x'")]
    [InlineData("poam.json", "resolve-uri(())", "")]
    [InlineData("poam.json", "resolve-uri('a b')", "Unavailable@0")]
    [InlineData("poam.json", "resolve-uri(risk/title)", "Cardinality@12")]
    [InlineData("poam.json", "resolve-reference(import-ssp/@href)", "'ssp.json'")]
    [InlineData("poam.json", "Q{http://csrc.nist.gov/ns/oscal/1.0}resolve-reference('x')", "'x'")]
    [InlineData("poam.json", "doc('mem:nowhere')", "Unavailable@0")]
    [InlineData("poam.json", "doc(())", "")]
    [InlineData("poam.json", "doc(nonsense)/catalog", "")]
    [InlineData("poam.json", "doc('mem:ssp.json')", "/")]
    [InlineData("poam.json", "doc(resolve-uri(resolve-reference(import-ssp/@href)))/system-security-plan/@uuid = '11111111-1111-4111-8111-111111111113'", "true")]
    [InlineData("poam.json", "doc('mem:ssp.json')//component[@type='service']/@uuid = '77777777-7777-4777-8777-777777777772'", "true")]
    [InlineData("poam.json", "count(doc('mem:ssp.json')//party | //party)", "5")]
    [InlineData("poam.json", "(doc('mem:ssp.json')//party | //party)[1]/@type = 'person'", "true")]
    [InlineData("poam.json", "doc-available('mem:ssp.json')", "true")]
    [InlineData("poam.json", "doc-available('mem:nowhere')", "false")]
    [InlineData("poam.json", "doc-available(())", "")]
    [InlineData("poam.json", "doc-available(()) or true()", "true")]
    [InlineData("poam.json", "doc-available('https://example.com')", "Unavailable@0")]
    [InlineData("ssp.json", "resolve-profile(doc(resolve-uri(import-profile/@href)))//control/@id = 'au-2'", "true")]
    [InlineData("ssp.json", "count(resolve-profile(doc(resolve-uri(import-profile/@href)))//control[@id])", "4")]
    [InlineData("ssp.json", "resolve-profile(())", "")]
    [InlineData("ssp.json", "resolve-profile('a')", "Type@0")]
    [InlineData("ssp.json", "recurse-depth('nonsense')", "/system-security-plan")]
    [InlineData("ssp.json", "count(recurse-depth('resolve-profile(doc(resolve-uri(import-profile/@href)))/catalog'))", "2")]
    [InlineData("poam.json", "recurse-depth('.[import-ssp]/doc(resolve-uri(resolve-reference(import-ssp/@href)))/system-security-plan|.[import-profile]/resolve-profile(doc(resolve-uri(import-profile/@href)))/catalog') ! name()", "'plan-of-action-and-milestones', 'system-security-plan', 'catalog'")]
    [InlineData("poam.json", "recurse-depth(risk/response/task, 'task')", "risk[1]/response[1]/task[1], risk[1]/response[1]/task[1]/task[1]")]
    [InlineData("poam.json", "recurse-depth('.')", "/plan-of-action-and-milestones")]
    [InlineData("poam.json", "recurse-depth(string('..'))", "/plan-of-action-and-milestones, /")]
    [InlineData("poam.json", "recurse-depth(string('a['))", "Syntax@14")]
    [InlineData("poam.json", "recurse-depth('@uuid/string()')", "Type@0")]
    [InlineData("poam.json", "recurse-depth('some $x in * satisfies $x')", "Type@0")]
    [InlineData("poam.json", "some $x in risk satisfies recurse-depth($x, 'response[some $y in . satisfies $y/task]')/@lifecycle", "true")]
    public void Evaluate_function_asks_the_host(string sample, string expression, string expected)
    {
        MetapathRun.Of(sample, expression, new MetapathOptions { Host = Host }).Should().Be(expected);
    }

    [Theory]
    [InlineData("$id", "metadata[1]/role[1]/@id")]
    [InlineData("$id = 'owner'", "true")]
    [InlineData("metadata/party[@uuid = $owners]/name", "metadata[1]/party[1]/name[1], metadata[1]/party[2]/name[1]")]
    [InlineData("$owners[1] = metadata/party[1]/@uuid", "true")]
    [InlineData("$open/title", "risk[1]/title[1]")]
    [InlineData("$open//task", "risk[1]/response[1]/task[1], risk[1]/response[1]/task[1]/task[1]")]
    [InlineData("$twice", "'x', 'x'")]
    [InlineData("$nothing", "")]
    [InlineData("count($owners)", "2")]
    [InlineData("some $id in 'other' satisfies $id = 'other'", "true")]
    [InlineData("some $x in $owners satisfies $x = $first", "true")]
    [InlineData("$first", "metadata[1]/responsible-party[1]/party-uuid[1]")]
    [InlineData("$bad", "Type@0")]
    [InlineData("exists($unknown)", "UnknownName@7")]
    public void Evaluate_variable_gives_its_value(string expression, string expected)
    {
        NodeDocument document = MetapathRun.Sample("poam.json");
        MetapathEvaluator evaluator = new(MetapathOptions.Default);
        MetapathItem focus = MetapathItem.OfNode(document, document.Root);
        FakeVariables variables = new(
            evaluator,
            focus,
            ("id", "metadata/role[1]/@id"),
            ("owners", "metadata/responsible-party[@role-id = $id]/party-uuid"),
            ("open", "risk[status eq 'open']"),
            ("twice", "('x', 'x')"),
            ("nothing", "()"),
            ("first", "$owners[1]"),
            ("bad", "metadata eq 'a'"));
        ItemList result = new();

        bool isDone = evaluator.TryEvaluate(MetapathProgram.Compile(expression, null, out _)!, focus, variables, result, out MetapathError? error);

        (isDone ? MetapathRun.Describe(result) : $"{error!.Code}@{error.Offset}").Should().Be(expected);
    }

    [Fact]
    public void Evaluate_variable_that_is_not_needed_is_not_computed()
    {
        NodeDocument document = MetapathRun.Sample("poam.json");
        MetapathEvaluator evaluator = new(MetapathOptions.Default);
        MetapathItem focus = MetapathItem.OfNode(document, document.Root);
        FakeVariables variables = new(evaluator, focus, ("a", "//*"));

        evaluator.TryTest(MetapathProgram.Compile("metadata or $a", null, out _)!, focus, variables, out bool truth, out _).Should().BeTrue();

        truth.Should().BeTrue();
        variables.Computed.Should().Be(0);
    }

    [Theory]
    [InlineData("@uuid", "11111111-1111-4111-8111-111111111111")]
    [InlineData("count(risk)", "2")]
    [InlineData("nonsense", "")]
    [InlineData("path(.)", "/plan-of-action-and-milestones")]
    public void TryText_gives_text_for_messages(string expression, string expected)
    {
        NodeDocument document = MetapathRun.Sample("poam.json");

        new MetapathEvaluator(MetapathOptions.Default)
            .TryText(MetapathProgram.Compile(expression, null, out _)!, MetapathItem.OfNode(document, document.Root), null, out string text, out _)
            .Should().BeTrue();

        text.Should().Be(expected);
    }

    [Fact]
    public void Compile_with_declared_prefix_finds_names_and_functions()
    {
        MetapathNamespaces namespaces = MetapathNamespaces.Default.With("o", MetapathNamespaces.Oscal).With("x", "http://example.com");

        MetapathProgram.Compile("o:metadata/o:*[o:has-oscal-namespace('a')]", namespaces, out _)!.UnknownSteps.Should().BeEmpty();
        MetapathProgram.Compile("x:metadata", namespaces, out _).Should().NotBeNull();
        MetapathProgram.Compile("x:count(o:a)", namespaces, out MetapathError? error).Should().BeNull();
        error!.Message.Should().Be("There is no function x:count() here; did you mean count()?");
    }

    [Fact]
    public void Compile_unknown_names_are_listed()
    {
        MetapathProgram.Compile("poam-items/@uid[../title]", null, out _)!.UnknownSteps
            .Should().Equal(new UnknownStep("poam-items", IsFlag: false, 0), new UnknownStep("uid", IsFlag: true, 11));
    }
}
