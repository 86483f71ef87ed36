using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Json;

/// <summary>
/// Reads well-formed JSON (RFC 8259) in half the time of the framework's reader: a name that is expected is compared where it stands, blanks and text
/// are passed by many bytes at once, and no token is described before it is used. It gives up at the first byte that is not well-formed; what is wrong
/// there is then for <see cref="JsonDocumentReader"/> to say, from the start.
/// </summary>
internal ref struct WellFormedJsonReader
{
    private const byte LastControl = 0x1F;

    private readonly ReadOnlySpan<byte> _source;
    private readonly DocumentBuilder _builder;
    private readonly ObjectTreeBinder _binder;
    private int _at;

    private WellFormedJsonReader(ReadOnlySpan<byte> source, int start, DocumentBuilder builder)
    {
        _source = source;
        _at = start;
        _builder = builder;
        _binder = new ObjectTreeBinder(builder);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="source">UTF-8 that was checked.</param>
    /// <param name="start">The offset of the first byte to read.</param>
    /// <param name="builder">What takes the content.</param>
    /// <returns>Whether all of it is well-formed, or a limit was reached; otherwise the builder is of no use any more.</returns>
    public static bool TryRead(ReadOnlySpan<byte> source, int start, DocumentBuilder builder)
    {
        WellFormedJsonReader reader = new(source, start, builder);
        return reader.Read();
    }

    private bool Read()
    {
        SkipBlanks();
        bool isWell = Next() is (byte)'{' or (byte)'[' && Value();
        while (isWell && !_builder.IsStopped && !_binder.IsClosed)
        {
            isWell = Step();
        }

        if (isWell && !_builder.IsStopped)
        {
            SkipBlanks();
            isWell = _at == _source.Length;
        }

        return isWell;
    }

    /// <summary>Reads a member or an item: a scalar with what follows it, or the start of an object or array.</summary>
    private bool Step() => (!_binder.IsInObject || Name()) && Value();

    private bool Name()
    {
        if (Next() != '"')
        {
            return false;
        }

        int start = _at;
        if (_binder.TakeExpected(_source[(start + 1)..], start, out int length))
        {
            _at = start + length + 2;
        }
        else if (!OtherName(start))
        {
            return false;
        }

        if (Next() != ':')
        {
            SkipBlanks();
            if (Next() != ':')
            {
                return false;
            }
        }

        _at++;
        SkipBlanks();
        return true;
    }

    private bool OtherName(int start)
    {
        int end = EndOfPlain(start + 1);
        bool isPlain = At(end) == '"';
        if (!isPlain && !SkipEscapes(ref end))
        {
            return false;
        }

        TextSpan key = TextSpan.Between(start, end + 1);
        ReadOnlySpan<byte> name = _source[(start + 1)..end];
        if (isPlain)
        {
            _binder.PlainName(name, key);
        }
        else
        {
            _binder.Name(JsonEscapes.Decode(name), key);
        }

        _at = end + 1;
        return true;
    }

    private bool Value()
    {
        switch (Next())
        {
            case (byte)'"':
                return Text() && AfterValue();
            case (byte)'{':
                _binder.StartObject(_at++);
                SkipBlanks();
                return Next() != '}' || AfterValue();
            case (byte)'[':
                _binder.StartArray(_at++);
                SkipBlanks();
                return Next() != ']' || AfterValue();
            default:
                return Other() && AfterValue();
        }
    }

    private bool Text()
    {
        int start = _at;
        int end = EndOfPlain(start + 1);
        if (At(end) == '"')
        {
            _binder.Scalar(NodeKind.String, TextSpan.Between(start, end + 1), _source[(start + 1)..end], NodeTraits.Quoted);
        }
        else if (SkipEscapes(ref end))
        {
            _binder.EscapedText(TextSpan.Between(start, end + 1), _source[(start + 1)..end]);
        }
        else
        {
            return false;
        }

        _at = end + 1;
        return true;
    }

    /// <summary>A number, a truth value or null.</summary>
    private bool Other()
    {
        ReadOnlySpan<byte> rest = _source[_at..];
        (NodeKind kind, int length) = Next() switch
        {
            (byte)'t' => (NodeKind.Boolean, rest.StartsWith("true"u8) ? 4 : 0),
            (byte)'f' => (NodeKind.Boolean, rest.StartsWith("false"u8) ? 5 : 0),
            (byte)'n' => (NodeKind.Null, rest.StartsWith("null"u8) ? 4 : 0),
            _ => (NodeKind.Number, JsonNumbers.LengthOf(rest)),
        };
        if (length == 0)
        {
            return false;
        }

        _binder.Scalar(kind, new TextSpan(_at, length), rest[..length], NodeTraits.None);
        _at += length;
        return true;
    }

    /// <summary>Reads what stands between a value and the next name or item: a comma, or the ends of objects and arrays.</summary>
    private bool AfterValue()
    {
        while (!_builder.IsStopped && !_binder.IsClosed)
        {
            SkipBlanks();
            byte next = Next();
            _at++;
            if (next == ',')
            {
                SkipBlanks();
                return true;
            }

            bool isObject = _binder.IsInObject;
            if (next != (isObject ? '}' : ']'))
            {
                return false;
            }

            if (isObject)
            {
                _binder.EndObject(_at);
            }
            else
            {
                _binder.EndArray(_at);
            }
        }

        return true;
    }

    /// <summary>The next byte; 0 at the end, which is well-formed nowhere.</summary>
    private readonly byte Next() => At(_at);

    private readonly byte At(int offset) => (uint)offset < (uint)_source.Length ? _source[offset] : (byte)0;

    private void SkipBlanks()
    {
        if (Next() <= ' ')
        {
            SkipSomeBlanks();
        }
    }

    private void SkipSomeBlanks()
    {
        ReadOnlySpan<byte> source = _source;
        int at = _at;
        while ((uint)at < (uint)source.Length && source[at] <= ' ' && source[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;

            // Most blanks are the indentation of a line.
            while (source.Length - at >= Vector128<byte>.Count)
            {
                Vector128<byte> block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)at);
                uint others = (~Vector128.Equals(block, Vector128.Create((byte)' '))).ExtractMostSignificantBits();
                if (others != 0)
                {
                    at += BitOperations.TrailingZeroCount(others);
                    break;
                }

                at += Vector128<byte>.Count;
            }
        }

        _at = at;
    }

    /// <summary>Where the first quote, backslash or control character stands from an offset on; the length of the text if there is none.</summary>
    private readonly int EndOfPlain(int offset)
    {
        ReadOnlySpan<byte> source = _source;
        for (; source.Length - offset >= Vector128<byte>.Count; offset += Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)offset);
            Vector128<byte> ends = Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.Equals(Vector128.Min(block, Vector128.Create(LastControl)), block);
            uint bits = ends.ExtractMostSignificantBits();
            if (bits != 0)
            {
                return offset + BitOperations.TrailingZeroCount(bits);
            }
        }

        while (offset < source.Length && source[offset] is not ((byte)'"' or (byte)'\\' or <= LastControl))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>Goes on from a backslash to the closing quote.</summary>
    private readonly bool SkipEscapes(ref int offset)
    {
        int first = offset;
        bool hasUnits = false;
        while (At(offset) == '\\')
        {
            bool isUnit = At(offset + 1) == 'u';
            if (isUnit ? !AreHex(offset + 2) : At(offset + 1) is not ((byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t'))
            {
                return false;
            }

            hasUnits |= isUnit;
            offset = EndOfPlain(offset + (isUnit ? 6 : 2));
        }

        return At(offset) == '"' && (!hasUnits || JsonEscapes.FindHalf(_source[first..offset]) < 0);
    }

    private readonly bool AreHex(int offset) =>
        char.IsAsciiHexDigit((char)At(offset)) && char.IsAsciiHexDigit((char)At(offset + 1)) && char.IsAsciiHexDigit((char)At(offset + 2)) && char.IsAsciiHexDigit((char)At(offset + 3));
}
