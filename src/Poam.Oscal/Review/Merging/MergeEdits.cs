using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Review.Diffing;

namespace Poam.Oscal.Review.Merging;

/// <summary>Makes the edits of our text that bring in what is theirs, or take out what is ours.</summary>
/// <param name="ours">Base and our side.</param>
/// <param name="theirs">Base and their side.</param>
/// <param name="valueOfTheirs">What stands at a JSON pointer of their side.</param>
internal sealed class MergeEdits(SideMap ours, SideMap theirs, Func<string, OscalNode?> valueOfTheirs)
{
    private const int None = -1;

    private NodeDocument Ours => ours.Side;

    /// <summary>Gives a member of an object their value, or takes it away; -1 stands for no value.</summary>
    public MergeEdit Single(int our, int their, string name, int holder)
    {
        string place = our >= 0 ? NodePointer.Of(Ours, our) : NodePointer.Of(Ours, holder, name);
        int node = our >= 0 ? our : holder;
        return their < 0
            ? new MergeEdit(MergeEditKind.Remove, place, None, node, null) { Our = our }
            : new MergeEdit(MergeEditKind.Set, place, None, node, ValueOf(their)) { Our = our, Their = their };
    }

    /// <summary>Gives an item of a list their value.</summary>
    public MergeEdit SetItem(int our, int their, string list, MemberTriple member) =>
        new(MergeEditKind.Set, list, Array.IndexOf(member.Ours, our), our, ValueOf(their)) { Our = our, Their = their };

    /// <summary>Takes an item out of the list in which it stands in our text, or a member out of its object.</summary>
    public MergeEdit Removal(int our)
    {
        int holder = Ours.ParentOf(our);
        string name = Ours.NameOf(our);
        List<int> nodes = MemberTriple.NodesOf(Ours, holder, name);
        return nodes.Count > 1 || MemberPair.IsItem(Ours, our)
            ? new MergeEdit(MergeEditKind.Remove, NodePointer.Of(Ours, holder, name), nodes.IndexOf(our), our, null) { Our = our }
            : Single(our, None, name, holder);
    }

    /// <summary>Where an item of theirs goes: behind the one it stands behind there, and behind what we put there; entries of a log by their time.</summary>
    public MergeEdit Insertion(int their, string list, MemberTriple member)
    {
        int index = theirs.Match.Right.DefinitionOf(their).SequenceEqual("entry"u8) ? IndexByTime(their, member) : IndexByNeighbour(their, member);
        bool isEnd = index >= member.Ours.Length;
        int node = !isEnd ? member.Ours[index] : member.Ours.Length > 0 ? Ours.EndOf(member.Ours[^1]) : Ours.EndOf(member.OursHolder);
        return new MergeEdit(MergeEditKind.Insert, list, isEnd ? MergeWalk.End : index, node, ValueOf(their)) { Their = their };
    }

    /// <summary>Brings back something of the base that we deleted and they have, with what it stood in; null where it has no place.</summary>
    public MergeEdit? Restoration(int start)
    {
        NodeDocument document = ours.Match.Left.Document;
        while (start > 0 && ours.Of(document.ParentOf(start)) < 0)
        {
            start = document.ParentOf(start);
        }

        int holder = start > 0 ? document.ParentOf(start) : None;
        int their = theirs.Of(start);
        int theirHolder = holder < 0 ? None : theirs.Of(holder);
        if (their < 0 || theirHolder < 0 || ours.Of(start) >= 0 || theirs.Side.ParentOf(their) != theirHolder)
        {
            return null;
        }

        int ourHolder = ours.Of(holder);
        string name = document.NameOf(start);
        MemberTriple member = MemberTriple.Of(document, holder, Ours, ourHolder, theirs.Side, theirHolder).First(m => m.Name == name);
        return member.IsList ? Insertion(their, NodePointer.Of(Ours, ourHolder, name), member) : Single(None, their, name, ourHolder);
    }

    /// <summary>Gives an object of the base, to which we gave another UUID or id, theirs; null where we took it away.</summary>
    public MergeEdit? Renaming(int start, int their)
    {
        int our = ours.Of(start);
        List<int> names = MemberTriple.NodesOf(Ours, our, theirs.Side.NameOf(their));
        return names.Count == 1 ? Single(names[0], their, theirs.Side.NameOf(their), our) : null;
    }

    /// <summary>
    /// Takes back something that we added, with the new thing it stands in, or gives it the value that they have; null where something that is
    /// not new would go with it.
    /// </summary>
    public MergeEdit? Exclusion(int our)
    {
        int start = ours.Match.LeftOf(our);
        if (start >= 0)
        {
            return Single(our, theirs.Of(start), Ours.NameOf(our), Ours.ParentOf(our));
        }

        while (ours.Match.LeftOf(Ours.ParentOf(our)) < 0)
        {
            our = Ours.ParentOf(our);
        }

        for (int inner = our + 1; inner < Ours.EndOf(our); inner++)
        {
            if (ours.Match.LeftOf(inner) >= 0)
            {
                return null;
            }
        }

        return Removal(our);
    }

    private int IndexByTime(int their, MemberTriple member)
    {
        DateTimeOffset? start = StartOf(theirs.Match.Right, their);
        int index = member.Ours.Length;
        while (index > 0 && start is not null && StartOf(ours.Match.Right, member.Ours[index - 1]) is { } other && other > start)
        {
            index--;
        }

        return index;
    }

    private int IndexByNeighbour(int their, MemberTriple member)
    {
        int index = 0;
        for (int i = Array.IndexOf(member.Theirs, their) - 1; i >= 0 && index == 0; i--)
        {
            int origin = OriginOf(member, i);
            index = origin < 0 ? 0 : Array.IndexOf(member.Ours, ours.Of(origin)) + 1;
        }

        // Inside of what we left as it was nothing is ours alone, and nothing is matched.
        bool hasOwn = !ours.IsUnchanged(member.BaseHolder);
        while (hasOwn && index < member.Ours.Length && ours.Match.LeftOf(member.Ours[index]) < 0)
        {
            index++;
        }

        return index;
    }

    private int OriginOf(MemberTriple member, int index)
    {
        int origin = theirs.Match.LeftOf(member.Theirs[index]);
        bool isPlace = origin < 0 && theirs.Match.AreSame(member.BaseHolder, theirs.Side.ParentOf(member.Theirs[index]));
        return isPlace ? member.Base[index] : origin;
    }

    private static DateTimeOffset? StartOf(ItemIdentity identity, int entry) =>
        identity.MemberText(entry, "start"u8) is { } text ? new Timestamp(text).Value : null;

    private OscalNode ValueOf(int their) => valueOfTheirs(NodePointer.Of(theirs.Side, their))!;
}
