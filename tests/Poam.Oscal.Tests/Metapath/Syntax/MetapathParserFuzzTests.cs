using System.Text;
using Poam.Oscal.Metapath.Syntax;

namespace Poam.Oscal.Tests.Metapath.Syntax;

/// <summary>Whatever the text, parsing ends with an expression or a fault inside of the text, and never throws.</summary>
public sealed class MetapathParserFuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "prop", "@name", ".", "..", "/", "//", "[", "]", "(", ")", "|", "!", ",", "=", "!=", "<", "<=", ">", ">=", "eq", "ne", "and", "or",
        "if", "then", "else", "some", "every", "$x", "$", "in", "satisfies", "'s'", "\"", "'", "1", "1.5", ".5", "1e", "?", "?*", "*", ":", "::",
        "map:merge", "count", "Q{", "Q{}", "}", "{", "(:", ":)", " ", "\n", "#", "||", "=>", "+", "-", "div", "to", "for", "let", ":=", "\u0000", "é", "😀", "\ud800",
    ];

    [Fact]
    public void Parse_random_tokens_never_throws()
    {
        Random random = new(4711);
        int parsed = 0;
        for (int i = 0; i < 60_000; i++)
        {
            StringBuilder text = new();
            for (int n = random.Next(1, 14); n > 0; n--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
            }

            parsed += Check(text.ToString()) ? 1 : 0;
        }

        parsed.Should().BePositive("otherwise the pieces never fit together");
    }

    [Fact]
    public void Parse_random_characters_never_throws()
    {
        Random random = new(815);
        char[] text = new char[24];
        for (int i = 0; i < 60_000; i++)
        {
            int length = random.Next(text.Length);
            for (int c = 0; c < length; c++)
            {
                text[c] = random.Next(8) == 0 ? (char)random.Next(0x10000) : (char)random.Next(0x20, 0x7F);
            }

            Check(new string(text, 0, length));
        }
    }

    [Fact]
    public void Parse_every_prefix_of_an_expression_never_throws()
    {
        const string Whole = "if (count(map:merge(//a[@b eq $c or ../d != 'it''s'] ! map:entry(@id, .))?*) >= 1.5) then every $x in (Q{u}y, *:z) satisfies not($x//@*) else (: note :) ()";
        for (int length = 0; length < Whole.Length; length++)
        {
            Check(Whole[..length]);
        }

        Check(Whole).Should().BeTrue();
    }

    private static bool Check(string text)
    {
        MetapathExpression? expression = MetapathParser.Parse(text, out SyntaxFault? fault);
        (expression is null).Should().Be(fault is not null, text);
        fault?.Offset.Should().BeInRange(0, text.Length, text);
        return expression is not null;
    }
}
