namespace Poam.Oscal.Metapath.Syntax;

/// <summary>
/// Parses the part of Metapath that OSCAL and its users' constraints use: paths over children, flags, parents and descendants, predicates,
/// comparisons, <c>and</c>, <c>or</c>, <c>|</c>, <c>!</c>, sequences, variables, function calls, <c>if</c>, <c>some</c>, <c>every</c> and <c>?*</c>.
/// What lies outside is refused by its name.
/// </summary>
/// <remarks>Expressions come from files of others: their length and the depth of their nesting are limited, and nothing throws.</remarks>
internal sealed partial class MetapathParser
{
    /// <summary>The longest expression that is accepted, in UTF-16 units.</summary>
    public const int MaxLength = 65_536;

    /// <summary>How deep expressions may stand in each other.</summary>
    public const int MaxDepth = 64;

    private readonly string _text;
    private readonly Token[] _tokens;
    private int _current;
    private int _depth;
    private SyntaxFault? _fault;

    private MetapathParser(string text, Token[] tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>Parses an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="fault">What is wrong with it, or null.</param>
    /// <returns>The expression, or null when something is wrong.</returns>
    public static MetapathExpression? Parse(string text, out SyntaxFault? fault)
    {
        if (text.Length > MaxLength)
        {
            fault = new SyntaxFault(MaxLength, $"The expression has {text.Length:N0} characters; the limit is {MaxLength:N0}.", IsUnsupported: false);
            return null;
        }

        if (MetapathLexer.Read(text, out fault) is not { } tokens)
        {
            return null;
        }

        MetapathParser parser = new(text, tokens);
        MetapathExpression? expression = parser.ParseSequence();
        if (expression is not null && parser.Peek.Kind != TokenKind.End)
        {
            expression = parser.Unexpected("an operator or the end of the expression");
        }

        fault = parser._fault;
        return expression;
    }

    private Token Peek => _tokens[_current];

    private Token PeekNext => _tokens[Math.Min(_current + 1, _tokens.Length - 1)];

    /// <summary>Expressions with commas between them.</summary>
    private MetapathExpression? ParseSequence()
    {
        int start = Peek.Start;
        MetapathExpression? first = ParseSingle();
        if (first is null || !IsSymbol(","))
        {
            return first;
        }

        List<MetapathExpression> items = [first];
        while (TakeSymbol(","))
        {
            if (ParseSingle() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new SequenceExpression(start, [.. items]);
    }

    private MetapathExpression? ParseSingle()
    {
        if (++_depth > MaxDepth)
        {
            return Refuse(Peek.Start, $"The expression nests deeper than {MaxDepth} levels.", isUnsupported: false);
        }

        bool isVariableNext = PeekNext is { Kind: TokenKind.Symbol } next && Text(next).SequenceEqual("$");
        MetapathExpression? expression = Peek.Kind != TokenKind.Name ? ParseLogical(isAnd: false)
            : IsName("if") && IsSymbol(PeekNext, "(") ? ParseConditional()
            : (IsName("some") || IsName("every")) && isVariableNext ? ParseQuantified()
            : (IsName("for") || IsName("let")) && isVariableNext ? Unsupported($"'{Text(Peek)} $…'")
            : ParseLogical(isAnd: false);
        _depth--;
        return expression;
    }

    private ConditionalExpression? ParseConditional()
    {
        int start = Take().Start;
        _current++;
        MetapathExpression? test = ParseSequence();
        if (test is null || !ExpectSymbol(")") || !ExpectName("then") || ParseSingle() is not { } then
            || !ExpectName("else") || ParseSingle() is not { } otherwise)
        {
            return null;
        }

        return new ConditionalExpression(start, test, then, otherwise);
    }

    private QuantifiedExpression? ParseQuantified()
    {
        bool isEvery = IsName("every");
        int start = Take().Start;
        List<VariableBinding> bindings = [];
        do
        {
            if (!ExpectSymbol("$"))
            {
                return null;
            }

            if (Peek.Kind != TokenKind.Name)
            {
                Unexpected("the name of a variable");
                return null;
            }

            string name = Text(Take()).ToString();
            if (!ExpectName("in") || ParseSingle() is not { } source)
            {
                return null;
            }

            bindings.Add(new VariableBinding(name, source));
        }
        while (TakeSymbol(","));
        return ExpectName("satisfies") && ParseSingle() is { } condition
            ? new QuantifiedExpression(start, isEvery, [.. bindings], condition)
            : null;
    }

    private MetapathExpression? ParseLogical(bool isAnd)
    {
        int start = Peek.Start;
        MetapathExpression? first = isAnd ? ParseComparison() : ParseLogical(isAnd: true);
        string keyword = isAnd ? "and" : "or";
        if (first is null || !IsName(keyword))
        {
            return first;
        }

        List<MetapathExpression> operands = [first];
        while (IsName(keyword))
        {
            _current++;
            if ((isAnd ? ParseComparison() : ParseLogical(isAnd: true)) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }

        return new LogicalExpression(start, isAnd, [.. operands]);
    }

    private MetapathExpression? ParseComparison()
    {
        int start = Peek.Start;
        MetapathExpression? left = ParseUnion();
        if (left is null || ComparisonOf(Peek) is not { } comparison)
        {
            return left;
        }

        bool isGeneral = Take().Kind == TokenKind.Symbol;
        if (ParseUnion() is not { } right)
        {
            return null;
        }

        return ComparisonOf(Peek) is null
            ? new ComparisonExpression(start, comparison, isGeneral, left, right)
            : Refuse(Peek.Start, "Comparisons cannot be chained; put one of them in parentheses.", isUnsupported: false);
    }

    private ComparisonOperator? ComparisonOf(Token token) => token.Kind is not (TokenKind.Name or TokenKind.Symbol) ? null : Text(token) switch
    {
        "=" or "eq" => ComparisonOperator.Equal,
        "!=" or "ne" => ComparisonOperator.NotEqual,
        "<" or "lt" => ComparisonOperator.Less,
        "<=" or "le" => ComparisonOperator.LessOrEqual,
        ">" or "gt" => ComparisonOperator.Greater,
        ">=" or "ge" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private MetapathExpression? ParseUnion()
    {
        int start = Peek.Start;
        MetapathExpression? first = ParseSimpleMap();
        if (first is null || !(IsSymbol("|") || IsName("union")))
        {
            return first;
        }

        List<MetapathExpression> operands = [first];
        while (IsSymbol("|") || IsName("union"))
        {
            _current++;
            if (ParseSimpleMap() is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }

        return new UnionExpression(start, [.. operands]);
    }

    private MetapathExpression? ParseSimpleMap()
    {
        int start = Peek.Start;
        MetapathExpression? first = ParsePath();
        if (first is null || !IsSymbol("!"))
        {
            return first;
        }

        List<MetapathExpression> operands = [first];
        while (TakeSymbol("!"))
        {
            if (ParsePath() is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }

        return new SimpleMapExpression(start, [.. operands]);
    }
}
