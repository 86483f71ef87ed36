using System.Text;
using System.Text.RegularExpressions;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>Turns regular expressions of ECMAScript, which JSON Schema has, into those of .NET.</summary>
internal sealed class RegexTranslator
{
    private const string Blanks = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string LineEnds = @"\n\r\u2028\u2029";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // .NET knows general categories by their short names alone.
    private static readonly Dictionary<string, string> Categories = Pairs(
        """
        Letter=L Uppercase_Letter=Lu Lowercase_Letter=Ll Titlecase_Letter=Lt Modifier_Letter=Lm Other_Letter=Lo Mark=M
        Nonspacing_Mark=Mn Spacing_Mark=Mc Enclosing_Mark=Me Number=N Decimal_Number=Nd digit=Nd Letter_Number=Nl
        Other_Number=No Punctuation=P punct=P Connector_Punctuation=Pc Dash_Punctuation=Pd Open_Punctuation=Ps
        Close_Punctuation=Pe Initial_Punctuation=Pi Final_Punctuation=Pf Other_Punctuation=Po Symbol=S Math_Symbol=Sm
        Currency_Symbol=Sc Modifier_Symbol=Sk Other_Symbol=So Separator=Z Space_Separator=Zs Line_Separator=Zl
        Paragraph_Separator=Zp Other=C Control=Cc Format=Cf Surrogate=Cs Private_Use=Co Unassigned=Cn
        """);

    private static readonly HashSet<string> ShortNames = new(Categories.Values, StringComparer.Ordinal);

    private readonly StringBuilder _output = new();
    private readonly string _pattern;
    private int _at;
    private bool _isInClass;

    private RegexTranslator(string pattern)
    {
        _pattern = pattern;
    }

    /// <summary>The expression of a pattern. It gives up on a text after a second.</summary>
    /// <exception cref="NotSupportedException">The pattern asks for what .NET cannot tell; the message names it.</exception>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Regex Translate(string pattern)
    {
        string translated = new RegexTranslator(pattern).Run();
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            // Look-around and back references need an engine that may take long: hence the limit.
            return new Regex(translated, RegexOptions.CultureInvariant, Patience);
        }
    }

    private static Dictionary<string, string> Pairs(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private string Run()
    {
        while (_at < _pattern.Length)
        {
            char c = _pattern[_at++];
            switch (c)
            {
                case '\\' when _at < _pattern.Length:
                    Escape(_pattern[_at++]);
                    break;
                case '[' when _isInClass:
                    // In .NET it could begin a class that is subtracted.
                    _output.Append("\\[");
                    break;
                case '[':
                    _isInClass = true;
                    _output.Append('[');
                    break;
                case ']':
                    _isInClass = false;
                    _output.Append(']');
                    break;
                case '$' when !_isInClass:
                    _output.Append("\\z");
                    break;
                case '.' when !_isInClass:
                    _output.Append("[^").Append(LineEnds).Append(']');
                    break;
                default:
                    _output.Append(c);
                    break;
            }
        }

        return _output.ToString();
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case 'd':
                AppendSet("0-9", isNegative: false);
                break;
            case 'w':
                AppendSet("0-9A-Za-z_", isNegative: false);
                break;
            case 's':
                AppendSet(Blanks, isNegative: false);
                break;
            case 'D' when !_isInClass:
                AppendSet("0-9", isNegative: true);
                break;
            case 'W' when !_isInClass:
                AppendSet("0-9A-Za-z_", isNegative: true);
                break;
            case 'S' when !_isInClass:
                AppendSet(Blanks, isNegative: true);
                break;
            case 'p' or 'P' when _at < _pattern.Length && _pattern[_at] == '{':
                Property(c);
                break;
            case 'u' when _at < _pattern.Length && _pattern[_at] == '{':
                CodePoint();
                break;
            case 'A' or 'Z' or 'z' or 'G' or 'a' or 'e':
                // Letters that only .NET gives a meaning.
                _output.Append(c);
                break;
            default:
                _output.Append('\\').Append(c);
                break;
        }
    }

    private void AppendSet(string set, bool isNegative) => _output.Append(_isInClass ? set : isNegative ? $"[^{set}]" : $"[{set}]");

    private void Property(char letter)
    {
        string name = Braces();
        string category = name.Replace("General_Category=", "", StringComparison.Ordinal).Replace("gc=", "", StringComparison.Ordinal);
        category = Categories.GetValueOrDefault(category, category);
        if (name == "ASCII" && letter == 'p')
        {
            AppendSet(@"\x00-\x7F", isNegative: false);
            return;
        }

        _output.Append('\\').Append(letter).Append('{')
            .Append(ShortNames.Contains(category) ? category : throw new NotSupportedException($"\\{letter}{{{name}}}")).Append('}');
    }

    private void CodePoint()
    {
        string digits = Braces();
        if (!int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out int code) || !Rune.IsValid(code) || (_isInClass && code > char.MaxValue))
        {
            throw new NotSupportedException($"\\u{{{digits}}}");
        }

        foreach (char c in new Rune(code).ToString())
        {
            _output.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private string Braces()
    {
        int end = _pattern.IndexOf('}', _at);
        string inside = end < 0 ? throw new ArgumentException("a brace is not closed") : _pattern[(_at + 1)..end];
        _at = end + 1;
        return inside;
    }
}
