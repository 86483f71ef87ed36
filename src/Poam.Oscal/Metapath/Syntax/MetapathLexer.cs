namespace Poam.Oscal.Metapath.Syntax;

/// <summary>Cuts an expression into tokens.</summary>
internal ref struct MetapathLexer(string text)
{
    private static readonly string[] Pairs = ["//", "::", "..", "!=", "<=", ">=", "<<", ">>", "||", "=>", ":="];

    private readonly string _text = text;
    private int _position;

    /// <summary>Reads all tokens, the end included.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>The tokens, or null when something is wrong.</returns>
    public static Token[]? Read(string text, out SyntaxFault? fault)
    {
        MetapathLexer lexer = new(text);
        Token[] tokens = new Token[16];
        int count = 0;
        do
        {
            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
            }

            fault = lexer.Next(out tokens[count]);
            if (fault is not null)
            {
                return null;
            }
        }
        while (tokens[count++].Kind != TokenKind.End);
        return tokens.AsSpan(0, count).ToArray();
    }

    private SyntaxFault? Next(out Token token)
    {
        token = default;
        if (SkipBlanks() is { } unclosed)
        {
            return unclosed;
        }

        int start = _position;
        if (start == _text.Length)
        {
            token = new Token(TokenKind.End, start, 0);
            return null;
        }

        char first = _text[start];
        char second = start + 1 < _text.Length ? _text[start + 1] : '\0';
        if (first is '\'' or '"')
        {
            return ReadString(first, out token);
        }

        if (first == 'Q' && second == '{')
        {
            return ReadBracedUri(out token);
        }

        if (IsNameStart(first))
        {
            token = new Token(TokenKind.Name, start, SkipName() - start);
            return null;
        }

        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(second)))
        {
            token = ReadNumber();
            return null;
        }

        return ReadSymbol(out token);
    }

    private SyntaxFault? ReadSymbol(out Token token)
    {
        int start = _position;
        token = default;
        foreach (string pair in Pairs)
        {
            if (string.CompareOrdinal(_text, start, pair, 0, 2) == 0)
            {
                _position += 2;
                token = new Token(TokenKind.Symbol, start, 2);
                return null;
            }
        }

        if (!"/@()[]{},.=<>|!?*$:#+-%".Contains(_text[start], StringComparison.Ordinal))
        {
            string shown = char.IsSurrogatePair(_text, start) ? _text.Substring(start, 2) : _text[start].ToString();
            return new SyntaxFault(start, $"'{shown}' has no meaning in Metapath.", IsUnsupported: false);
        }

        _position++;
        token = new Token(TokenKind.Symbol, start, 1);
        return null;
    }

    private SyntaxFault? ReadString(char quote, out Token token)
    {
        int start = _position;
        int end = start + 1;
        while (true)
        {
            end = _text.IndexOf(quote, end);
            if (end < 0)
            {
                token = default;
                return new SyntaxFault(start, $"The string that starts here never ends; put {quote} behind it.", IsUnsupported: false);
            }

            end++;
            if (end == _text.Length || _text[end] != quote)
            {
                break;
            }

            // A doubled quote stands for one quote inside.
            end++;
        }

        _position = end;
        token = new Token(TokenKind.String, start, end - start);
        return null;
    }

    private SyntaxFault? ReadBracedUri(out Token token)
    {
        int start = _position;
        int end = _text.IndexOf('}', start);
        if (end < 0)
        {
            token = default;
            return new SyntaxFault(start, "The namespace that starts here never ends; put } behind it.", IsUnsupported: false);
        }

        _position = end + 1;
        token = new Token(TokenKind.BracedUri, start, _position - start);
        return null;
    }

    private Token ReadNumber()
    {
        int start = _position;
        int end = SkipDigits(start);
        bool isInteger = true;
        if (end < _text.Length && _text[end] == '.' && !(end + 1 < _text.Length && _text[end + 1] == '.'))
        {
            isInteger = false;
            end = SkipDigits(end + 1);
        }

        if (end < _text.Length && _text[end] is 'e' or 'E')
        {
            int exponent = end + 1 < _text.Length && _text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (exponent < _text.Length && char.IsAsciiDigit(_text[exponent]))
            {
                isInteger = false;
                end = SkipDigits(exponent);
            }
        }

        _position = end;
        return new Token(isInteger ? TokenKind.Integer : TokenKind.Decimal, start, end - start);
    }

    private readonly int SkipDigits(int position)
    {
        while (position < _text.Length && char.IsAsciiDigit(_text[position]))
        {
            position++;
        }

        return position;
    }

    private int SkipName()
    {
        while (_position < _text.Length && IsNamePart(_text[_position]))
        {
            _position++;
        }

        return _position;
    }

    /// <summary>Skips blanks and comments, which may stand in each other.</summary>
    private SyntaxFault? SkipBlanks()
    {
        int depth = 0;
        int start = 0;
        while (_position < _text.Length)
        {
            char current = _text[_position];
            char next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
            if (current == '(' && next == ':')
            {
                start = depth++ == 0 ? _position : start;
                _position += 2;
            }
            else if (depth > 0 && current == ':' && next == ')')
            {
                depth--;
                _position += 2;
            }
            else if (depth > 0 || current is ' ' or '\t' or '\r' or '\n')
            {
                _position++;
            }
            else
            {
                return null;
            }
        }

        return depth == 0 ? null : new SyntaxFault(start, "The comment that starts here never ends; put :) behind it.", IsUnsupported: false);
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private static bool IsNamePart(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '\u00B7'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
