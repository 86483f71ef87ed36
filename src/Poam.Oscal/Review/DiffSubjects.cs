using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Review.Diffing;
using Poam.Oscal.Review.Stories;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review;

/// <summary>Sorts the differences between two documents by what they are about, and names and places them.</summary>
internal sealed class DiffSubjects
{
    private readonly DocumentMatch _match;
    private readonly NodeWords _leftWords;
    private readonly NodeWords _rightWords;
    private readonly ChangeOwners _leftOwners;
    private readonly ChangeOwners _rightOwners;
    private readonly DueDates _dues;
    private readonly Dictionary<int, SourceLocation> _leftPlaces;
    private readonly Dictionary<int, SourceLocation> _rightPlaces;

    private DiffSubjects(DocumentMatch match, IReadOnlyList<NodeChange> changes)
    {
        _match = match;
        _leftWords = new NodeWords(match.Left, match.LeftSource);
        _rightWords = new NodeWords(match.Right, match.RightSource);
        _leftOwners = new ChangeOwners(match.Left);
        _rightOwners = new ChangeOwners(match.Right);
        _dues = new DueDates(match);
        _leftPlaces = NodeLocations.Of(match.Left.Document, changes.Select(c => c.Left));
        _rightPlaces = NodeLocations.Of(match.Right.Document, changes.Select(c => c.Right));
    }

    private NodeDocument Left => _match.Left.Document;

    private NodeDocument Right => _match.Right.Document;

    /// <summary>Sorts the differences of two matched documents.</summary>
    /// <param name="match">The matched documents.</param>
    /// <param name="noise">What differs in writing alone.</param>
    /// <returns>The subjects: items in the order of the new document, those that are gone behind them, then the rest.</returns>
    public static IReadOnlyList<DiffSubject> Of(DocumentMatch match, out IReadOnlyList<DiffChange> noise)
    {
        IReadOnlyList<NodeChange> changes = ChangeWalk.Of(match);
        if (changes.Count == 0)
        {
            noise = [];
            return [];
        }

        DiffSubjects sorter = new(match, changes);
        noise = [.. changes.Where(c => c.IsNoise).Select(c => sorter.Tell(c, 0, 0))];
        return
        [
            .. changes.Where(c => !c.IsNoise).GroupBy(sorter.SubjectOf)
                .OrderBy(g => g.Key.Rank).ThenBy(g => g.Key.Place)
                .Select(g => sorter.SubjectOf(g.Key, [.. g])),
        ];
    }

    private ChangeSubject SubjectOf(NodeChange change)
    {
        int rightTop = change.Right >= 0 ? _rightOwners.TopOf(change.Right) : -1;
        int leftTop = change.Left >= 0 ? _leftOwners.TopOf(change.Left) : -1;
        int rightItem = rightTop > 0 ? _rightOwners.ItemOf(rightTop) : -1;
        int leftItem = leftTop > 0 ? _leftOwners.ItemOf(leftTop) : -1;
        if (rightItem >= 0 || leftItem >= 0)
        {
            // What left an item is told where the item is now, unless it is gone.
            int now = rightItem >= 0 ? rightItem : _match.RightOf(leftItem);
            int old = now >= 0 ? _match.LeftOf(now) : leftItem;
            return new ChangeSubject(now >= 0 ? 0 : 1, now >= 0 ? now : old, old, now);
        }

        bool isObject = (rightTop > 0 && IsObject(_match.Right, rightTop)) || (rightTop < 0 && leftTop > 0 && IsObject(_match.Left, leftTop));
        if (isObject)
        {
            int old = rightTop > 0 ? _match.LeftOf(rightTop) : leftTop;
            return new ChangeSubject(2, rightTop > 0 ? rightTop : leftTop, old, rightTop);
        }

        // Items of one list of the document are one subject.
        string name = rightTop > 0 ? Right.NameOf(rightTop) : leftTop > 0 ? Left.NameOf(leftTop) : "";
        return new ChangeSubject(3, 0, -1, -1) { Name = name };
    }

    /// <summary>Whether an object of the document's top level is told by itself.</summary>
    private static bool IsObject(ItemIdentity identity, int top) =>
        identity.DefinitionOf(top) is { } definition
        && (definition.SequenceEqual("risk"u8) || definition.SequenceEqual("observation"u8) || definition.SequenceEqual("finding"u8));

    private DiffSubject SubjectOf(ChangeSubject subject, NodeChange[] changes)
    {
        if (subject.Name is not null)
        {
            return new DiffSubject
            {
                Kind = DiffSubjectKind.Document,
                Name = subject.Name.Length > 0 ? subject.Name : "document",
                State = DiffChangeKind.Changed,
                Changes = [.. changes.Select(c => Tell(c, TopIn(c.Left, Left, subject.Name), TopIn(c.Right, Right, subject.Name)))],
            };
        }

        ItemIdentity identity = subject.Right >= 0 ? _match.Right : _match.Left;
        int node = subject.Right >= 0 ? subject.Right : subject.Left;
        bool isItem = subject.Rank < 2;
        string title = identity.TitleOf(node) ?? identity.Document.NameOf(node);
        string? id = isItem ? identity.PoamIdOf(node) : null;
        string noun = System.Text.Encoding.UTF8.GetString(identity.DefinitionOf(node));
        ItemStory story = new(_match, subject.Left, subject.Right, changes, _dues);
        if (isItem)
        {
            StoryTeller.Tell(story);
        }

        return new DiffSubject
        {
            Kind = isItem ? DiffSubjectKind.Item : DiffSubjectKind.Object,
            Name = id ?? (isItem ? title : $"{noun} '{title}'"),
            Title = id is null ? null : title,
            State = subject.Left < 0 ? DiffChangeKind.Added : subject.Right < 0 ? DiffChangeKind.Removed : DiffChangeKind.Changed,
            Statements =
            [
                .. story.Sentences.Select(s => new DiffStatement
                {
                    Topic = s.Topic,
                    Text = s.Text,
                    Changes = [.. s.Changes.Select(c => Tell(c, subject.Left, subject.Right))],
                }),
            ],
            Changes = [.. story.Open.Select(c => Tell(c, subject.Left, subject.Right))],
        };
    }

    /// <summary>The single member of the document that holds a node, under whose name the difference is told; 0 for a list.</summary>
    private static int TopIn(int node, NodeDocument document, string name)
    {
        int current = node;
        while (current > 0 && document.ParentOf(current) != document.Root)
        {
            current = document.ParentOf(current);
        }

        bool isSingle = current > 0 && current != node && document.NameOf(current) == name
            && (document.MemberOf(current) == 0 || Definitions.DefinitionImage.Current.Members[document.MemberOf(current)].Many == 0);
        return isSingle ? current : 0;
    }

    private DiffChange Tell(NodeChange change, int leftFrom, int rightFrom)
    {
        bool hasRight = change.Right >= 0;
        string name = hasRight
            ? _rightWords.PathOf(change.Right, From(Right, change.Right, rightFrom))
            : _leftWords.PathOf(change.Left, From(Left, change.Left, leftFrom));
        return new DiffChange
        {
            Kind = (DiffChangeKind)change.Kind,
            Name = name,
            OldPointer = change.Left >= 0 ? NodePointer.Of(Left, change.Left) : null,
            NewPointer = hasRight ? NodePointer.Of(Right, change.Right) : null,
            OldLocation = _leftPlaces.GetValueOrDefault(change.Left),
            NewLocation = _rightPlaces.GetValueOrDefault(change.Right),
            OldValue = change.Left >= 0 ? _leftWords.ValueOf(change.Left) : null,
            NewValue = hasRight ? _rightWords.ValueOf(change.Right) : null,
            OldObject = change.Left >= 0 ? _leftWords.ReferentOf(change.Left) : null,
            NewObject = hasRight ? _rightWords.ReferentOf(change.Right) : null,
        };
    }

    /// <summary>An object is left out of the names of what is inside it, not of what only belongs to it.</summary>
    private static int From(NodeDocument document, int node, int from) =>
        from > 0 && node > from && node < document.EndOf(from) ? from : 0;
}
