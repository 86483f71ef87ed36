using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Poam.Oscal.Formats.Xml;

/// <summary>
/// Gives the characters of a UTF-8 text to an XML reader, whatever encoding the text declares: it was transcoded before.
/// Bytes that are no UTF-8 become U+FFFD; they are reported elsewhere.
/// </summary>
internal sealed class Utf8TextReader(ReadOnlyMemory<byte> source, int start) : TextReader
{
    private int _position = start;

    // The second half of a surrogate pair whose first half was the last character that fitted.
    private char _pending;

    /// <inheritdoc/>
    public override int Peek() => throw new NotSupportedException("This reader only reads blocks.");

    /// <inheritdoc/>
    public override int Read()
    {
        char single = default;
        return Read(new Span<char>(ref single)) == 0 ? -1 : single;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (_pending != 0)
        {
            buffer[0] = _pending;
            _pending = default;
            return 1;
        }

        ReadOnlySpan<byte> rest = source.Span[_position..];
        _ = Utf8.ToUtf16(rest, buffer, out int read, out int written);
        _position += read;
        return written > 0 || rest.IsEmpty ? written : ReadFirstHalf(rest, buffer);
    }

    private int ReadFirstHalf(ReadOnlySpan<byte> rest, Span<char> buffer)
    {
        Span<char> pair = stackalloc char[2];
        bool isValid = Rune.DecodeFromUtf8(rest, out Rune rune, out int length) == OperationStatus.Done;
        _position += length;
        if (isValid && rune.EncodeToUtf16(pair) == 2)
        {
            _pending = pair[1];
        }

        buffer[0] = isValid ? pair[0] : (char)Rune.ReplacementChar.Value;
        return 1;
    }
}
