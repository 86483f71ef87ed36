using System.Buffers;
using System.Text.Encodings.Web;

namespace Poam.Oscal.Formats.Json;

/// <summary>Writes the tokens of JSON: indentation, names and texts in quotes. What is well formed is up to who writes.</summary>
/// <param name="output">Where to.</param>
/// <param name="step">The blanks by which each level is indented; 0 for all in one line.</param>
internal sealed class JsonOutput(IBufferWriter<byte> output, int step)
{
    private const int BlockSize = 1 << 16;

    // A character becomes at most two escapes of six bytes; so many bytes are escaped at once.
    private const int EscapeStretch = BlockSize / 16;

    private readonly JavaScriptEncoder _encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private Memory<byte> _block;
    private int _used;

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _block.Length - _used)
        {
            Flush();
            if (bytes.Length > BlockSize)
            {
                output.Write(bytes);
                return;
            }

            Reserve();
        }

        bytes.CopyTo(_block.Span[_used..]);
        _used += bytes.Length;
    }

    /// <summary>Ends a line and indents the next one; nothing when all is in one line.</summary>
    public void NewLine(int depth)
    {
        if (step == 0)
        {
            return;
        }

        Raw("\n"u8);
        for (int blanks = depth * step; blanks > 0; blanks -= 32)
        {
            Raw("                                "u8[..Math.Min(blanks, 32)]);
        }
    }

    /// <summary>Writes what stands between a name and its value.</summary>
    public void Colon() => Raw(step == 0 ? ":"u8 : ": "u8);

    /// <summary>Writes a name or text in quotes; only what JSON does not allow as itself is escaped.</summary>
    public void Text(ReadOnlySpan<byte> text)
    {
        Raw("\""u8);
        int plain;
        while ((plain = _encoder.FindFirstCharacterToEncodeUtf8(text)) >= 0)
        {
            Raw(text[..plain]);
            text = text[plain..];
            text = text[Escape(text)..];
        }

        Raw(text);
        Raw("\""u8);
    }

    /// <summary>Hands on what was written.</summary>
    public void Flush()
    {
        if (_used > 0)
        {
            output.Advance(_used);
        }

        _block = default;
        _used = 0;
    }

    /// <summary>Escapes a stretch of a text.</summary>
    /// <returns>How many bytes of the text are done.</returns>
    private int Escape(ReadOnlySpan<byte> text)
    {
        if (_block.Length - _used < BlockSize / 2)
        {
            Flush();
            Reserve();
        }

        bool isLast = text.Length <= EscapeStretch;
        _ = _encoder.EncodeUtf8(isLast ? text : text[..EscapeStretch], _block.Span[_used..], out int done, out int written, isLast);
        _used += written;
        return done;
    }

    private void Reserve() => _block = output.GetMemory(BlockSize);
}
