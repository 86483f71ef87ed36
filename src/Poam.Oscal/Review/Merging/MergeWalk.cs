using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Review.Diffing;

namespace Poam.Oscal.Review.Merging;

/// <summary>Goes through base, ours and theirs together and decides at the smallest place whose value it is to be.</summary>
internal sealed class MergeWalk
{
    /// <summary>The place behind the last item of a list.</summary>
    public const int End = int.MaxValue;

    private const int None = -1;

    private readonly NodeDocument _base;
    private readonly SideMap _ours;
    private readonly SideMap _theirs;
    private readonly Func<string, OscalNode?> _valueOfTheirs;
    private readonly MergeReport _report;
    private readonly MergePlan _plan = new();

    private MergeWalk(NodeDocument start, SideMap ours, SideMap theirs, Func<string, OscalNode?> valueOfTheirs)
    {
        _base = start;
        _ours = ours;
        _theirs = theirs;
        _valueOfTheirs = valueOfTheirs;
        _report = new MergeReport(ours.Match, theirs.Match);
    }

    /// <summary>Plans a merge.</summary>
    /// <param name="ours">Base and our side.</param>
    /// <param name="theirs">The same base and their side.</param>
    /// <param name="valueOfTheirs">What stands at a JSON pointer of their side.</param>
    public static MergePlan Plan(DocumentMatch ours, DocumentMatch theirs, Func<string, OscalNode?> valueOfTheirs)
    {
        MergeWalk walk = new(ours.Left.Document, new SideMap(ours), new SideMap(theirs), valueOfTheirs);
        walk.Objects(0, 0, 0);
        return walk._plan;
    }

    private NodeDocument Ours => _ours.Side;

    private NodeDocument Theirs => _theirs.Side;

    private void Objects(int start, int ours, int theirs)
    {
        if (_theirs.Match.AreSame(start, theirs) || _ours.Match.RightHashes.Exact(ours) == _theirs.Match.RightHashes.Exact(theirs))
        {
            return;
        }

        foreach (MemberTriple member in MemberTriple.Of(_base, start, Ours, ours, Theirs, theirs))
        {
            if (member.IsList)
            {
                Items(member, ours, theirs);
            }
            else
            {
                Single(member.Base.Length > 0 ? member.Base[0] : None, member.Ours.Length > 0 ? member.Ours[0] : None, member.Theirs.Length > 0 ? member.Theirs[0] : None, member.Name, ours);
            }
        }
    }

    private void Single(int start, int ours, int theirs, string name, int holder)
    {
        bool isTheirsUnchanged = start < 0 ? theirs < 0 : theirs >= 0 && _theirs.Match.AreSame(start, theirs);
        if (isTheirsUnchanged || AreEqual(ours, theirs))
        {
            return;
        }

        string place = ours >= 0 ? NodePointer.Of(Ours, ours) : NodePointer.Of(Ours, holder, name);
        MergeEdit edit = theirs < 0
            ? new MergeEdit(MergeEditKind.Remove, place, None, ours >= 0 ? ours : holder, null)
            : new MergeEdit(MergeEditKind.Set, place, None, ours >= 0 ? ours : holder, ValueOf(theirs));
        bool isOursUnchanged = start < 0 ? ours < 0 : ours >= 0 && _ours.IsUnchanged(start);
        if (isOursUnchanged && !AreObjects(start, ours, theirs))
        {
            _plan.Edits.Add(edit);
        }
        else if (AreObjects(start, ours, theirs))
        {
            Objects(start, ours, theirs);
        }
        else
        {
            Decide(ours, theirs, holder, edit);
        }
    }

    private void Items(MemberTriple member, int ours, int theirs)
    {
        string list = NodePointer.Of(Ours, ours, member.Name);
        foreach (int start in member.Base)
        {
            int our = InList(_ours.Of(start), Ours, ours);
            int their = InList(_theirs.Of(start), Theirs, theirs);
            if (their >= 0 && _theirs.Match.AreSame(start, their))
            {
                continue;
            }

            if (our < 0)
            {
                Deleted(start, their, list, member);
            }
            else if (their < 0)
            {
                MergeEdit remove = new(MergeEditKind.Remove, list, Array.IndexOf(member.Ours, our), our, null);
                Add(remove, _ours.IsUnchanged(start), our, None, "they deleted it, we changed it");
            }
            else if (AreObjects(start, our, their))
            {
                Objects(start, our, their);
            }
            else if (!AreEqual(our, their))
            {
                MergeEdit set = new(MergeEditKind.Set, list, Array.IndexOf(member.Ours, our), our, ValueOf(their));
                Add(set, _ours.IsUnchanged(start), our, their, "both changed it");
            }
        }

        foreach (int their in member.Theirs)
        {
            if (InList(OriginOf(their), _base, member.BaseHolder) < 0)
            {
                Added(their, list, member);
            }
        }
    }

    /// <summary>Our side deleted an item; if theirs changed it, people decide.</summary>
    private void Deleted(int start, int their, string list, MemberTriple member)
    {
        if (their >= 0)
        {
            MergeEdit insert = Insertion(their, list, member);
            _plan.Conflicts.Add((_report.Of(_ours.Of(start), their, "we deleted it, they changed it"), insert));
        }
    }

    private void Added(int their, string list, MemberTriple member)
    {
        int twin = MergeTwins.Find(_ours.Match, _theirs.Match, member.Ours, their, out bool hasOtherUuid);
        if (twin >= 0 && !hasOtherUuid)
        {
            if (!AreEqual(twin, their))
            {
                MergeEdit set = new(MergeEditKind.Set, list, Array.IndexOf(member.Ours, twin), twin, ValueOf(their));
                _plan.Conflicts.Add((_report.Of(twin, their, "both added it, with different content"), set));
            }

            return;
        }

        MergeEdit insert = Insertion(their, list, member);
        if (twin >= 0)
        {
            _plan.Conflicts.Add((_report.Of(twin, their, "both added an item with this POAM-ID, with different UUIDs"), insert));
        }
        else
        {
            _plan.Edits.Add(insert);
        }
    }

    /// <summary>Where an item of theirs goes: behind the one it stands behind there, and behind what we put there; entries of a log by their time.</summary>
    private MergeEdit Insertion(int their, string list, MemberTriple member)
    {
        int index = _theirs.Match.Right.DefinitionOf(their).SequenceEqual("entry"u8) ? IndexByTime(their, member) : IndexByNeighbour(their, member);
        bool isEnd = index >= member.Ours.Length;
        int node = !isEnd ? member.Ours[index] : member.Ours.Length > 0 ? Ours.EndOf(member.Ours[^1]) : Ours.EndOf(member.OursHolder);
        return new MergeEdit(MergeEditKind.Insert, list, isEnd ? End : index, node, ValueOf(their));
    }

    private int IndexByTime(int their, MemberTriple member)
    {
        DateTimeOffset? start = StartOf(_theirs.Match.Right, their);
        int index = member.Ours.Length;
        while (index > 0 && start is not null && StartOf(_ours.Match.Right, member.Ours[index - 1]) is { } other && other > start)
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
            int origin = OriginOf(member.Theirs[i]);
            index = origin < 0 ? 0 : Array.IndexOf(member.Ours, _ours.Of(origin)) + 1;
        }

        // Inside of what we left as it was nothing is ours alone, and nothing is matched.
        bool hasOwn = !_ours.IsUnchanged(member.BaseHolder);
        while (hasOwn && index < member.Ours.Length && _ours.Match.LeftOf(member.Ours[index]) < 0)
        {
            index++;
        }

        return index;
    }

    private static DateTimeOffset? StartOf(ItemIdentity identity, int entry) =>
        identity.MemberText(entry, "start"u8) is { } text ? new Timestamp(text).Value : null;

    /// <summary>The node of the base that a node of theirs was, or -1.</summary>
    private int OriginOf(int their) => _theirs.Match.LeftOf(their);

    /// <summary>A node, if it stands in the list of an object; else -1: it was moved elsewhere.</summary>
    private static int InList(int node, NodeDocument document, int holder) => node >= 0 && document.ParentOf(node) == holder ? node : None;

    private void Decide(int ours, int theirs, int holder, MergeEdit edit)
    {
        string name = ours >= 0 ? Ours.NameOf(ours) : Theirs.NameOf(theirs);
        bool isMetadata = holder > 0 && Ours.ParentOf(holder) == Ours.Root && Ours.NameOf(holder) == "metadata";
        if (isMetadata && ours >= 0 && theirs >= 0 && name == "last-modified")
        {
            if (TimeOf(Theirs, theirs) > TimeOf(Ours, ours))
            {
                _plan.Edits.Add(edit);
            }
        }
        else if (isMetadata && ours >= 0 && theirs >= 0 && name == "version")
        {
            _plan.Notes.Add($"metadata: both sides changed the version; ours ({_report.OurValue(ours)}) stays, theirs was {_report.TheirValue(theirs)}");
        }
        else
        {
            string why = theirs < 0 ? "they removed it, we changed it" : ours < 0 ? "we removed it, they changed it" : "both changed it";
            _plan.Conflicts.Add((_report.Of(ours, theirs, why), edit));
        }
    }

    private void Add(MergeEdit edit, bool isOursUnchanged, int ours, int theirs, string why)
    {
        if (isOursUnchanged)
        {
            _plan.Edits.Add(edit);
        }
        else
        {
            _plan.Conflicts.Add((_report.Of(ours, theirs, why), edit));
        }
    }

    private bool AreEqual(int ours, int theirs) =>
        ours >= 0 && theirs >= 0 ? _ours.Match.RightHashes.Exact(ours) == _theirs.Match.RightHashes.Exact(theirs) : ours == theirs;

    private bool AreObjects(int start, int ours, int theirs) =>
        start >= 0 && ours >= 0 && theirs >= 0
        && _base.KindOf(start) == NodeKind.Object && Ours.KindOf(ours) == NodeKind.Object && Theirs.KindOf(theirs) == NodeKind.Object;

    private OscalNode ValueOf(int theirs) => _valueOfTheirs(NodePointer.Of(Theirs, theirs))!;

    private static DateTimeOffset TimeOf(NodeDocument document, int node) =>
        new Timestamp(System.Text.Encoding.UTF8.GetString(document.TextOf(node))).Value ?? DateTimeOffset.MinValue;
}
