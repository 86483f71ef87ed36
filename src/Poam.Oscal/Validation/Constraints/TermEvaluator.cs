using System.Buffers.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>Evaluates the compiled conditions and paths of constraints on nodes of a document.</summary>
internal sealed class TermEvaluator(DefinitionImage definitions, NodeDocument document, ObjectFrames frames)
{
    private int[] _found = new int[64];
    private int _toSkip;
    private int _picked;

    /// <summary>The nodes that the last <see cref="Collect"/> found, in the order of the text.</summary>
    public ReadOnlySpan<int> Found => _found.AsSpan(0, FoundCount);

    /// <summary>How many nodes the last <see cref="Collect"/> found.</summary>
    public int FoundCount { get; private set; }

    /// <summary>Whether a node satisfies a condition.</summary>
    /// <param name="term">The condition; -1 for none.</param>
    /// <param name="node">The node.</param>
    /// <param name="depth">The depth of the node among the frames, or -1 when it is not one of them.</param>
    public bool Holds(int term, int node, int depth)
    {
        if (term < 0)
        {
            return true;
        }

        ref readonly OscalImageTerm row = ref definitions.Terms[term];
        return (OscalTermKind)row.Kind switch
        {
            OscalTermKind.True => true,
            OscalTermKind.And => AllHold(in row, node, depth),
            OscalTermKind.Or => AnyHolds(in row, node, depth),
            OscalTermKind.Not => !Holds(row.First, node, depth),
            OscalTermKind.FlagExists => FlagOf(node, depth, row.Place) >= 0 || DefaultOf(node, row.Place) >= 0,
            OscalTermKind.FlagIn => IsLiteral(in row, LiteralOf(node, depth, row.Place, row.Second)),
            OscalTermKind.FlagStartsWith => FlagOf(node, depth, row.Place) is >= 0 and int flag && document.TextOf(flag).StartsWith(definitions.Utf8(row.First)),
            OscalTermKind.FlagGreater => CompareFlags(in row, node, depth) > 0,
            OscalTermKind.FlagAtMost => CompareFlags(in row, node, depth) <= 0,
            OscalTermKind.Path => Leads(in row, node),
            OscalTermKind.SelfIn => TextNodeOf(node) is >= 0 and int self && IsLiteral(in row, document.LiteralOf(self)),
            OscalTermKind.SelfStartsWith => TextNodeOf(node) is >= 0 and int self && document.TextOf(self).StartsWith(definitions.Utf8(row.First)),
            _ => false,
        };
    }

    /// <summary>Collects the nodes at the ends of paths.</summary>
    public void Collect(int firstPath, int pathCount, int node)
    {
        FoundCount = 0;
        for (int i = firstPath; i < firstPath + pathCount; i++)
        {
            OscalImageRange path = definitions.Paths[i];
            Walk(path.First, path.First + path.Count, node, WalkMode.KeepAll);
        }

        if (pathCount > 1 && FoundCount > 1)
        {
            Array.Sort(_found, 0, FoundCount);
            RemoveDoubles();
        }
    }

    /// <summary>One of the nodes at the ends of paths, by its number from 0; -1 when there are fewer.</summary>
    public int Pick(int firstPath, int pathCount, int node, int number)
    {
        _toSkip = number;
        _picked = -1;
        for (int i = firstPath; i < firstPath + pathCount && _picked < 0; i++)
        {
            OscalImageRange path = definitions.Paths[i];
            Walk(path.First, path.First + path.Count, node, WalkMode.Pick);
        }

        return _picked;
    }

    /// <summary>The node that holds the text of a node: itself, or the value of a field with flags; -1 for none.</summary>
    public int TextNodeOf(int node)
    {
        if (document.KindOf(node) != NodeKind.Object)
        {
            return (document.TraitsOf(node) & NodeTraits.Invalid) == 0 ? node : -1;
        }

        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            if (((OscalMemberTraits)definitions.Members[document.MemberOf(child)].Traits & OscalMemberTraits.Value) != 0)
            {
                return Counts(child) ? child : -1;
            }
        }

        return -1;
    }

    private bool Counts(int node) => (document.TraitsOf(node) & (NodeTraits.Invalid | NodeTraits.Repeated)) == 0;

    private bool AllHold(in OscalImageTerm row, int node, int depth)
    {
        for (int i = row.First; i < row.First + row.Count; i++)
        {
            if (!Holds(i, node, depth))
            {
                return false;
            }
        }

        return true;
    }

    private bool AnyHolds(in OscalImageTerm row, int node, int depth)
    {
        for (int i = row.First; i < row.First + row.Count; i++)
        {
            if (Holds(i, node, depth))
            {
                return true;
            }
        }

        return false;
    }

    private bool Leads(in OscalImageTerm row, int node)
    {
        for (int i = row.First; i < row.First + row.Count; i++)
        {
            OscalImageRange path = definitions.Paths[i];
            if (Walk(path.First, path.First + path.Count, node, WalkMode.FindAny))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the steps of a path from a node until an end says that it is enough.</summary>
    private bool Walk(int step, int end, int node, WalkMode mode)
    {
        if (step == end)
        {
            return IsEnough(node, mode);
        }

        ref readonly OscalImageStep row = ref definitions.Steps[step];
        if (row.Axis == 0)
        {
            return Holds(row.Condition, node, -1) && Walk(step + 1, end, node, mode);
        }

        bool isBelow = row.Axis == 2;
        int stop = document.EndOf(node);
        for (int next = node + 1; next < stop; next = isBelow ? next + 1 : document.EndOf(next))
        {
            int member = document.MemberOf(next);
            bool isWanted = isBelow ? IsStepMember(in row, member) : member == row.Member;
            if (isWanted && Counts(next) && Holds(row.Condition, next, -1) && Walk(step + 1, end, next, mode))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEnough(int node, WalkMode mode)
    {
        if (mode == WalkMode.KeepAll)
        {
            Keep(node);
            return false;
        }

        if (mode == WalkMode.Pick && _toSkip-- > 0)
        {
            return false;
        }

        _picked = mode == WalkMode.Pick ? node : _picked;
        return true;
    }

    private void Keep(int node)
    {
        if (FoundCount == _found.Length)
        {
            Array.Resize(ref _found, FoundCount * 2);
        }

        _found[FoundCount++] = node;
    }

    private void RemoveDoubles()
    {
        int kept = 1;
        for (int i = 1; i < FoundCount; i++)
        {
            if (_found[i] != _found[kept - 1])
            {
                _found[kept++] = _found[i];
            }
        }

        FoundCount = kept;
    }

    private int FlagOf(int node, int depth, int place)
    {
        if (depth >= 0)
        {
            return frames.Slot(depth, place);
        }

        int flag = document.FirstChild(node, MemberAt(node, place));
        return flag >= 0 && Counts(flag) ? flag : -1;
    }

    private int MemberAt(int node, int place) => definitions.Definitions[definitions.Members[document.MemberOf(node)].Definition].FirstMember + place;

    private int DefaultOf(int node, int place) => definitions.Members[MemberAt(node, place)].Default;

    private int LiteralOf(int node, int depth, int place, int absent)
    {
        int literal = depth >= 0 ? frames.Literal(depth, place)
            : FlagOf(node, depth, place) is >= 0 and int flag ? document.LiteralOf(flag)
            : DefaultOf(node, place);
        return literal < 0 ? absent : literal;
    }

    private bool IsLiteral(in OscalImageTerm row, int literal) => literal > 0 && HasLiteral(in row, literal);

    private bool HasLiteral(in OscalImageTerm row, int literal)
    {
        foreach (int each in definitions.Literals.Slice(row.First, row.Count))
        {
            if (each == literal)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStepMember(in OscalImageStep row, int member)
    {
        foreach (ushort each in definitions.StepMembers.Slice(row.FirstMember, row.MemberCount))
        {
            if (each == member)
            {
                return true;
            }
        }

        return false;
    }

    private int? CompareFlags(in OscalImageTerm row, int node, int depth)
    {
        int left = FlagOf(node, depth, row.Place);
        int right = FlagOf(node, depth, row.First);
        bool areNumbers = left >= 0 && right >= 0 && NumberOf(left) is not null && NumberOf(right) is not null;
        return areNumbers ? decimal.Compare(NumberOf(left)!.Value, NumberOf(right)!.Value) : null;
    }

    private decimal? NumberOf(int node) =>
        Utf8Parser.TryParse(document.TextOf(node), out decimal number, out int used) && used == document.TextOf(node).Length ? number : null;
}
