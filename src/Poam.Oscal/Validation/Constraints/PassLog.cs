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

    // Where lines start, found when the first one is asked for.
    private int[]? _lineStarts;

    private int LineOf(int node)
    {
        if (document.IsInMemory)
        {
            return 0;
        }

        _lineStarts ??= LineStarts(document.Source);
        TextSpan key = document.KeyOf(node);
        int place = Array.BinarySearch(_lineStarts, key.Length > 0 ? key.Start : document.ValueOf(node).Start);
        return place >= 0 ? place + 1 : ~place;
    }

    private static int[] LineStarts(ReadOnlySpan<byte> source)
    {
        List<int> starts = [0];
        for (int i = source.IndexOfAny((byte)'\n', (byte)'\r'); i < source.Length && i >= 0;)
        {
            i += source[i] == '\r' && i + 1 < source.Length && source[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
            int next = source[i..].IndexOfAny((byte)'\n', (byte)'\r');
            i = next < 0 ? -1 : i + next;
        }

        return [.. starts];
    }
}
