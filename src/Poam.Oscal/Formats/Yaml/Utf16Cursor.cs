using System.Buffers;
using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Turns places counted in UTF-16 units into offsets of UTF-8 bytes. Places come in rising order, or nearly so.</summary>
internal struct Utf16Cursor
{
    private readonly bool _isIdentity;
    private readonly TextSpan[] _omitted;
    private readonly int _start;
    private int _offset;
    private long _index;
    private int _next;

    /// <summary>Starts at the first unit.</summary>
    /// <param name="source">The UTF-8.</param>
    /// <param name="start">The offset of the byte where counting begins.</param>
    /// <param name="omitted">Stretches that count as one unit each.</param>
    public Utf16Cursor(ReadOnlySpan<byte> source, int start, TextSpan[] omitted)
    {
        _isIdentity = omitted.Length == 0 && Ascii.IsValid(source[start..]);
        _omitted = omitted;
        _start = start;
        _offset = start;
    }

    /// <summary>Moves to a unit.</summary>
    /// <param name="source">The UTF-8.</param>
    /// <param name="index">How many units stand before it.</param>
    /// <returns>Its offset; that of the end for a place behind it.</returns>
    public int MoveTo(ReadOnlySpan<byte> source, long index)
    {
        if (_isIdentity)
        {
            return (int)Math.Min(_start + index, source.Length);
        }

        while (_index < index && _offset < source.Length)
        {
            if (_next < _omitted.Length && _offset == _omitted[_next].Start)
            {
                _offset = _omitted[_next++].End;
                _index++;
            }
            else
            {
                Forward(_next < _omitted.Length ? source[.._omitted[_next].Start] : source, index);
            }
        }

        while (_index > index && _offset > _start)
        {
            Back(source);
        }

        return _offset;
    }

    private void Back(ReadOnlySpan<byte> source)
    {
        if (_next > 0 && _offset == _omitted[_next - 1].End)
        {
            _offset = _omitted[--_next].Start;
            _index--;
            return;
        }

        _ = Rune.DecodeLastFromUtf8(source[_start.._offset], out Rune rune, out int length);
        _offset -= length;
        _index -= rune.Utf16SequenceLength;
    }

    private void Forward(ReadOnlySpan<byte> source, long index)
    {
        ReadOnlySpan<byte> rest = source.Slice(_offset, (int)Math.Min(source.Length - _offset, index - _index));
        int ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        int run = ascii < 0 ? rest.Length : ascii;
        _offset += run;
        _index += run;
        if (ascii >= 0)
        {
            // A byte that is no UTF-8 counts as one unit: the reader of the text replaces it by one, too.
            OperationStatus status = Rune.DecodeFromUtf8(source[_offset..], out Rune rune, out int length);
            _offset += length;
            _index += status == OperationStatus.Done ? rune.Utf16SequenceLength : 1;
        }
    }
}
