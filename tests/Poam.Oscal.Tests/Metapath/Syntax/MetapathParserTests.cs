using Poam.Oscal.Metapath.Syntax;

namespace Poam.Oscal.Tests.Metapath.Syntax;

public sealed class MetapathParserTests
{
    [Theory]
    [InlineData("prop", "prop")]
    [InlineData("@name", "@name")]
    [InlineData(".", ".")]
    [InlineData("..", "..")]
    [InlineData("*", "*")]
    [InlineData("@*", "@*")]
    [InlineData("/", "root()")]
    [InlineData("/a", "root(a)")]
    [InlineData("//a", "root(//a)")]
    [InlineData("a/b/@c", "path(a, b, @c)")]
    [InlineData("a//b", "path(a, //b)")]
    [InlineData(".//b", "path(., //b)")]
    [InlineData("..//b", "path(.., //b)")]
    [InlineData("../../b", "path(.., .., b)")]
    [InlineData("//a//*", "root(//a, //*)")]
    [InlineData("a[b]", "filter(a, b)")]
    [InlineData("a[b][c]", "filter(a, b, c)")]
    [InlineData("a[b[c]]/d", "path(filter(a, filter(b, c)), d)")]
    [InlineData("(.)[@a]/@b", "path(filter(., @a), @b)")]
    [InlineData(".[@a]", "filter(., @a)")]
    [InlineData("(a|b)/c", "path(union(a, b), c)")]
    [InlineData("a/(b|c)", "path(a, union(b, c))")]
    [InlineData(".//(a|b)", "path(., //union(a, b))")]
    [InlineData("a|b|c", "union(a, b, c)")]
    [InlineData("a union b", "union(a, b)")]
    [InlineData("a and b or c and d", "or(and(a, b), and(c, d))")]
    [InlineData("a and (b or c)", "and(a, or(b, c))")]
    [InlineData("a or b or c", "or(a, b, c)")]
    [InlineData("a='b'", "any-Equal(a, 'b')")]
    [InlineData("a!='b'", "any-NotEqual(a, 'b')")]
    [InlineData("a < 1", "any-Less(a, 1)")]
    [InlineData("a<=1", "any-LessOrEqual(a, 1)")]
    [InlineData("a>1", "any-Greater(a, 1)")]
    [InlineData("a>=1.5", "any-GreaterOrEqual(a, 1.5d)")]
    [InlineData("a eq 'b'", "Equal(a, 'b')")]
    [InlineData("a ne 'b'", "NotEqual(a, 'b')")]
    [InlineData("a lt 1", "Less(a, 1)")]
    [InlineData("a le 1", "LessOrEqual(a, 1)")]
    [InlineData("a gt 1", "Greater(a, 1)")]
    [InlineData("a ge 1", "GreaterOrEqual(a, 1)")]
    [InlineData("a|b = c|d", "any-Equal(union(a, b), union(c, d))")]
    [InlineData("a = b and c = d", "and(any-Equal(a, b), any-Equal(c, d))")]
    [InlineData("()", "seq()")]
    [InlineData("('a')", "'a'")]
    [InlineData("('a','b')", "seq('a', 'b')")]
    [InlineData("('a', ('b', 'c'))", "seq('a', seq('b', 'c'))")]
    [InlineData("'it''s'", "'it's'")]
    [InlineData("\"a\"\"b\"", "'a\"b'")]
    [InlineData("'a\"b'", "'a\"b'")]
    [InlineData("1", "1")]
    [InlineData("1.5", "1.5d")]
    [InlineData(".5", "0.5d")]
    [InlineData("2.", "2d")]
    [InlineData("1e3", "1000d")]
    [InlineData("$a", "$a")]
    [InlineData("$a/b", "path($a, b)")]
    [InlineData("$a//b", "path($a, //b)")]
    [InlineData("a ! b", "map(a, b)")]
    [InlineData("a ! b ! c", "map(a, b, c)")]
    [InlineData("a/b ! c/d | e", "union(map(path(a, b), path(c, d)), e)")]
    [InlineData("true()", "call true()")]
    [InlineData("count(a)", "call count(a)")]
    [InlineData("substring(a, 2, 3)", "call substring(a, 2, 3)")]
    [InlineData("f(('a','b'))", "call f(seq('a', 'b'))")]
    [InlineData("a/f(b)", "path(a, call f(b))")]
    [InlineData("f(a)//b", "path(call f(a), //b)")]
    [InlineData("map:merge(a ! map:entry(@k,.))?*", "lookup(call map:merge(map(a, call map:entry(@k, .))))")]
    [InlineData("map:merge(a)?*/b", "path(lookup(call map:merge(a)), b)")]
    [InlineData("Q{http://x/y}f()", "call Q{http://x/y}f()")]
    [InlineData("Q{http://x/y}a/Q{}b", "path(Q{http://x/y}a, Q{}b)")]
    [InlineData("Q{ u }*", "Q{u}*")]
    [InlineData("o:a/@o:b", "path(o:a, @o:b)")]
    [InlineData("o:*", "o:*")]
    [InlineData("*:a", "*:a")]
    [InlineData("if (a) then b else c", "if(a, b, c)")]
    [InlineData("if(a)then b else if (c) then d else ()", "if(a, b, if(c, d, seq()))")]
    [InlineData("some $x in a satisfies $x = b", "some($x in a; any-Equal($x, b))")]
    [InlineData("every $x in a, $y in b satisfies $x eq $y", "every($x in a, $y in b; Equal($x, $y))")]
    [InlineData("some $x in a satisfies $x or b", "some($x in a; or($x, b))")]
    [InlineData("if (a) then (b) else (true())", "if(a, b, call true())")]
    [InlineData("a (: note (: in a note :) :) / b", "path(a, b)")]
    [InlineData("  a\n/\tb ", "path(a, b)")]
    [InlineData("and/or", "path(and, or)")]
    [InlineData("if/then/else", "path(if, then, else)")]
    [InlineData("some/every", "path(some, every)")]
    [InlineData("or or or", "or(or, or)")]
    [InlineData("eq eq eq", "Equal(eq, eq)")]
    [InlineData("div/mod", "path(div, mod)")]
    [InlineData("to", "to")]
    [InlineData("poam-item", "poam-item")]
    [InlineData("a.b-c_d", "a.b-c_d")]
    [InlineData("_a", "_a")]
    [InlineData("größe", "größe")]
    [InlineData("a[1]", "filter(a, 1)")]
    [InlineData("not(@a) or @a='b'", "or(call not(@a), any-Equal(@a, 'b'))")]
    [InlineData("a[@b=('c','d') and not(starts-with(@e,'#'))]/@f", "path(filter(a, and(any-Equal(@b, seq('c', 'd')), call not(call starts-with(@e, '#')))), @f)")]
    [InlineData("a,b", "seq(a, b)")]
    [InlineData("/(a|b)/c", "root(union(a, b), c)")]
    [InlineData("count ( a )", "call count(a)")]
    [InlineData("((a))", "a")]
    public void Parse_expression_gives_structure(string text, string structure)
    {
        MetapathExpression? expression = MetapathParser.Parse(text, out SyntaxFault? fault);

        fault.Should().BeNull();
        SyntaxText.Of(expression!).Should().Be(structure);
    }

    [Theory]
    [InlineData("", 0, "The expression ends where an expression is expected.")]
    [InlineData("a/", 2, "The expression ends where an expression is expected.")]
    [InlineData("a[", 2, "The expression ends where an expression is expected.")]
    [InlineData("a[b", 3, "The expression ends where ']' is expected.")]
    [InlineData("(a", 2, "The expression ends where ')' is expected.")]
    [InlineData("f(a", 3, "The expression ends where ')' is expected.")]
    [InlineData("@", 1, "The expression ends where a name is expected.")]
    [InlineData("$", 1, "The expression ends where the name of a variable is expected.")]
    [InlineData("a and", 5, "The expression ends where an expression is expected.")]
    [InlineData("a =", 3, "The expression ends where an expression is expected.")]
    [InlineData("a b", 2, "'b' stands where an operator or the end of the expression is expected.")]
    [InlineData("a)", 1, "')' stands where an operator or the end of the expression is expected.")]
    [InlineData("prop/[@a]", 5, "'[' stands where an expression is expected. A predicate stands behind a step: 'prop[@name]', not 'prop/[@name]'.")]
    [InlineData("prop[@a='b')]", 11, "')' stands where ']' is expected.")]
    [InlineData("a/(b|c}", 6, "'}' stands where ')' is expected.")]
    [InlineData("a[b and [c]]", 8, "'[' stands where an expression is expected. A predicate stands behind a step: 'prop[@name]', not 'prop/[@name]'.")]
    [InlineData("'abc", 0, "The string that starts here never ends; put ' behind it.")]
    [InlineData("a (: b", 2, "The comment that starts here never ends; put :) behind it.")]
    [InlineData("Q{a", 0, "The namespace that starts here never ends; put } behind it.")]
    [InlineData("Q{a} b", 5, "'b' stands where a name directly behind the namespace is expected.")]
    [InlineData("a: b", 3, "'b' stands where a name directly behind the namespace is expected.")]
    [InlineData("a & b", 2, "'&' has no meaning in Metapath.")]
    [InlineData("a 😀", 2, "'😀' has no meaning in Metapath.")]
    [InlineData("a = b = c", 6, "Comparisons cannot be chained; put one of them in parentheses.")]
    [InlineData("if (a) then b", 13, "The expression ends where 'else' is expected.")]
    [InlineData("if (a) b else c", 7, "'b' stands where 'then' is expected.")]
    [InlineData("some $x satisfies a", 8, "'satisfies' stands where 'in' is expected.")]
    [InlineData("some $x in a", 12, "The expression ends where 'satisfies' is expected.")]
    [InlineData("f(,)", 2, "',' stands where an expression is expected.")]
    [InlineData("a,,b", 2, "',' stands where an expression is expected.")]
    public void Parse_malformed_text_says_what_and_where(string text, int offset, string message)
    {
        MetapathParser.Parse(text, out SyntaxFault? fault).Should().BeNull();

        fault.Should().Be(new SyntaxFault(offset, message, IsUnsupported: false));
    }

    [Theory]
    [InlineData("a + b", 2, "Not supported: arithmetic with '+'.")]
    [InlineData("a - b", 2, "Not supported: arithmetic with '-'.")]
    [InlineData("-1", 0, "Not supported: arithmetic with '-'.")]
    [InlineData("a * b", 2, "Not supported: arithmetic with '*'.")]
    [InlineData("a div b", 2, "Not supported: arithmetic with 'div'.")]
    [InlineData("a mod b", 2, "Not supported: arithmetic with 'mod'.")]
    [InlineData("1 to 3", 2, "Not supported: a range with 'to'.")]
    [InlineData("title||address", 5, "Not supported: joining strings with '||'.")]
    [InlineData("a => f()", 2, "Not supported: the arrow '=>'.")]
    [InlineData("a intersect b", 2, "Not supported: the operator 'intersect'.")]
    [InlineData("a except b", 2, "Not supported: the operator 'except'.")]
    [InlineData("a instance of b", 2, "Not supported: the operator 'instance'.")]
    [InlineData("a cast as b", 2, "Not supported: the operator 'cast'.")]
    [InlineData("a is b", 2, "Not supported: comparing nodes with 'is'.")]
    [InlineData("a << b", 2, "Not supported: comparing the order of nodes with '<<'.")]
    [InlineData("for $x in a return b", 0, "Not supported: 'for $…'.")]
    [InlineData("let $x := a return b", 0, "Not supported: 'let $…'.")]
    [InlineData("ancestor::a", 0, "Not supported: the axis 'ancestor::'. Write 'name' for a child, '@name' for a flag, '..' for the parent, '//name' for descendants.")]
    [InlineData("map { 'a' : 1 }", 0, "Not supported: 'map {'. Maps come from map:entry and map:merge.")]
    [InlineData("a?b", 2, "Not supported: a look-up other than '?*'.")]
    [InlineData("?a", 0, "Not supported: a look-up without a map before it.")]
    [InlineData("f#1", 1, "Not supported: a reference to a function by '#'.")]
    [InlineData("function($x) { $x }", 8, "Not supported: a function inside of an expression.")]
    [InlineData("99999999999999999999999999999999999", 0, "The number is too large.")]
    public void Parse_metapath_outside_of_the_subset_names_the_construct(string text, int offset, string message)
    {
        MetapathParser.Parse(text, out SyntaxFault? fault).Should().BeNull();

        fault.Should().Be(new SyntaxFault(offset, message, IsUnsupported: true));
    }

    [Fact]
    public void Parse_long_text_is_refused()
    {
        MetapathParser.Parse(new string('a', MetapathParser.MaxLength + 1), out SyntaxFault? fault).Should().BeNull();

        fault!.Message.Should().Be("The expression has 65,537 characters; the limit is 65,536.");
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("a[", "]")]
    [InlineData("f(", ")")]
    [InlineData("if (a) then b else ", "")]
    [InlineData("some $x in a satisfies ", "")]
    public void Parse_deep_nesting_is_refused(string open, string close)
    {
        string text = string.Concat(Enumerable.Repeat(open, 2000)) + "a" + string.Concat(Enumerable.Repeat(close, 2000));

        MetapathParser.Parse(text, out SyntaxFault? fault).Should().BeNull();

        fault!.Message.Should().Be("The expression nests deeper than 64 levels.");
    }

    [Theory]
    [InlineData(" or ")]
    [InlineData(" and ")]
    [InlineData("|")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("!")]
    [InlineData(",")]
    [InlineData("[b]")]
    public void Parse_long_chain_is_accepted(string link)
    {
        string text = "a" + string.Concat(Enumerable.Repeat(link.StartsWith('[') ? link : link + "a", 8000));

        MetapathParser.Parse(text, out SyntaxFault? fault).Should().NotBeNull();

        fault.Should().BeNull();
    }
}
