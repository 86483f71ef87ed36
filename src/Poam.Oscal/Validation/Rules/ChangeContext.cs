using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>What a rule about changes looks at: two states of a document, which node is which, and what differs.</summary>
internal sealed class ChangeContext
{
    private readonly Func<int, int> _rightOf;
    private readonly FindingSink _findings;

    /// <summary>Prepares the rules for two states.</summary>
    /// <param name="left">The old state.</param>
    /// <param name="right">The new state.</param>
    /// <param name="changes">What differs.</param>
    /// <param name="rightOf">The node of the new state that a node of the old one is, or -1.</param>
    /// <param name="findings">Takes what is found, at places of the new state.</param>
    public ChangeContext(ItemIdentity left, ItemIdentity right, IReadOnlyList<NodeChange> changes, Func<int, int> rightOf, FindingSink findings)
    {
        Left = left;
        Right = right;
        Changes = changes;
        _rightOf = rightOf;
        _findings = findings;
    }

    /// <summary>The old state.</summary>
    public ItemIdentity Left { get; }

    /// <summary>The new state.</summary>
    public ItemIdentity Right { get; }

    /// <summary>What differs.</summary>
    public IReadOnlyList<NodeChange> Changes { get; }

    /// <summary>Whether a change takes something away or replaces it: of a member of a name in an object of a definition.</summary>
    public bool Rewrites(NodeChange change, ReadOnlySpan<byte> definition, string member) =>
        change.Kind is NodeChangeKind.Changed or NodeChangeKind.Removed
        && Left.Document.NameOf(change.Left) == member
        && Left.DefinitionOf(Left.Document.ParentOf(change.Left)).SequenceEqual(definition);

    /// <summary>The object of a definition around a change in the old state, or -1.</summary>
    public int OldAncestor(NodeChange change, ReadOnlySpan<byte> definition) => change.Left < 0 ? -1 : Left.Ancestor(change.Left, definition);

    /// <summary>The node of the new state that a node of the old one is, or -1.</summary>
    public int RightOf(int left) => left < 0 ? -1 : _rightOf(left);

    /// <summary>What a prop of an object said and says.</summary>
    public (string? Old, string? New) Prop(int leftObject, string name) =>
        (Left.PropOf(leftObject, name), RightOf(leftObject) is >= 0 and int right ? Right.PropOf(right, name) : null);

    /// <summary>Reports a finding where the change is seen in the new state; what is gone is shown at the nearest object that is still there.</summary>
    public void Report(RuleDescriptor rule, NodeChange change, string message)
    {
        int node = change.Right;
        for (int left = change.Left; node < 0 && left > 0; left = Left.Document.ParentOf(left))
        {
            node = RightOf(left);
        }

        node = node < 0 ? Right.Document.Root : node;
        TextSpan place = NodePlace.Of(Right.Document, node);
        if (_findings.Count(rule.Severity, place.Start))
        {
            _findings.Add(new Finding { Rule = rule, Node = node, Span = place, Message = message, Subject = change.Left < 0 ? "" : Left.CallOf(change.Left) });
        }
    }
}
