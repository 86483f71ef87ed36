namespace Poam.Oscal.Reports;

/// <summary>
/// Finds lines and columns in a UTF-8 text. Going forward costs only the way from the last place, so that a thousand findings
/// in one long line do not read that line a thousand times.
/// </summary>
internal ref struct SourceCursor
{
    private int _line;
    private int _column;

    public SourceCursor(ReadOnlySpan<byte> text)
    {
        Text = text;
        Reset();
    }

    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The offset of the place.</summary>
    public int Offset { get; private set; }

    /// <summary>The offset of the first byte of the place's line.</summary>
    public int LineStart { get; private set; }

    /// <summary>Goes to a place; a column behind the line's end becomes the end.</summary>
    /// <param name="line">The line from 1. A line ends with LF, CR or both.</param>
    /// <param name="column">The column from 1, in UTF-16 units.</param>
    /// <returns>False when the text has no such line.</returns>
    public bool MoveTo(int line, int column)
    {
        if (line < _line || (line == _line && column < _column))
        {
            Reset();
        }

        while (_line < line)
        {
            if (!MoveToNextLine())
            {
                return false;
            }
        }

        MoveToColumn(column);
        return true;
    }

    /// <summary>The offset that lies some characters before the place, or the start of the line.</summary>
    public readonly int OffsetBefore(int scalars)
    {
        int offset = Offset;
        while (scalars > 0 && offset > LineStart)
        {
            do
            {
                offset--;
            }
            while (offset > LineStart && IsContinuation(Text[offset]));
            scalars--;
        }

        return offset;
    }

    /// <summary>The offset that lies some characters behind the place, or the end of the line.</summary>
    public readonly int OffsetBehind(int scalars)
    {
        int offset = Offset;
        while (scalars > 0 && offset < Text.Length && !IsLineBreak(Text[offset]))
        {
            offset = Next(offset);
            scalars--;
        }

        return offset;
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;

    private static bool IsLineBreak(byte value) => value is (byte)'\n' or (byte)'\r';

    private void Reset()
    {
        _line = 1;
        _column = 1;
        Offset = 0;
        LineStart = 0;
    }

    private bool MoveToNextLine()
    {
        int length = Text[Offset..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            return false;
        }

        int next = Offset + length + 1;
        if (Text[next - 1] == '\r' && next < Text.Length && Text[next] == '\n')
        {
            next++;
        }

        _line++;
        _column = 1;
        Offset = next;
        LineStart = next;
        return true;
    }

    private void MoveToColumn(int column)
    {
        while (_column < column && Offset < Text.Length && !IsLineBreak(Text[Offset]))
        {
            _column += Text[Offset] >= 0xF0 ? 2 : 1;
            Offset = Next(Offset);
        }
    }

    /// <summary>The offset of the next character; a stray byte is a character of its own.</summary>
    private readonly int Next(int offset)
    {
        bool isMultiByte = Text[offset] >= 0xC0;
        offset++;
        while (isMultiByte && offset < Text.Length && IsContinuation(Text[offset]))
        {
            offset++;
        }

        return offset;
    }
}
