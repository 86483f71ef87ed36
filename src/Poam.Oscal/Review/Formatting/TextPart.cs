namespace Poam.Oscal.Review.Formatting;

/// <summary>A member or item as it stands in a text, comments of its own included.</summary>
/// <param name="Parent">What holds it; null for the document.</param>
/// <param name="Name">Its name as it is written; empty for items.</param>
/// <param name="Index">Which one of that name it is in what holds it, from 0.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record TextPart(TextPart? Parent, string Name, int Index, int Start, int End)
{
    /// <summary>The members and items right inside.</summary>
    public List<TextPart> Parts { get; } = [];

    /// <summary>Adds a part, which gets the next index of its name.</summary>
    public TextPart Add(string name, int start, int end)
    {
        TextPart part = new(this, name, name.Length == 0 ? Parts.Count : Parts.Count(p => p.Name == name), start, end);
        Parts.Add(part);
        return part;
    }

    /// <summary>The same part of another text, found by names; null when it has none.</summary>
    public TextPart? FindIn(TextPart document) =>
        Parent is null ? document : Parent.FindIn(document)?.Parts.Find(p => p.Name == Name && p.Index == Index);
}
