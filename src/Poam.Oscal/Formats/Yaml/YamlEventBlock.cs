using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Some events of a text in a row, with the texts that were decoded for them.</summary>
internal sealed class YamlEventBlock
{
    // So many that handing over costs nothing, so few that they are still near when they are used.
    private const int MostEvents = 512;
    private const int FullText = 1 << 16;

    private readonly YamlEvent[] _events = new YamlEvent[MostEvents];
    private byte[] _text = [];
    private int _textLength;

    /// <summary>How many events there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no more should be added.</summary>
    public bool IsFull => Count == MostEvents || _textLength >= FullText;

    /// <summary>An event.</summary>
    public ref readonly YamlEvent this[int index] => ref _events[index];

    /// <summary>The decoded text of a scalar.</summary>
    public ReadOnlySpan<byte> TextOf(in YamlEvent scalar) => _text.AsSpan(scalar.Text.Start, scalar.Text.Length);

    /// <summary>Forgets what there is.</summary>
    public void Clear()
    {
        Count = 0;
        _textLength = 0;
    }

    /// <summary>Adds an event.</summary>
    /// <param name="added">The event.</param>
    /// <param name="text">Its text where it was decoded.</param>
    public void Add(in YamlEvent added, ReadOnlySpan<byte> text)
    {
        ref YamlEvent next = ref _events[Count++];
        next = added;
        if (!added.IsDecoded)
        {
            return;
        }

        if (_text.Length - _textLength < text.Length)
        {
            Array.Resize(ref _text, Math.Max(_textLength + text.Length, Math.Min(2 * FullText, 2 * _text.Length)));
        }

        text.CopyTo(_text.AsSpan(_textLength));
        next.Text = new TextSpan(_textLength, text.Length);
        _textLength += text.Length;
    }
}
