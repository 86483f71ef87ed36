using Poam.Oscal.Documents;
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
    // What they moved, until it is met where they put it.
    private readonly Dictionary<int, MergeEdit> _awaited = [];
    private readonly Func<string, OscalNode?> _valueOfOurs;
    private readonly MergeEdits _edits;
    private readonly MergeReport _report;
    private readonly MergePlan _plan = new();

    private MergeWalk(NodeDocument start, SideMap ours, SideMap theirs, Func<string, OscalNode?> valueOfOurs, Func<string, OscalNode?> valueOfTheirs)
    {
        _base = start;
        _ours = ours;
        _theirs = theirs;
        _valueOfOurs = valueOfOurs;
        _edits = new MergeEdits(ours, theirs, valueOfTheirs);
        _report = new MergeReport(ours.Match, theirs.Match);
    }

    /// <summary>Plans a merge.</summary>
    /// <param name="ours">Base and our side.</param>
    /// <param name="theirs">The same base and their side.</param>
    /// <param name="valueOfOurs">What stands at a JSON pointer of our side.</param>
    /// <param name="valueOfTheirs">What stands at a JSON pointer of their side.</param>
    public static MergePlan Plan(DocumentMatch ours, DocumentMatch theirs, Func<string, OscalNode?> valueOfOurs, Func<string, OscalNode?> valueOfTheirs)
    {
        MergeWalk walk = new(ours.Left.Document, new SideMap(ours), new SideMap(theirs), valueOfOurs, valueOfTheirs);
        walk.Objects(0, 0, 0);
        foreach ((int start, MergeEdit remove) in walk._awaited)
        {
            walk.Add(remove, walk._ours.IsUnchanged(start), walk._ours.Of(start), walk._theirs.Of(start), "they moved it, we changed it");
        }

        if (walk._plan.Moves.Count == 0)
        {
            MergeLinks.Check(walk._plan, walk._ours, walk._theirs, walk._edits, walk._report);
        }

        return walk._plan;
    }

    private NodeDocument Ours => _ours.Side;

    private NodeDocument Theirs => _theirs.Side;

    private void Objects(int start, int ours, int theirs)
    {
        // Where both are alike, something may still be gone from both: deleted by the one, moved elsewhere by the other.
        if (_theirs.Match.AreSame(start, theirs))
        {
            return;
        }

        string[] torn = TornReference.MembersOf(_ours, _theirs, start, ours, theirs);
        foreach (MemberTriple member in MemberTriple.Of(_base, start, Ours, ours, Theirs, theirs))
        {
            if (torn.Contains(member.Name) && member.Ours is [int our] && member.Theirs is [int their])
            {
                _plan.Conflicts.Add((_report.Of(our, their, "one side changed the UUID, the other the type"), _edits.Single(our, their, member.Name, ours)));
            }
            else if (member.IsList)
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
        if (isTheirsUnchanged || (AreEqual(ours, theirs) && !AreObjects(start, ours, theirs)))
        {
            return;
        }

        MergeEdit edit = _edits.Single(ours, theirs, name, holder);
        bool isOursUnchanged = start < 0 ? ours < 0 : ours >= 0 && _ours.IsUnchanged(start);
        if (isOursUnchanged && !AreObjects(start, ours, theirs))
        {
            Take(edit, start, ours, theirs, name);
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

    /// <summary>A POA&amp;M names its system by <c>import-ssp</c> or <c>system-id</c>: of the two, each side may have taken away one.</summary>
    private void Take(MergeEdit edit, int start, int ours, int theirs, string name)
    {
        string? other = name == "import-ssp" ? "system-id" : name == "system-id" ? "import-ssp" : null;
        bool isLast = other is not null && theirs < 0 && Ours.ParentOf(ours) == Ours.Root
            && MemberTriple.NodesOf(_base, _base.ParentOf(start), other).Count > 0 && MemberTriple.NodesOf(Ours, Ours.Root, other).Count == 0;
        if (isLast)
        {
            _plan.Conflicts.Add((_report.Of(ours, None, $"they removed it, we removed {other}, and one of them has to stay"), edit));
        }
        else
        {
            _plan.Edits.Add(edit);
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
                GoneFromOurs(start, their, list, member);
            }
            else if (their < 0)
            {
                GoneFromTheirs(start, our, _edits.Removal(our));
            }
            else if (AreObjects(start, our, their))
            {
                Objects(start, our, their);
            }
            else if (!AreEqual(our, their))
            {
                MergeEdit set = _edits.SetItem(our, their, list, member);
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

        NoteOrder(member, ours, theirs);
    }

    /// <summary>Where their side alone put the items of a list into another order, theirs is taken; where both did, ours stays.</summary>
    private void NoteOrder(MemberTriple member, int ours, int theirs)
    {
        int[] shared = [.. member.Base.Where(n => InList(_ours.Of(n), Ours, ours) >= 0 && InList(_theirs.Of(n), Theirs, theirs) >= 0)];
        if (IsInOrder(shared, _theirs))
        {
            return;
        }

        if (IsInOrder(shared, _ours))
        {
            _plan.Orders.Add((theirs, member.Name));
        }
        else if (!shared.OrderBy(_ours.Of).SequenceEqual(shared.OrderBy(_theirs.Of)))
        {
            MergeConflict place = _report.Of(_ours.Of(shared[0]), None, "");
            _plan.Notes.Add($"{place.Subject}: both sides put {member.Name} into another order; ours stays");
        }
    }

    private static bool IsInOrder(int[] nodes, SideMap side)
    {
        for (int i = 1; i < nodes.Length; i++)
        {
            if (side.Of(nodes[i]) < side.Of(nodes[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An item of the base that our list has not: deleted or moved by us.</summary>
    private void GoneFromOurs(int start, int their, string list, MemberTriple member)
    {
        int moved = _ours.Of(start);
        if (their >= 0 && moved < 0)
        {
            _plan.Conflicts.Add((_report.Of(moved, their, "we deleted it, they changed it"), _edits.Insertion(their, list, member)));
        }
        else if (their >= 0 && AreObjects(start, moved, their))
        {
            Objects(start, moved, their);
        }
        else if (their < 0 && moved >= 0 && _theirs.Of(start) < 0)
        {
            _plan.Conflicts.Add((_report.Of(moved, None, "they deleted it, we moved it"), _edits.Removal(moved)));
        }
        else if (their < 0 && moved < 0)
        {
            MovedOut(start, None);
        }
    }

    /// <summary>What they deleted with something while we moved it out of that.</summary>
    private void MovedOut(int start, int our)
    {
        for (int node = start + 1; node < _base.EndOf(start);)
        {
            int moved = _ours.Match.RightOf(node);
            bool isOut = moved >= 0 && (our < 0 || moved < our || moved >= Ours.EndOf(our)) && _theirs.Of(node) < 0;
            if (isOut)
            {
                _plan.Conflicts.Add((_report.Of(moved, None, "they deleted it, we moved it"), _edits.Removal(moved)));
            }

            node = isOut ? _base.EndOf(node) : node + 1;
        }
    }

    /// <summary>An item of the base that their list has not: deleted or moved by them. What they moved and we changed is moved before it is merged.</summary>
    private void GoneFromTheirs(int start, int our, MergeEdit remove)
    {
        int moved = _theirs.Of(start);
        if (moved < 0)
        {
            Add(remove, _ours.IsUnchanged(start), our, None, "they deleted it, we changed it");
            MovedOut(start, our);
        }
        else
        {
            _awaited.Add(start, remove);
        }
    }

    private void Added(int their, string list, MemberTriple member)
    {
        if (OriginOf(their) is >= 0 and int origin && IsMovedAlready(origin, their, list, member))
        {
            return;
        }

        int twin = MergeTwins.Find(_ours.Match, _theirs.Match, member.Ours, their, out bool hasOtherUuid);
        if (twin >= 0 && !hasOtherUuid)
        {
            if (!AreEqual(twin, their))
            {
                MergeEdit set = _edits.SetItem(twin, their, list, member);
                _plan.Conflicts.Add((_report.Of(twin, their, "both added it, with different content"), set));
            }

            return;
        }

        MergeEdit insert = _edits.Insertion(their, list, member);
        if (twin >= 0)
        {
            _plan.Conflicts.Add((_report.Of(twin, their, "both added an item with this POAM-ID, with different UUIDs"), insert));
        }
        else if (HoldsDeleted(their))
        {
            _plan.Conflicts.Add((_report.Of(None, their, "we deleted something that they moved into it"), insert));
        }
        else
        {
            _plan.Edits.Add(insert);
        }
    }

    /// <summary>Whether something came into a new object of theirs that our text has no more.</summary>
    private bool HoldsDeleted(int their)
    {
        for (int node = their + 1; node < Theirs.EndOf(their); node++)
        {
            if (OriginOf(node) is >= 0 and int origin && _ours.Of(origin) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Decides about an item that they moved here, moved by us too, it is merged where it stands in our text;
    /// still in its old place, it is moved first; deleted by us, people decide.
    /// </summary>
    private bool IsMovedAlready(int origin, int their, string list, MemberTriple member)
    {
        int our = _ours.Of(origin);
        if (our < 0)
        {
            _plan.Conflicts.Add((_report.Of(None, their, "we deleted it, they moved it"), _edits.Insertion(their, list, member)));
            return true;
        }

        bool isHere = Ours.ParentOf(our) == member.OursHolder;
        bool isMovedByUs = isHere || _ours.Of(_base.ParentOf(origin)) != Ours.ParentOf(our);
        if (isMovedByUs && AreObjects(origin, our, their))
        {
            if (!isHere)
            {
                _plan.Notes.Add($"{_report.Of(our, their, "").Subject}: both sides moved {Ours.NameOf(our)}; it stays where we put it");
            }

            Objects(origin, our, their);
            return true;
        }

        if (!isMovedByUs)
        {
            _plan.Moves.Add(_edits.Removal(our));
            _plan.Moves.Add(_edits.Insertion(their, list, member) with { Value = _valueOfOurs(NodePointer.Of(Ours, our)) });
            _awaited.Remove(origin);
            return true;
        }

        return false;
    }

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

    private static DateTimeOffset TimeOf(NodeDocument document, int node) =>
        new Timestamp(System.Text.Encoding.UTF8.GetString(document.TextOf(node))).Value ?? DateTimeOffset.MinValue;
}
