using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Review.Diffing;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>The differences of one item while they are told in the words of the field: what a sentence stands for is told once.</summary>
internal sealed class ItemStory
{
    private readonly List<NodeChange> _open;
    private readonly List<Sentence> _sentences = [];
    private readonly int _risks;

    /// <summary>Opens a story.</summary>
    /// <param name="match">The matched documents.</param>
    /// <param name="left">The item in the first document, or -1.</param>
    /// <param name="right">The item in the second document, or -1.</param>
    /// <param name="changes">The differences of the item and of all that belongs to it.</param>
    /// <param name="dues">When items are to be done.</param>
    public ItemStory(DocumentMatch match, int left, int right, IEnumerable<NodeChange> changes, DueDates dues)
    {
        Match = match;
        Dues = dues;
        Left = left;
        Right = right;
        _open = [.. changes];
        _risks = _open.Select(c => SideOf(c).Ancestor(NodeOf(c), "risk"u8)).Where(r => r >= 0).Distinct().Count();
    }

    /// <summary>The matched documents.</summary>
    public DocumentMatch Match { get; }

    /// <summary>When items are to be done.</summary>
    public DueDates Dues { get; }

    /// <summary>The item in the first document, or -1.</summary>
    public int Left { get; }

    /// <summary>The item in the second document, or -1.</summary>
    public int Right { get; }

    /// <summary>The differences that no sentence stands for.</summary>
    public IReadOnlyList<NodeChange> Open => _open;

    /// <summary>What was told.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>Tells something.</summary>
    /// <param name="topic">The word for programs.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="changes">What it stands for.</param>
    public void Say(string topic, string text, params IEnumerable<NodeChange> changes)
    {
        NodeChange[] told = [.. changes];
        _sentences.Add(new Sentence(topic, text, told));
        foreach (NodeChange change in told)
        {
            _open.Remove(change);
        }
    }

    /// <summary>Tells what follows from differences that are told by themselves too.</summary>
    /// <param name="topic">The word for programs.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="changes">What it follows from.</param>
    public void Add(string topic, string text, params IEnumerable<NodeChange> changes) => _sentences.Add(new Sentence(topic, text, [.. changes]));

    /// <summary>The differences that are open and of a kind; a copy, so that telling may go on.</summary>
    public NodeChange[] Where(Func<NodeChange, bool> test) => [.. _open.Where(test)];

    /// <summary>The document in which a difference is seen: the new one, or the old one for what is gone.</summary>
    public ItemIdentity SideOf(NodeChange change) => change.Right >= 0 ? Match.Right : Match.Left;

    /// <summary>The node at which a difference is seen.</summary>
    public static int NodeOf(NodeChange change) => change.Right >= 0 ? change.Right : change.Left;

    /// <summary>Whether a difference is about a member of an object of a definition.</summary>
    public bool IsMember(NodeChange change, ReadOnlySpan<byte> definition, string name)
    {
        ItemIdentity side = SideOf(change);
        int node = NodeOf(change);
        return side.DefinitionOf(side.Document.ParentOf(node)).SequenceEqual(definition) && side.Document.NameOf(node) == name;
    }

    /// <summary>Whether a difference is about an object of a definition as a whole.</summary>
    public bool IsObject(NodeChange change, ReadOnlySpan<byte> definition) => SideOf(change).DefinitionOf(NodeOf(change)).SequenceEqual(definition);

    /// <summary>The old value of a scalar, or null.</summary>
    public string? Old(NodeChange change) => change.Left < 0 ? null : TextOf(Match.Left.Document, change.Left);

    /// <summary>The new value of a scalar, or null.</summary>
    public string? New(NodeChange change) => change.Right < 0 ? null : TextOf(Match.Right.Document, change.Right);

    /// <summary>Names the risk of a difference where the differences are about several.</summary>
    public string RiskOf(NodeChange change)
    {
        ItemIdentity side = SideOf(change);
        int risk = _risks > 1 ? side.Ancestor(NodeOf(change), "risk"u8) : -1;
        return risk < 0 ? "" : $" (risk '{side.TitleOf(risk)}')";
    }

    private static string? TextOf(NodeDocument document, int node) =>
        document.KindOf(node) is NodeKind.Object or NodeKind.Array or NodeKind.Null ? null : Encoding.UTF8.GetString(document.TextOf(node));
}
