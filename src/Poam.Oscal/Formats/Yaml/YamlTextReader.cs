using System.Text;
using System.Text.Unicode;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Feeds UTF-8 to a parser that reads UTF-16.</summary>
/// <remarks>
/// YAML 1.2 takes U+0085, U+2028 and U+2029 for ordinary characters, the parser takes them for line ends and stumbles over them, and it takes
/// U+0000 for the end of the text. So it gets stand-ins, characters that no text may hold, and one for each stretch that is left out;
/// <see cref="Encode"/> puts the real text back.
/// </remarks>
internal sealed class YamlTextReader(ReadOnlyMemory<byte> source, int start, TextSpan[] omitted) : TextReader
{
    private const string Replaced = "\0\u0085\u2028\u2029";
    private const string StandIns = "\uFDD0\uFDD1\uFDD2\uFDD3";

    private const int Large = 1 << 20;
    private const char Omission = '\uFDD4';

    private int _offset = start;
    private int _next;
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

        bool endsBeforeOmission = _next < omitted.Length;
        ReadOnlySpan<byte> rest = source.Span[_offset..(endsBeforeOmission ? omitted[_next].Start : source.Length)];
        if (rest.IsEmpty && endsBeforeOmission && carried == 0)
        {
            buffer[0] = Omission;
            _offset = omitted[_next++].End;
            return 1;
        }

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

    /// <summary>Writes what the parser gave as UTF-8, with the real text in the place of stand-ins.</summary>
    /// <param name="value">The text of a scalar.</param>
    /// <param name="place">The place of the scalar.</param>
    /// <param name="buffer">Takes the text; it grows as needed.</param>
    /// <returns>How many bytes the text has.</returns>
    public int Encode(string value, TextSpan place, ref byte[] buffer)
    {
        string text = RestoreCharacters(value);
        if (omitted.Length > 0 && text.Contains(Omission))
        {
            return EncodeOmitted(text, place, ref buffer);
        }

        if (buffer.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
        {
            Reserve(ref buffer, Encoding.UTF8.GetByteCount(text));
        }

        return Encoding.UTF8.GetBytes(text, buffer);
    }

    private string RestoreCharacters(string text)
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

    private int EncodeOmitted(string text, TextSpan place, ref byte[] buffer)
    {
        int count = Math.Min(text.AsSpan().Count(Omission), omitted.Length);
        int first = FirstOmitted(place, count);
        long most = Encoding.UTF8.GetByteCount(text);
        for (int i = first; i < first + count; i++)
        {
            most += omitted[i].Length;
        }

        Reserve(ref buffer, most);
        int length = 0;
        for (ReadOnlySpan<char> rest = text; ; first++)
        {
            int next = rest.IndexOf(Omission);
            length += Encoding.UTF8.GetBytes(next < 0 ? rest : rest[..next], buffer.AsSpan(length));
            if (next < 0)
            {
                return length;
            }

            // An escape can give the character, too.
            ReadOnlySpan<byte> real = first < omitted.Length ? source.Span.Slice(omitted[first].Start, omitted[first].Length) : "\uFDD4"u8;
            real.CopyTo(buffer.AsSpan(length));
            length += real.Length;
            rest = rest[(next + 1)..];
        }
    }

    /// <summary>
    /// The first of the stretches left out of a scalar's text. A comment in the header of a block scalar may hold some, too, but it comes
    /// first, so those of the text are the last ones inside its place.
    /// </summary>
    private int FirstOmitted(TextSpan place, int count)
    {
        int last = omitted.Length - count;
        int first = 0;
        while (first < last && omitted[first + count].End <= place.End)
        {
            first++;
        }

        return Math.Max(first, 0);
    }

    private static void Reserve(ref byte[] buffer, long length)
    {
        if (buffer.Length < length)
        {
            // Small texts come by the thousand, a large one comes once.
            buffer = new byte[length < Large ? Math.Max(256, length * 2) : length];
        }
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
