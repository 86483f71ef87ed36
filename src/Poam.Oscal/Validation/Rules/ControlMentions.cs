using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Finds where a document names controls, statements and objectives.</summary>
internal sealed class ControlMentions
{
    private const byte Plain = 1;
    private const byte PropName = 2;
    private const byte TargetId = 3;
    private const byte ControlId = 4;
    private const byte StatementId = 5;
    private const byte ObjectiveId = 6;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly byte[] _roles;
    private int[] _nodes = new int[16];
    private byte[] _kinds = new byte[16];

    private ControlMentions(NodeDocument document)
    {
        _roles = new byte[_definitions.Members.Length];
        Collect(document);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Collects what a document names.</summary>
    public static ControlMentions Of(NodeDocument document) => new(document);

    /// <summary>The node of a mention.</summary>
    public int NodeOf(int mention) => _nodes[mention];

    /// <summary>What a mention is there for.</summary>
    public ControlMentionKind KindOf(int mention) => (ControlMentionKind)_kinds[mention];

    private void Collect(NodeDocument document)
    {
        for (int node = 1; node < document.Count; node++)
        {
            int member = document.MemberOf(node);
            if (member == 0)
            {
                continue;
            }

            byte role = _roles[member];
            if (role == 0)
            {
                role = _roles[member] = RoleOf(member);
            }

            if (role != Plain)
            {
                Take(document, node, role);
            }
        }
    }

    private void Take(NodeDocument document, int node, byte role)
    {
        switch (role)
        {
            case PropName when document.TextOf(node).SequenceEqual("impacted-control-id"u8):
                Add(document, Sibling(document, node, "value"u8), ControlMentionKind.Control);
                break;
            case TargetId:
                int type = Sibling(document, node, "type"u8);
                ReadOnlySpan<byte> text = type < 0 ? default : document.TextOf(type);
                if (text.SequenceEqual("statement-id"u8) || text.SequenceEqual("objective-id"u8))
                {
                    Add(document, node, text[0] == 's' ? ControlMentionKind.Statement : ControlMentionKind.Objective);
                }

                break;
            case ControlId or StatementId or ObjectiveId:
                Add(document, node, role == ControlId ? ControlMentionKind.Control : role == StatementId ? ControlMentionKind.Part : ControlMentionKind.Objective);
                break;
        }
    }

    private void Add(NodeDocument document, int node, ControlMentionKind kind)
    {
        // What is no string, or not of its data type, is reported already.
        const NodeTraits Faulty = NodeTraits.Invalid | NodeTraits.Repeated | NodeTraits.Malformed;
        if (node < 0 || document.KindOf(node) is NodeKind.Object or NodeKind.Array or NodeKind.Null || (document.TraitsOf(node) & Faulty) != 0)
        {
            return;
        }

        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
            Array.Resize(ref _kinds, Count * 2);
        }

        _nodes[Count] = node;
        _kinds[Count++] = (byte)kind;
    }

    private int Sibling(NodeDocument document, int node, ReadOnlySpan<byte> name)
    {
        int child = document.FirstChild(document.ParentOf(node));
        while (child >= 0 && !(document.MemberOf(child) is not 0 and int member && NameOf(member).SequenceEqual(name)))
        {
            child = document.NextSibling(child);
        }

        return child;
    }

    private byte RoleOf(int member)
    {
        ReadOnlySpan<byte> name = NameOf(member);
        ReadOnlySpan<byte> owner = _definitions.Utf8(_definitions.Definitions[_definitions.Members[member].Owner].Name);
        return name.SequenceEqual("control-id"u8) ? ControlId
            : name.SequenceEqual("statement-id"u8) || name.SequenceEqual("statement-ids"u8) ? StatementId
            : name.SequenceEqual("objective-id"u8) ? ObjectiveId
            : name.SequenceEqual("target-id"u8) ? TargetId
            : name.SequenceEqual("name"u8) && owner.SequenceEqual("property"u8) ? PropName
            : Plain;
    }

    private ReadOnlySpan<byte> NameOf(int member) => _definitions.Utf8(_definitions.Members[member].JsonName);
}
