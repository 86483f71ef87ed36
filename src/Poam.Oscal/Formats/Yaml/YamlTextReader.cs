using System.Text.Unicode;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Feeds UTF-8 to a parser that reads UTF-16.</summary>
/// <remarks>
/// YAML 1.2 takes U+0085, U+2028 and U+2029 for ordinary characters, the parser takes them for line ends and stumbles over them, and it takes
/// U+0000 for the end of the text. So it gets stand-ins, characters that no text may hold; <see cref="Restore"/> puts the real ones back.
/// </remarks>
internal sealed class YamlTextReader(ReadOnlyMemory<byte> source, int start) : TextReader
{
    private const string Replaced = "\0\u0085\u2028\u2029";
    private const string StandIns = "\uFDD0\uFDD1\uFDD2\uFDD3";

    private int _offset = start;
    private char _lowSurrogate;

    /// <summary>Whether stand-ins were given so far.</summary>
    public bool HasStandIns { get; private set; }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        int carried = 0;
        if (_lowSurrogate != 0)
        {
            buffer[0] = _lowSurrogate;
            _lowSurrogate = '\0';
            carried = 1;
        }

        ReadOnlySpan<byte> rest = source.Span[_offset..];
        _ = Utf8.ToUtf16(rest, buffer[carried..], out int read, out int written);
        _offset += read;
        if (carried + written == 0 && !rest.IsEmpty)
        {
            written = ReadPair(buffer);
        }

        Replace(buffer.Slice(carried, written));
        return carried + written;
    }

    /// <inheritdoc/>
    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    /// <summary>Puts the real characters back into text that the parser gave.</summary>
    public string Restore(string text)
    {
        if (HasStandIns && text.AsSpan().IndexOfAnyInRange(StandIns[0], StandIns[^1]) >= 0)
        {
            for (int i = 0; i < StandIns.Length; i++)
            {
                text = text.Replace(StandIns[i], Replaced[i]);
            }
        }

        return text;
    }

    /// <summary>A pair of surrogates for which there was room for one half only: an empty answer would mean the end of the text.</summary>
    private int ReadPair(Span<char> buffer)
    {
        Span<char> pair = stackalloc char[2];
        _ = Utf8.ToUtf16(source.Span[_offset..], pair, out int read, out int written);
        _offset += read;
        buffer[0] = pair[0];
        _lowSurrogate = written == 2 ? pair[1] : '\0';
        return 1;
    }

    private void Replace(Span<char> text)
    {
        for (int from = text.IndexOfAny(Replaced); from >= 0;)
        {
            HasStandIns = true;
            text[from] = StandIns[Replaced.IndexOf(text[from])];
            int next = text[from..].IndexOfAny(Replaced);
            from = next < 0 ? -1 : from + next;
        }
    }
}
