using System.Globalization;

namespace Poam.Oscal.Metapath.Syntax;

/// <content>Paths, steps and what they are made of.</content>
internal sealed partial class MetapathParser
{
    private MetapathExpression? ParsePath()
    {
        int offset = Peek.Start;
        PathStart start = IsSymbol("/") || IsSymbol("//") ? PathStart.Document : PathStart.Focus;
        bool descends = IsSymbol("//");
        if (start == PathStart.Document)
        {
            _current++;
            if (!descends && !StartsStep(Peek))
            {
                return new PathExpression(offset, start, []);
            }
        }

        List<PathStep> steps = [];
        while (true)
        {
            if (ParseStep() is not { } step)
            {
                return null;
            }

            steps.Add(new PathStep(descends, step));
            descends = IsSymbol("//");
            if (!TakeSymbol("/") && !TakeSymbol("//"))
            {
                break;
            }
        }

        return start == PathStart.Focus && steps.Count == 1 ? steps[0].Expression : new PathExpression(offset, start, [.. steps]);
    }

    private bool StartsStep(Token token) => token.Kind switch
    {
        TokenKind.End => false,
        TokenKind.Symbol => Text(token) is "." or ".." or "@" or "*" or "(" or "$",
        _ => true,
    };

    /// <summary>A step with its predicates and look-ups.</summary>
    private MetapathExpression? ParseStep()
    {
        int start = Peek.Start;
        MetapathExpression? step = ParsePrimary();
        while (step is not null)
        {
            if (IsSymbol("["))
            {
                step = ParsePredicates(start, step);
            }
            else if (IsSymbol("?"))
            {
                _current++;
                step = TakeSymbol("*") ? new LookupExpression(start, step) : Unsupported("a look-up other than '?*'");
            }
            else
            {
                return step;
            }
        }

        return null;
    }

    private FilterExpression? ParsePredicates(int start, MetapathExpression source)
    {
        List<MetapathExpression> predicates = [];
        while (TakeSymbol("["))
        {
            if (ParseSequence() is not { } predicate || !ExpectSymbol("]"))
            {
                return null;
            }

            predicates.Add(predicate);
        }

        return new FilterExpression(start, source, [.. predicates]);
    }

    private MetapathExpression? ParsePrimary()
    {
        Token token = Peek;
        switch (token.Kind)
        {
            case TokenKind.String:
                _current++;
                return new StringExpression(token.Start, Unquote(Text(token)));
            case TokenKind.Integer or TokenKind.Decimal:
                return ParseNumber(token);
            case TokenKind.Name or TokenKind.BracedUri:
                return ParseName(token);
            case TokenKind.Symbol:
                return ParseSymbol(token);
            default:
                return Unexpected("an expression");
        }
    }

    private MetapathExpression? ParseSymbol(Token token)
    {
        switch (Text(token))
        {
            case ".":
                _current++;
                return new ContextExpression(token.Start);
            case "..":
                _current++;
                return new StepExpression(token.Start, StepAxis.Parent, default);
            case "@":
                _current++;
                return ParseNameTest() is { } flag ? new StepExpression(token.Start, StepAxis.Flag, flag) : null;
            case "*":
                return ParseNameTest() is { } any ? new StepExpression(token.Start, StepAxis.Child, any) : null;
            case "$":
                return ParseVariable(token);
            case "(":
                _current++;
                return ParseParenthesized(token);
            default:
                return Unexpected("an expression");
        }
    }

    private VariableExpression? ParseVariable(Token dollar)
    {
        _current++;
        if (Peek.Kind != TokenKind.Name)
        {
            Unexpected("the name of a variable");
            return null;
        }

        return new VariableExpression(dollar.Start, Text(Take()).ToString());
    }

    private MetapathExpression? ParseParenthesized(Token open)
    {
        if (TakeSymbol(")"))
        {
            return new SequenceExpression(open.Start, []);
        }

        MetapathExpression? inner = ParseSequence();
        return inner is not null && ExpectSymbol(")") ? inner : null;
    }

    private MetapathExpression? ParseNumber(Token token)
    {
        _current++;
        return decimal.TryParse(Text(token), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? new NumberExpression(token.Start, value, token.Kind == TokenKind.Integer)
            : Refuse(token.Start, "The number is too large.", isUnsupported: true);
    }

    /// <summary>A name that is a step or a function.</summary>
    private MetapathExpression? ParseName(Token token)
    {
        if (IsSymbol(PeekNext, "::"))
        {
            return Unsupported($"the axis '{Text(token)}::'", "Write 'name' for a child, '@name' for a flag, '..' for the parent, '//name' for descendants");
        }

        if (IsSymbol(PeekNext, "{"))
        {
            return Unsupported($"'{Text(token)} {{'", "Maps come from map:entry and map:merge");
        }

        if (ParseNameTest() is not { } name)
        {
            return null;
        }

        if (IsSymbol("#"))
        {
            return Unsupported("a reference to a function by '#'");
        }

        if (name.Local is null || !IsSymbol("("))
        {
            return new StepExpression(token.Start, StepAxis.Child, name);
        }

        return name is { Prefix: null, Uri: null, Local: "function" }
            ? Unsupported("a function inside of an expression")
            : ParseArguments(token.Start, name);
    }

    private FunctionCallExpression? ParseArguments(int start, NameTest name)
    {
        _current++;
        List<MetapathExpression> arguments = [];
        if (!TakeSymbol(")"))
        {
            do
            {
                if (ParseSingle() is not { } argument)
                {
                    return null;
                }

                arguments.Add(argument);
            }
            while (TakeSymbol(","));
            if (!ExpectSymbol(")"))
            {
                return null;
            }
        }

        return new FunctionCallExpression(start, name, [.. arguments]);
    }

    /// <summary>A name with or without a namespace: <c>a</c>, <c>p:a</c>, <c>p:*</c>, <c>*:a</c>, <c>*</c>, <c>Q{uri}a</c>.</summary>
    private NameTest? ParseNameTest()
    {
        Token first = Peek;
        if (first.Kind == TokenKind.BracedUri)
        {
            _current++;
            return LocalName(first) is { } braced ? new NameTest(null, Text(first)[2..^1].Trim().ToString(), braced == "*" ? null : braced) : null;
        }

        if (first.Kind != TokenKind.Name && !IsSymbol("*"))
        {
            Unexpected("a name");
            return null;
        }

        _current++;
        string name = Text(first).ToString();
        if (!IsSymbol(":") || Peek.Start != first.End)
        {
            return new NameTest(null, null, name == "*" ? null : name);
        }

        Token colon = Take();
        return LocalName(colon) is { } local ? new NameTest(name, null, local == "*" ? null : local) : null;
    }

    /// <summary>The name, or <c>*</c>, that stands directly behind a token.</summary>
    private string? LocalName(Token before)
    {
        if ((Peek.Kind == TokenKind.Name || IsSymbol("*")) && Peek.Start == before.End)
        {
            return Text(Take()).ToString();
        }

        Unexpected("a name directly behind the namespace");
        return null;
    }

    private static string Unquote(ReadOnlySpan<char> literal)
    {
        string quote = literal[0].ToString();
        return literal[1..^1].ToString().Replace(quote + quote, quote, StringComparison.Ordinal);
    }
}
