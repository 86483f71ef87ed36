namespace Poam.Oscal.Formats.Writing;

/// <summary>
/// The comments of a document by what they belong to, so that a writer can put them there again. An empty text among those in lines of
/// their own is an empty line.
/// </summary>
internal sealed class NodeComments
{
    private readonly Dictionary<int, List<string>> _before = [];
    private readonly Dictionary<int, string> _behind = [];
    private readonly Dictionary<int, List<string>> _inside = [];
    private readonly Dictionary<int, List<string>> _after = [];

    /// <summary>Adds a comment that stands in a line of its own above something.</summary>
    public void AddBefore(CommentPlace place, string text) => Add(_before, place, text);

    /// <summary>Adds a comment that stands in a line of its own below the end of something.</summary>
    public void AddAfter(CommentPlace place, string text) => Add(_after, place, text);

    /// <summary>Adds a comment that stands in something that holds nothing else.</summary>
    public void AddInside(CommentPlace place, string text) => Add(_inside, place, text);

    /// <summary>Adds a comment that stands in the line of something; there is room for one.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAddBehind(CommentPlace place, string text) => _behind.TryAdd(place.Key, text);

    /// <summary>The lines above something.</summary>
    public IReadOnlyList<string> Before(CommentPlace place) => _before.TryGetValue(place.Key, out List<string>? lines) ? lines : [];

    /// <summary>The comment in the line of something, or null.</summary>
    public string? Behind(CommentPlace place) => _behind.GetValueOrDefault(place.Key);

    /// <summary>The lines inside of something that holds nothing else.</summary>
    public IReadOnlyList<string> Inside(CommentPlace place) => _inside.TryGetValue(place.Key, out List<string>? lines) ? lines : [];

    /// <summary>The lines below something.</summary>
    public IReadOnlyList<string> After(CommentPlace place) => _after.TryGetValue(place.Key, out List<string>? lines) ? lines : [];

    private static void Add(Dictionary<int, List<string>> lines, CommentPlace place, string text)
    {
        if (!lines.TryGetValue(place.Key, out List<string>? texts))
        {
            texts = [];
            lines.Add(place.Key, texts);
        }

        texts.Add(text);
    }
}
