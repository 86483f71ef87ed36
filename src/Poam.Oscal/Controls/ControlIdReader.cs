using System.Text;

namespace Poam.Oscal.Controls;

/// <summary>Reads one identifier of a control or of a part of it, in the forms of OSCAL and in those of people.</summary>
internal sealed class ControlIdReader(string text)
{
    /// <summary>The family of the CIS Controls in OSCAL.</summary>
    public const string CisFamily = "cisc";

    private const int Longest = 128;
    private const int MostDigits = 3;

    private static readonly string[] CisWords = ["controls", "control", "safeguard", "safeguards"];

    private readonly string _text = text.Trim();
    private readonly StringBuilder _items = new();
    private int _at;
    private bool _hasLetters;
    private string? _otherReading;

    /// <summary>Reads the text to its end, or not at all.</summary>
    public ControlReference? Read()
    {
        if (_text.Length is < 3 or > Longest || ReadControl() is not { } control)
        {
            return null;
        }

        string family = control[..control.IndexOf('-', StringComparison.Ordinal)];
        if (family != CisFamily && !ReadItems())
        {
            return null;
        }

        if (_at == _text.Length)
        {
            string id = _items.Length == 0 ? control : $"{control}_smt{_items}";
            return new ControlReference(text, control, id, _items.Length == 0 ? ControlPartKind.Control : ControlPartKind.Statement, _otherReading);
        }

        return _text[_at] == '_' ? ReadPart(control) : null;
    }

    private string? ReadControl()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
        {
            _at++;
        }

        string family = _text[start.._at].ToLowerInvariant();
        return family is "cis" or CisFamily ? ReadCis() : family.Length == 2 ? ReadNist(family) : null;
    }

    /// <summary><c>cisc-7.1</c>, <c>CIS 7.1</c>, <c>CIS Safeguard 7.1</c>, <c>cis-7</c>.</summary>
    private string? ReadCis()
    {
        SkipSeparators();
        foreach (string word in CisWords)
        {
            if (_text.AsSpan(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase) && !IsLetterAt(_at + word.Length))
            {
                _at += word.Length;
                SkipSeparators();
                break;
            }
        }

        if (ReadNumber() is not { } number)
        {
            return null;
        }

        if (!IsAt('.'))
        {
            return $"{CisFamily}-{number}";
        }

        _at++;
        return ReadNumber() is { } safeguard ? $"{CisFamily}-{number}.{safeguard}" : null;
    }

    /// <summary><c>ac-2</c>, <c>ac-02.01</c>, <c>AC-2(1)</c>, <c>AC-2 (1)</c>.</summary>
    private string? ReadNist(string family)
    {
        SkipBlanks();
        if (_at >= _text.Length || _text[_at] is not ('-' or '\u2010' or '\u2011' or '\u2012' or '\u2013'))
        {
            return null;
        }

        _at++;
        SkipBlanks();
        if (ReadNumber() is not { } number)
        {
            return null;
        }

        string control = $"{family}-{number}";
        return ReadEnhancement(control) is { } enhancement ? $"{control}.{enhancement}" : control;
    }

    private string? ReadEnhancement(string control)
    {
        int start = _at;
        bool isUpper = char.IsAsciiLetterUpper(_text[0]);
        if (IsAt('.'))
        {
            _at++;
            if (ReadNumber() is { } dotted && !IsLetterAt(_at))
            {
                bool isProcedure = isUpper && _at == _text.Length;
                _otherReading = isProcedure ? $"assessment procedure {control.ToUpperInvariant()}.{dotted} of eMASS" : null;
                return dotted;
            }
        }
        else
        {
            SkipBlanks();
            bool isBracket = IsAt('(');
            _at += isBracket ? 1 : 0;
            SkipBlanks();
            string? enhancement = (isBracket || _at > start) ? ReadNumber() : null;
            SkipBlanks();
            if (enhancement is not null && (!isBracket || IsAt(')')) && !IsLetterAt(_at))
            {
                _at += isBracket ? 1 : 0;
                _otherReading = isBracket ? null : $"item {enhancement} of the statement of {control.ToUpperInvariant()}";
                return enhancement;
            }
        }

        _at = start;
        return null;
    }

    /// <summary>
    /// The items of a statement as people write them behind a control: <c>a</c>, <c>b.1</c>, <c> a 1 (a)</c>. In the ids of Rev. 4's objectives
    /// they stand there too: <c>ac-1.a.1_obj.1</c>. An item right behind the number is a label's way alone: <c>CM-6b</c>.
    /// </summary>
    private bool ReadItems()
    {
        while (_at < _text.Length && _text[_at] != '_')
        {
            SkipBlanks();
            bool isDotted = IsAt('.');
            _at += isDotted ? 1 : 0;
            SkipBlanks();
            bool isBracket = IsAt('(') || IsAt('[');
            _at += isBracket ? 1 : 0;
            bool isAttached = _at > 0 && char.IsAsciiDigit(_text[_at - 1]) && _items.Length == 0;
            if ((isAttached && !char.IsAsciiLetterUpper(_text[0])) || ReadItem() is not { } item)
            {
                // A dot may end what people write: "AC-1 a."
                return isDotted && !isBracket && _at == _text.Length && _items.Length > 0;
            }

            if (isBracket)
            {
                if (!IsAt(')') && !IsAt(']'))
                {
                    return false;
                }

                _at++;
            }

            _items.Append('.').Append(item);
        }

        return true;
    }

    private string? ReadItem()
    {
        if (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
        {
            // Items are single letters, doubled behind the 26th; a longer run is a word.
            int length = IsLetterAt(_at + 1) ? 2 : 1;
            if (IsLetterAt(_at + length) || (length == 2 && char.ToLowerInvariant(_text[_at]) != char.ToLowerInvariant(_text[_at + 1])))
            {
                return null;
            }

            _hasLetters = true;
            _at += length;
            return _text[(_at - length).._at].ToLowerInvariant();
        }

        return _hasLetters || _items.Length == 0 ? ReadNumber() : null;
    }

    /// <summary>The part behind the underscore: <c>_smt.a</c>, <c>_obj.a-1</c>, <c>_odp.01</c>.</summary>
    private ControlReference? ReadPart(string control)
    {
        string part = _text[_at..];
        foreach (char letter in part)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-' or '.'))
            {
                return null;
            }
        }

        // FedRAMP's ids and those of odd catalogs may have capitals of their own.
        string lower = part.ToLowerInvariant();
        ControlPartKind kind = KindOf(lower);
        if (kind != ControlPartKind.Other)
        {
            part = lower;
        }

        string owner = lower.StartsWith("_odp", StringComparison.Ordinal) ? Pad(control) : control;
        return new ControlReference(text, control, owner + _items + part, kind, null);
    }

    private static ControlPartKind KindOf(string part) =>
        Is(part, "_smt") || Is(part, "_stmt") ? ControlPartKind.Statement
        : Is(part, "_obj") ? ControlPartKind.Objective
        : Is(part, "_prm") || Is(part, "_odp") ? ControlPartKind.Parameter
        : Is(part, "_asm") ? ControlPartKind.Method
        : ControlPartKind.Other;

    private static bool Is(string part, string name) =>
        part.StartsWith(name, StringComparison.Ordinal) && (part.Length == name.Length || part[name.Length] is '.' or '-' or '_');

    /// <summary>The form in which organization-defined parameters have the control: <c>ac-02.01</c>.</summary>
    private static string Pad(string control)
    {
        int dash = control.IndexOf('-', StringComparison.Ordinal) + 1;
        int dot = control.IndexOf('.', StringComparison.Ordinal);
        string number = dot < 0 ? control[dash..] : control[dash..dot];
        string enhancement = dot < 0 ? "" : "." + control[(dot + 1)..].PadLeft(2, '0');
        return control[..dash] + number.PadLeft(2, '0') + enhancement;
    }

    /// <summary>A number without the zeros before it.</summary>
    private string? ReadNumber()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        string digits = _text[start.._at].TrimStart('0');
        return digits.Length is 0 or > MostDigits ? null : digits;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\u00A0')
        {
            _at++;
        }
    }

    private void SkipSeparators()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '-' or '\t' or '\u00A0')
        {
            _at++;
        }
    }

    private bool IsAt(char letter) => _at < _text.Length && _text[_at] == letter;

    private bool IsLetterAt(int place) => place < _text.Length && char.IsAsciiLetter(_text[place]);
}
