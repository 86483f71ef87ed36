using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>Keeps which constraint held at which node, where somebody asks for it.</summary>
internal sealed class PassLog(NodeDocument document)
{
    private readonly List<string> _rules = [];
    private readonly Dictionary<int, string> _ids = [];
    private int[] _nodes = new int[256];
    private LineTable? _lines;

    /// <summary>Notes that a constraint of OSCAL holds at a node.</summary>
    public void Add(int constraint, int node)
    {
        if (!_ids.TryGetValue(constraint, out string? id))
        {
            id = DefinitionImage.Current.Text(DefinitionImage.Current.Constraints[constraint].Id);
            _ids.Add(constraint, id);
        }

        Add(id, node);
    }

    /// <summary>Notes that a rule holds at a node.</summary>
    public void Add(string rule, int node)
    {
        if (_rules.Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        _nodes[_rules.Count] = node;
        _rules.Add(rule);
    }

    /// <summary>The checks that passed, in the order of the text.</summary>
    /// <param name="rules">Which rules are wanted.</param>
    public PassedCheck[] InOrder(RuleSet rules)
    {
        int[] order = new int[_rules.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        int[] nodes = _nodes.AsSpan(0, order.Length).ToArray();
        Array.Sort(order, (a, b) => nodes[a] != nodes[b] ? nodes[a].CompareTo(nodes[b]) : a.CompareTo(b));
        List<PassedCheck> passes = new(order.Length);
        PointerCursor pointers = new(document);
        int lastNode = -1;
        int line = 0;
        foreach (int i in order)
        {
            line = nodes[i] == lastNode ? line : LineOf(nodes[i]);
            lastNode = nodes[i];
            if (rules.Includes(_rules[i]))
            {
                passes.Add(new PassedCheck(_rules[i], pointers.Of(nodes[i]), line));
            }
        }

        return [.. passes];
    }

    private int LineOf(int node)
    {
        if (document.IsInMemory)
        {
            return 0;
        }

        _lines ??= new LineTable(document.Source);
        TextSpan key = document.KeyOf(node);
        return _lines.LineOf(key.Length > 0 ? key.Start : document.ValueOf(node).Start);
    }
}
