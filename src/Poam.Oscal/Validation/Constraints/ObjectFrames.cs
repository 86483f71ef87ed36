using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>
/// The objects around the node that is visited, outermost first. What is inside an object stands in slots by place, filled when first asked for:
/// flags may follow other members, and an object with many members is run through once.
/// </summary>
internal sealed class ObjectFrames(DefinitionImage definitions, NodeDocument document)
{
    private const int SlotCount = 64;

    private int[] _nodes = new int[16];
    private bool[] _areFilled = new bool[16];
    private int[] _slots = new int[16 * SlotCount];
    private int[] _literals = new int[16 * SlotCount];

    /// <summary>The depth of the innermost object; -1 when there is none.</summary>
    public int Depth { get; private set; } = -1;

    /// <summary>The node of an object.</summary>
    public int NodeAt(int depth) => _nodes[depth];

    /// <summary>Enters an object.</summary>
    public void Push(int node)
    {
        Depth++;
        if (Depth == _nodes.Length)
        {
            Array.Resize(ref _nodes, Depth * 2);
            Array.Resize(ref _areFilled, Depth * 2);
            Array.Resize(ref _slots, Depth * 2 * SlotCount);
            Array.Resize(ref _literals, Depth * 2 * SlotCount);
        }

        _nodes[Depth] = node;
        _areFilled[Depth] = false;
    }

    /// <summary>Leaves the objects that end before a node.</summary>
    public void PopBefore(int node)
    {
        while (Depth >= 0 && document.EndOf(_nodes[Depth]) <= node)
        {
            Depth--;
        }
    }

    /// <summary>The first node of a member in an object, by the place of the member; -1 for none.</summary>
    public int Slot(int depth, int place)
    {
        if (!_areFilled[depth])
        {
            Fill(depth);
        }

        return _slots[(depth * SlotCount) + place];
    }

    /// <summary>The string number of the value of a member in an object, 0 for a text that no constraint names, -1 for none.</summary>
    public int Literal(int depth, int place)
    {
        if (!_areFilled[depth])
        {
            Fill(depth);
        }

        return _literals[(depth * SlotCount) + place];
    }

    private void Fill(int depth)
    {
        int node = _nodes[depth];
        ref readonly OscalImageDefinition definition = ref definitions.Definitions[definitions.Members[document.MemberOf(node)].Definition];
        int first = depth * SlotCount;
        Span<int> slots = _slots.AsSpan(first, definition.MemberCount);
        Span<int> literals = _literals.AsSpan(first, definition.MemberCount);
        FillDefaults(in definition, slots, literals);
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            int member = document.MemberOf(child);
            bool counts = member != 0 && (document.TraitsOf(child) & (NodeTraits.Invalid | NodeTraits.Repeated)) == 0;
            int place = member - definition.FirstMember;

            // A member of another definition stands here when the release that decides between two came after it.
            if (counts && (uint)place < (uint)slots.Length && slots[place] < 0)
            {
                slots[place] = child;
                bool isCompared = (definitions.MemberWork[member] & OscalMemberWork.Literal) != 0 && document.KindOf(child) != NodeKind.Object;
                literals[place] = isCompared ? document.LiteralOf(child) : 0;
            }
        }

        _areFilled[depth] = true;
    }

    private void FillDefaults(in OscalImageDefinition definition, Span<int> slots, Span<int> literals)
    {
        for (int place = 0; place < literals.Length; place++)
        {
            slots[place] = -1;
            literals[place] = definitions.Members[definition.FirstMember + place].Default;
        }
    }
}
