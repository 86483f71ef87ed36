using System.Buffers;
using System.Text;

namespace Poam.Oscal.Editing;

/// <summary>A new text that is put together of pieces of the old one and of literals; what is not copied in its place becomes edits.</summary>
internal sealed class TextPieces(ReadOnlyMemory<byte> source)
{
    private readonly List<TextEdit> _edits = [];
    private readonly ArrayBufferWriter<byte> _output = new(source.Length + 256);
    private readonly ArrayBufferWriter<byte> _pending = new();

    // Up to where the old text is dealt with, and where the pending change began.
    private int _at;
    private int _changeStart = -1;

    /// <summary>Whether copies are written as literals, because what is copied moves to another place.</summary>
    public bool IsDetached { get; set; }

    /// <summary>Up to where the old text is dealt with.</summary>
    public int Position => _at;

    /// <summary>Whether the new text ends with a line break, or is empty.</summary>
    public bool EndsLine
    {
        get
        {
            ReadOnlySpan<byte> last = _pending.WrittenCount > 0 ? _pending.WrittenSpan : _output.WrittenSpan;
            return last.IsEmpty || last[^1] is (byte)'\n' or (byte)'\r';
        }
    }

    /// <summary>Copies a piece of the old text. One that lies behind what was copied so far is left in its place.</summary>
    public void Copy(int start, int end)
    {
        if (end <= start)
        {
            return;
        }

        if (IsDetached || start < _at)
        {
            Literal(source.Span[start..end]);
            return;
        }

        if (start > _at)
        {
            _changeStart = _changeStart < 0 ? _at : _changeStart;
        }

        Flush(start);
        _output.Write(source.Span[start..end]);
        _at = end;
    }

    /// <summary>Writes new text.</summary>
    public void Literal(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
        {
            _changeStart = _changeStart < 0 ? _at : _changeStart;
            _pending.Write(text);
        }
    }

    /// <summary>Writes new text.</summary>
    public void Literal(string text) => Literal(Encoding.UTF8.GetBytes(text));

    /// <summary>Ends the text; what was not copied of the old one goes.</summary>
    public (ReadOnlyMemory<byte> Text, IReadOnlyList<TextEdit> Edits) Finish()
    {
        if (_at < source.Length)
        {
            _changeStart = _changeStart < 0 ? _at : _changeStart;
        }

        Flush(source.Length);
        return (_output.WrittenMemory, _edits);
    }

    private void Flush(int end)
    {
        if (_changeStart < 0)
        {
            return;
        }

        ReadOnlySpan<byte> text = _pending.WrittenSpan;
        _output.Write(text);
        Note(_changeStart, end, text);
        _pending.ResetWrittenCount();
        _changeStart = -1;
        _at = end;
    }

    /// <summary>Notes a change without what it leaves as it is at both ends.</summary>
    private void Note(int start, int end, ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> old = source.Span[start..end];
        int prefix = old.CommonPrefixLength(text);
        while (prefix > 0 && ((prefix < old.Length && IsInside(old[prefix])) || (prefix < text.Length && IsInside(text[prefix]))))
        {
            prefix--;
        }

        old = old[prefix..];
        text = text[prefix..];
        int suffix = 0;
        while (suffix < old.Length && suffix < text.Length && old[^(suffix + 1)] == text[^(suffix + 1)])
        {
            suffix++;
        }

        while (suffix > 0 && IsInside(old[^suffix]))
        {
            suffix--;
        }

        if (old.Length > suffix || text.Length > suffix)
        {
            _edits.Add(new TextEdit(start + prefix, old.Length - suffix, Encoding.UTF8.GetString(text[..^suffix])));
        }
    }

    /// <summary>Whether a byte is inside a character.</summary>
    private static bool IsInside(byte value) => (value & 0xC0) == 0x80;
}
