using System.Text;

namespace Poam.Oscal.Generator.Images;

/// <summary>The strings of an image: each is stored once and named by its number.</summary>
internal sealed class ImageStrings
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _offsets = [0];
    private readonly List<byte> _text = [];

    /// <summary>The offsets of the strings, and last the length of the text.</summary>
    public IReadOnlyList<int> Offsets => _offsets;

    /// <summary>The UTF-8 of all strings.</summary>
    public IReadOnlyList<byte> Text => _text;

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
