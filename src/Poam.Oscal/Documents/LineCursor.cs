using System.Text;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>Turns offsets, in rising order, into lines and columns. It reads the text once, however long its lines are.</summary>
/// <param name="source">The UTF-8.</param>
internal ref struct LineCursor(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;

    // A byte order mark is no part of the first line.
    private int _offset = source.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    private int _line = 1;
    private int _column = 1;

    /// <summary>Moves to an offset at or behind the last one.</summary>
    /// <returns>The line and column, from 1; columns count UTF-16 units.</returns>
    public (int Line, int Column) MoveTo(int offset)
    {
        offset = Math.Min(offset, _source.Length);
        while (_offset < offset)
        {
            ReadOnlySpan<byte> rest = _source[_offset..offset];
            int lineEnd = rest.IndexOfAny((byte)'\n', (byte)'\r');
            int length = lineEnd < 0 ? rest.Length : lineEnd;
            _column += Units(rest[..length]);
            _offset += length;
            if (lineEnd >= 0)
            {
                // A carriage return and a line feed are one line end.
                bool isPair = _source[_offset] == '\r' && _offset + 1 < _source.Length && _source[_offset + 1] == '\n';
                _offset += isPair ? 2 : 1;
                _line++;
                _column = 1;
            }
        }

        return (_line, _column);
    }

    /// <summary>Moves to the start of a stretch, at or behind the last one, and says where it stands.</summary>
    public SourceLocation Locate(TextSpan span)
    {
        (int line, int column) = MoveTo(span.Start);

        // The next stretch may start before this one ends, so the end is measured by a copy.
        LineCursor end = this;
        (int endLine, int endColumn) = end.MoveTo(span.End);
        return new SourceLocation(line, column, endLine, endColumn);
    }

    /// <summary>How many UTF-16 units a stretch of UTF-8 has; a byte that is none counts as one.</summary>
    private static int Units(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
        {
            return utf8.Length;
        }

        int units = 0;
        int i = 0;
        while (i < utf8.Length)
        {
            int other = utf8[i..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (other < 0)
            {
                return units + utf8.Length - i;
            }

            units += other;
            i += other;
            units += Rune.DecodeFromUtf8(utf8[i..], out Rune rune, out int length) == System.Buffers.OperationStatus.Done ? rune.Utf16SequenceLength : 1;
            i += length;
        }

        return units;
    }
}
