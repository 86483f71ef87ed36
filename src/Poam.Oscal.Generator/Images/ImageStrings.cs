using System.Text;

namespace Poam.Oscal.Generator.Images;

/// <summary>The strings of an image: each is stored once and named by its number.</summary>
internal sealed class ImageStrings
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _offsets = [0];
    private readonly List<byte> _text = [];

    /// <summary>Starts with the empty string, so that the number 0 is no name.</summary>
    public ImageStrings() => Number("");

    /// <summary>The offsets of the strings, and last the length of the text.</summary>
    public IReadOnlyList<int> Offsets => _offsets;

    /// <summary>The UTF-8 of all strings.</summary>
    public IReadOnlyList<byte> Text => _text;

    /// <summary>The string with a number.</summary>
    public string Value(int number) => Encoding.UTF8.GetString([.. _text.Skip(_offsets[number]).Take(_offsets[number + 1] - _offsets[number])]);

    /// <summary>The number of a string.</summary>
    public int Number(string value)
    {
        if (!_numbers.TryGetValue(value, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(value, number);
            _text.AddRange(Encoding.UTF8.GetBytes(value));
            _offsets.Add(_text.Count);
        }

        return number;
    }
}
