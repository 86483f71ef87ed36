namespace Poam.Oscal.Metapath.Syntax;

/// <content>Looking at tokens, and what is said when they do not fit.</content>
internal sealed partial class MetapathParser
{
    private ReadOnlySpan<char> Text(Token token) => _text.AsSpan(token.Start, token.Length);

    private Token Take() => _tokens[_current++];

    private bool IsSymbol(string symbol) => IsSymbol(Peek, symbol);

    private bool IsSymbol(Token token, string symbol) => token.Kind == TokenKind.Symbol && Text(token).SequenceEqual(symbol);

    private bool IsName(string name) => Peek.Kind == TokenKind.Name && Text(Peek).SequenceEqual(name);

    private bool TakeSymbol(string symbol)
    {
        bool isThere = IsSymbol(symbol);
        _current += isThere ? 1 : 0;
        return isThere;
    }

    private bool ExpectSymbol(string symbol)
    {
        if (TakeSymbol(symbol))
        {
            return true;
        }

        Unexpected($"'{symbol}'");
        return false;
    }

    private bool ExpectName(string name)
    {
        if (IsName(name))
        {
            _current++;
            return true;
        }

        Unexpected($"'{name}'");
        return false;
    }

    /// <summary>Says that a token does not fit; names the construct when it is Metapath that is not supported.</summary>
    private MetapathExpression? Unexpected(string expected)
    {
        Token token = Peek;
        if (token.Kind == TokenKind.End)
        {
            return Refuse(token.Start, $"The expression ends where {expected} is expected.", isUnsupported: false);
        }

        string text = Text(token).ToString();
        if (ConstructOf(token, text) is { } construct)
        {
            return Unsupported(construct);
        }

        string hint = text switch
        {
            "[" => " A predicate stands behind a step: 'prop[@name]', not 'prop/[@name]'.",
            _ => "",
        };
        return Refuse(token.Start, $"'{Shorten(text)}' stands where {expected} is expected.{hint}", isUnsupported: false);
    }

    /// <summary>The name of the construct that starts with an operator which is not supported.</summary>
    private static string? ConstructOf(Token token, string text) => token.Kind switch
    {
        TokenKind.Symbol => text switch
        {
            "+" or "-" => $"arithmetic with '{text}'",
            "*" => "arithmetic with '*'",
            "||" => "joining strings with '||'",
            "=>" => "the arrow '=>'",
            "<<" or ">>" => $"comparing the order of nodes with '{text}'",
            "?" => "a look-up without a map before it",
            "#" => "a reference to a function by '#'",
            "{" => "a constructor in braces",
            _ => null,
        },
        TokenKind.Name => text switch
        {
            "div" or "idiv" or "mod" => $"arithmetic with '{text}'",
            "to" => "a range with 'to'",
            "intersect" or "except" => $"the operator '{text}'",
            "instance" or "treat" or "castable" or "cast" => $"the operator '{text}'",
            "is" => "comparing nodes with 'is'",
            _ => null,
        },
        _ => null,
    };

    private MetapathExpression? Unsupported(string construct, string? instead = null) =>
        Refuse(Peek.Start, $"Not supported: {construct}.{(instead is null ? "" : $" {instead}.")}", isUnsupported: true);

    private MetapathExpression? Refuse(int offset, string message, bool isUnsupported)
    {
        _fault ??= new SyntaxFault(offset, message, isUnsupported);
        return null;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
