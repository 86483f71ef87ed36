using Poam.Oscal.Definitions;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>
/// The definitions of a model as the tree that paths of contexts walk: not the document, but what documents of the model may have. A place of the tree
/// is a member (an instance of a definition in another); 0 is the document.
/// </summary>
internal sealed class DefinitionTree
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly int _root;
    private readonly List<int> _members = [];
    private readonly bool[] _isMember;

    /// <summary>Collects the tree of a model.</summary>
    /// <param name="root">The root member of the model.</param>
    public DefinitionTree(int root)
    {
        _root = root;
        _isMember = new bool[_definitions.Members.Length];
        _isMember[root] = true;
        _members.Add(root);
        for (int i = 0; i < _members.Count; i++)
        {
            AddChildren(_members[i]);
        }
    }

    /// <summary>How many models there are; their root members are 1 to this number.</summary>
    public static int ModelCount => DefinitionImage.Current.RootCount;

    /// <summary>Whether an expression is a path of names, as contexts need it.</summary>
    /// <returns>The part that does not fit, or null.</returns>
    public static ProgramNode? FindMisfit(ProgramNode node)
    {
        if (node.Operation is not (ProgramOperation.Context or ProgramOperation.Child or ProgramOperation.Flag or ProgramOperation.Parent
            or ProgramOperation.Path or ProgramOperation.Union or ProgramOperation.Sequence))
        {
            return node;
        }

        foreach (ProgramNode operand in node.Operands)
        {
            if (FindMisfit(operand) is { } misfit)
            {
                return misfit;
            }
        }

        return null;
    }

    /// <summary>Whether a path starts at the document, or a part of it does.</summary>
    public static bool IsRooted(ProgramNode node)
    {
        foreach (ProgramNode operand in node.Operands)
        {
            if (IsRooted(operand))
            {
                return true;
            }
        }

        return node.IsRooted;
    }

    /// <summary>Adds the places that a path leads to.</summary>
    /// <param name="path">The path.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="found">Gets the places.</param>
    public void Find(ProgramNode path, int from, SortedSet<int> found)
    {
        switch (path.Operation)
        {
            case ProgramOperation.Context:
                found.Add(from);
                break;
            case ProgramOperation.Child or ProgramOperation.Flag:
                FindNamed(path, from, found);
                break;
            case ProgramOperation.Parent:
                FindParents(from, found);
                break;
            case ProgramOperation.Path:
                FindByPath(path, from, found);
                break;
            default:
                foreach (ProgramNode operand in path.Operands)
                {
                    Find(operand, from, found);
                }

                break;
        }
    }

    /// <summary>Adds the places whose definition has a name.</summary>
    public void FindDefinition(string name, SortedSet<int> found)
    {
        foreach (int member in _members)
        {
            if (_definitions.Text(_definitions.Definitions[_definitions.Members[member].Definition].Key) == name)
            {
                found.Add(member);
            }
        }
    }

    private void FindByPath(ProgramNode path, int from, SortedSet<int> found)
    {
        SortedSet<int> current = [path.IsRooted ? 0 : from];
        for (int i = 0; i < path.Operands.Length; i++)
        {
            SortedSet<int> next = [];
            foreach (int place in path.Descends[i] ? WithDescendants(current) : current)
            {
                Find(path.Operands[i], place, next);
            }

            current = next;
        }

        found.UnionWith(current);
    }

    private SortedSet<int> WithDescendants(SortedSet<int> places)
    {
        if (places.Contains(0))
        {
            return [0, .. _members];
        }

        Queue<int> open = new(places);
        SortedSet<int> all = [.. places];
        while (open.TryDequeue(out int place))
        {
            OscalImageDefinition owner = _definitions.Definitions[_definitions.Members[place].Definition];
            for (int member = owner.FirstMember; member < owner.FirstMember + owner.MemberCount; member++)
            {
                if (all.Add(member))
                {
                    open.Enqueue(member);
                }
            }
        }

        return all;
    }

    private void FindNamed(ProgramNode step, int from, SortedSet<int> found)
    {
        if (from == 0)
        {
            if (step.Operation == ProgramOperation.Child && (step.Number == ProgramNode.AnyName || _definitions.Members[_root].XmlName == step.Number))
            {
                found.Add(_root);
            }

            return;
        }

        OscalImageDefinition owner = _definitions.Definitions[_definitions.Members[from].Definition];
        for (int member = owner.FirstMember; member < owner.FirstMember + owner.MemberCount; member++)
        {
            ref readonly OscalImageMember row = ref _definitions.Members[member];
            OscalMemberTraits traits = (OscalMemberTraits)row.Traits;
            bool isFlag = (traits & OscalMemberTraits.Flag) != 0;
            bool isValue = (traits & OscalMemberTraits.Value) != 0;
            if (!isValue && isFlag == (step.Operation == ProgramOperation.Flag) && (step.Number == ProgramNode.AnyName || row.XmlName == step.Number))
            {
                found.Add(member);
            }
        }
    }

    private void FindParents(int from, SortedSet<int> found)
    {
        if (from == 0 || from == _root)
        {
            found.Add(0);
            return;
        }

        int owner = _definitions.Members[from].Owner;
        foreach (int member in _members)
        {
            if (_definitions.Members[member].Definition == owner)
            {
                found.Add(member);
            }
        }
    }

    private void AddChildren(int place)
    {
        OscalImageDefinition owner = _definitions.Definitions[_definitions.Members[place].Definition];
        for (int member = owner.FirstMember; member < owner.FirstMember + owner.MemberCount; member++)
        {
            if (!_isMember[member])
            {
                _isMember[member] = true;
                _members.Add(member);
            }
        }
    }
}
