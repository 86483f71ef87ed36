using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Merging;

/// <summary>
/// Leaves to people what would break a link although either side is whole: a reference of one side to what the other side deleted, and one UUID for
/// two objects. Object and reference are marked both, so that either choice, made everywhere, is whole again.
/// </summary>
internal sealed class MergeLinks
{
    private const int None = -1;

    private readonly MergePlan _plan;
    private readonly SideMap _ours;
    private readonly SideMap _theirs;
    private readonly MergeEdits _edits;
    private readonly MergeReport _report;
    private readonly SideLinks _ourLinks;
    private readonly SideLinks _theirLinks;

    // What an edit does to each node: of ours, whether it goes; of theirs, whether it comes.
    private readonly Fate[] _ourFates;
    private readonly Fate[] _theirFates;
    private SideLinks? _baseLinks;

    private MergeLinks(MergePlan plan, SideMap ours, SideMap theirs, MergeEdits edits, MergeReport report)
    {
        _plan = plan;
        _ours = ours;
        _theirs = theirs;
        _edits = edits;
        _report = report;
        _ourLinks = new SideLinks(ours.Side);
        _theirLinks = new SideLinks(theirs.Side);
        _ourFates = new Fate[ours.Side.Count];
        _theirFates = new Fate[theirs.Side.Count];
    }

    private enum Fate : byte
    {
        Untouched,
        Taken,
        Open,
    }

    /// <summary>Moves edits of a plan to its conflicts where they would break a link, and adds what makes either choice whole.</summary>
    public static void Check(MergePlan plan, SideMap ours, SideMap theirs, MergeEdits edits, MergeReport report)
    {
        if (plan.Edits.Count + plan.Conflicts.Count == 0)
        {
            return;
        }

        MergeLinks links = new(plan, ours, theirs, edits, report);
        plan.Edits.ForEach(e => links.Mark(e, Fate.Taken));
        plan.Conflicts.ForEach(c => links.Mark(c.Edit, Fate.Open));
        bool isChanged = true;
        while (isChanged)
        {
            // What is open now may be what another reference leads to.
            isChanged = links.CheckTheirs() | links.CheckOurs() | links.CheckTwins();
        }
    }

    private void Mark(MergeEdit edit, Fate fate)
    {
        if (edit.Our >= 0)
        {
            _ourFates.AsSpan(edit.Our, _ours.Side.EndOf(edit.Our) - edit.Our).Fill(fate);
        }

        if (edit.Their >= 0)
        {
            _theirFates.AsSpan(edit.Their, _theirs.Side.EndOf(edit.Their) - edit.Their).Fill(fate);
        }
    }

    /// <summary>References that come from their side to what we have not and what does not come with them.</summary>
    private bool CheckTheirs()
    {
        bool isChanged = false;
        foreach (SideReference each in _theirLinks.References)
        {
            Fate fate = _theirFates[each.Node];
            Fate target = _theirFates[each.Target];
            if (fate == Fate.Untouched || target == Fate.Taken || _ourLinks.Find(each.Key, each.Allowed) >= 0)
            {
                continue;
            }

            int gone = target == Fate.Untouched ? GoneFrom(each) : None;
            bool isRenamed = gone >= 0 && _ours.Of(gone) >= 0;
            if (fate == Fate.Taken)
            {
                string why = target == Fate.Open ? "is in a conflict itself" : isRenamed ? "we gave another UUID or id" : "we deleted";
                string name = _report.TheirNameOf(_theirs.Side.ParentOf(each.Target));
                Open(Taken(e => e.Their, each.Node, _theirs.Side), _report.Of(None, each.Node, $"they refer to {name}, which {why}"));
                isChanged = true;
            }

            MergeEdit? restored = gone < 0 ? null : isRenamed ? _edits.Renaming(gone, each.Target) : _edits.Restoration(gone);
            if (restored is not null && _theirFates[restored.Their] == Fate.Untouched)
            {
                string what = isRenamed ? "we gave it another UUID or id" : "we deleted it";
                Add(restored, _report.Of(restored.Our, restored.Their, $"{what}, they refer to it"));
                isChanged = true;
            }
        }

        return isChanged;
    }

    /// <summary>The object of the base that a reference of theirs leads to, or -1.</summary>
    private int GoneFrom(SideReference reference)
    {
        _baseLinks ??= new SideLinks(_ours.Match.Left.Document);
        int identity = _baseLinks.Find(reference.Key, reference.Allowed);
        return identity < 0 ? None : _ours.Match.Left.Document.ParentOf(identity);
    }

    /// <summary>References of ours to what their side takes away.</summary>
    private bool CheckOurs()
    {
        bool isChanged = false;
        foreach (SideReference each in _ourLinks.References)
        {
            Fate fate = _ourFates[each.Node];
            Fate target = _ourFates[each.Target];
            bool isWhole = target == Fate.Untouched || fate == Fate.Taken || _theirLinks.Find(each.Key, each.Allowed) >= 0;
            if (isWhole || (fate == Fate.Untouched && IsOld(each.Node)))
            {
                continue;
            }

            MergeEdit goes = Find(e => e.Our, each.Target, _ours.Side)!;
            bool isRemoved = goes.Kind == MergeEditKind.Remove;
            if (target == Fate.Taken)
            {
                Open(goes, _report.Of(goes.Our, goes.Their, isRemoved ? "they deleted it, we refer to it" : "they gave it another UUID or id, we refer to it"));
                isChanged = true;
            }

            if (fate == Fate.Untouched)
            {
                string name = _report.OurNameOf(_ours.Side.ParentOf(each.Target));
                isChanged |= Exclude(each.Node, $"we refer to {name}, which they {(isRemoved ? "deleted" : "gave another UUID or id")}");
            }
        }

        return isChanged;
    }

    /// <summary>Objects that come from their side under a UUID that another object of ours keeps.</summary>
    private bool CheckTwins()
    {
        bool isChanged = false;
        for (int entry = 0; entry < _theirLinks.Objects.Count; entry++)
        {
            int their = _theirLinks.Objects.NodeOf(entry);
            int our = _theirFates[their] == Fate.Taken ? OnlyOne(_theirLinks.Objects.KeyOf(entry)) : None;
            if (our < 0 || _ourFates[our] == Fate.Taken)
            {
                continue;
            }

            Open(Taken(e => e.Their, their, _theirs.Side), _report.Of(None, _theirs.Side.ParentOf(their), "both have an object with this UUID or id, in different places"));
            if (_ourFates[our] == Fate.Untouched && !IsOld(our))
            {
                _ = Exclude(our, "both have an object with this UUID or id, in different places");
            }

            isChanged = true;
        }

        return isChanged;
    }

    /// <summary>The node of a UUID in our text, if their text has it once, too; else -1.</summary>
    private int OnlyOne(UuidKey key)
    {
        int their = _theirLinks.Objects.Find(key);
        int our = _ourLinks.Objects.Find(key);
        return our >= 0 && _theirLinks.Objects.NextOf(their) < 0 ? _ourLinks.Objects.NodeOf(our) : None;
    }

    /// <summary>Whether a node of ours stands in the base as it is.</summary>
    private bool IsOld(int our)
    {
        int known = our;
        while (_ours.Match.LeftOf(known) < 0)
        {
            known = _ours.Side.ParentOf(known);
        }

        return _ours.Match.AreSame(_ours.Match.LeftOf(known), known);
    }

    private bool Exclude(int our, string message)
    {
        MergeEdit? edit = _edits.Exclusion(our);
        if (edit is not null)
        {
            Add(edit, _report.Of(our, edit.Their, message));
        }

        return edit is not null;
    }

    private void Add(MergeEdit edit, MergeConflict conflict)
    {
        _plan.Conflicts.Add((conflict, edit));
        Mark(edit, Fate.Open);
    }

    private void Open(MergeEdit edit, MergeConflict conflict)
    {
        _plan.Edits.RemoveAt(_plan.Edits.FindIndex(e => ReferenceEquals(e, edit)));
        Add(edit, conflict);
        for (int node = edit.Their + 1; edit.Their >= 0 && node < _theirs.Side.EndOf(edit.Their); node++)
        {
            // What they moved into it stays in its old place until it is decided.
            int our = _theirs.Match.LeftOf(node) is >= 0 and int origin ? _ours.Of(origin) : None;
            if (our >= 0 && _ourFates[our] == Fate.Taken && Taken(e => e.Our, our, _ours.Side) is { Kind: MergeEditKind.Remove } move)
            {
                Open(move, _report.Of(our, None, "they moved it into something that is in a conflict itself"));
            }
        }
    }

    /// <summary>The edit, taken so far, that touches a node.</summary>
    private MergeEdit Taken(Func<MergeEdit, int> nodeOf, int node, NodeDocument side) => _plan.Edits.Find(e => Covers(nodeOf(e), node, side))!;

    private MergeEdit? Find(Func<MergeEdit, int> nodeOf, int node, NodeDocument side) =>
        Taken(nodeOf, node, side) ?? _plan.Conflicts.Find(c => Covers(nodeOf(c.Edit), node, side)).Edit;

    private static bool Covers(int holder, int node, NodeDocument side) => holder >= 0 && holder <= node && node < side.EndOf(holder);
}
