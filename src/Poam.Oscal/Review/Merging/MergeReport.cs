using Poam.Oscal.Documents;
using Poam.Oscal.Review.Diffing;

namespace Poam.Oscal.Review.Merging;

/// <summary>Names what conflicts are about.</summary>
/// <param name="ours">Base and our side.</param>
/// <param name="theirs">Base and their side.</param>
internal sealed class MergeReport(DocumentMatch ours, DocumentMatch theirs)
{
    private readonly NodeWords _ourWords = new(ours.Right, ours.RightSource);
    private readonly NodeWords _theirWords = new(theirs.Right, theirs.RightSource);
    private ChangeOwners? _ourOwners;
    private ChangeOwners? _theirOwners;

    /// <summary>A conflict between two nodes, one of which may be -1.</summary>
    public MergeConflict Of(int our, int their, string message)
    {
        bool isOurs = our >= 0;
        DocumentMatch side = isOurs ? ours : theirs;
        ChangeOwners owners = isOurs ? _ourOwners ??= new ChangeOwners(ours.Right) : _theirOwners ??= new ChangeOwners(theirs.Right);
        int node = isOurs ? our : their;
        int top = owners.TopOf(node);
        int item = owners.ItemOf(top);
        string subject = item < 0 ? side.Right.Document.NameOf(top) : side.Right.PoamIdOf(item) ?? side.Right.TitleOf(item) ?? "item";
        NodeWords words = isOurs ? _ourWords : _theirWords;
        return new MergeConflict(
            subject,
            words.PathOf(node, FromOf(side.Right.Document, node, item >= 0 ? item : top)),
            our < 0 ? null : OurValue(our),
            their < 0 ? null : TheirValue(their),
            message);
    }

    /// <summary>The subject is left out of the names of what is inside it, not of what only belongs to it.</summary>
    private static int FromOf(NodeDocument document, int node, int subject) => node > subject && node < document.EndOf(subject) ? subject : 0;

    /// <summary>What a node of ours is called, with what holds it.</summary>
    public string OurNameOf(int node) => _ourWords.PathOf(node, 0);

    /// <summary>What a node of theirs is called, with what holds it.</summary>
    public string TheirNameOf(int node) => _theirWords.PathOf(node, 0);

    /// <summary>A value of ours in one line.</summary>
    public string OurValue(int node) => _ourWords.ValueOf(node);

    /// <summary>A value of theirs in one line.</summary>
    public string TheirValue(int node) => _theirWords.ValueOf(node);
}
