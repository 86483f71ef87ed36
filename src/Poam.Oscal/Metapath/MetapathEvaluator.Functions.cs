using Poam.Oscal.Definitions;

namespace Poam.Oscal.Metapath;

/// <content>Functions on nodes, sequences and maps; those on text and on the world outside stand in files of their own.</content>
internal sealed partial class MetapathEvaluator
{
    /// <summary>Whether a function gives exactly one truth value, whatever its arguments.</summary>
    private static bool IsCondition(MetapathFunction function) => function is MetapathFunction.Not or MetapathFunction.Exists or MetapathFunction.Empty
        or MetapathFunction.Boolean or MetapathFunction.True or MetapathFunction.False or MetapathFunction.HasOscalNamespace
        or MetapathFunction.StartsWith or MetapathFunction.EndsWith or MetapathFunction.Contains or MetapathFunction.Matches;

    private bool TestCall(ProgramNode call, in MetapathItem focus, out bool truth)
    {
        truth = call.Function == MetapathFunction.True;
        switch (call.Function)
        {
            case MetapathFunction.True or MetapathFunction.False:
                return true;
            case MetapathFunction.Boolean:
                return Test(call.Operands[0], focus, out truth);
            case MetapathFunction.Not:
                bool isDone = Test(call.Operands[0], focus, out truth);
                truth = !truth;
                return isDone;
            case MetapathFunction.Exists or MetapathFunction.Empty:
                ItemList items = Rent();
                isDone = Evaluate(call.Operands[0], focus, items);
                truth = (items.Count > 0) == (call.Function == MetapathFunction.Exists);
                Return(items);
                return isDone;
            case MetapathFunction.HasOscalNamespace:
                return TestNamespace(call, focus, out truth);
            case MetapathFunction.Matches:
                return TestPattern(call, focus, out truth);
            default:
                return TestText(call, focus, out truth);
        }
    }

    private bool Call(ProgramNode call, in MetapathItem focus, ItemList output) => call.Function switch
    {
        MetapathFunction.Count => CallCount(call, focus, output),
        MetapathFunction.DistinctValues => CallDistinct(call, focus, output),
        MetapathFunction.Name => CallName(call, focus, output),
        MetapathFunction.Path => CallPath(call, focus, output),
        MetapathFunction.MapEntry => CallEntry(call, focus, output),
        MetapathFunction.MapMerge => CallMerge(call, focus, output),
        MetapathFunction.CurrentDateTime or MetapathFunction.Doc or MetapathFunction.DocAvailable or MetapathFunction.ResolveUri
            or MetapathFunction.ResolveReference or MetapathFunction.ResolveProfile => CallHost(call, focus, output),
        MetapathFunction.RecurseDepth => CallRecurse(call, focus, output),
        _ => CallText(call, focus, output),
    };

    private bool CallCount(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        ItemList items = Rent();
        bool isDone = Evaluate(call.Operands[0], focus, items);
        output.Add(MetapathItem.OfInteger(items.Count));
        Return(items);
        return isDone;
    }

    private bool CallDistinct(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        ItemList values = Rent();
        bool isDone = EvaluateValues(call.Operands[0], focus, values);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; isDone && i < values.Count; i++)
        {
            if (seen.Add(values[i].Text))
            {
                output.Add(values[i]);
            }
        }

        Return(values);
        return isDone;
    }

    /// <summary>Evaluates an argument that is one node or none; without the argument, the focus.</summary>
    private bool TryOptionalNode(ProgramNode call, int argument, in MetapathItem focus, out MetapathItem node, out bool isEmpty)
    {
        node = focus;
        isEmpty = false;
        if (argument < call.Operands.Length)
        {
            ItemList items = Rent();
            bool isDone = Evaluate(call.Operands[argument], focus, items);
            int count = items.Count;
            isEmpty = count == 0;
            node = isEmpty ? default : items[0];
            Return(items);
            if (!isDone || isEmpty)
            {
                return isDone;
            }

            if (count > 1)
            {
                return Fail(call.Operands[argument], MetapathErrorCode.Cardinality, $"There are {count} nodes where one is needed.");
            }
        }

        return node.IsNode || Fail(call, MetapathErrorCode.Type, $"{ValueComparer.Describe(node.Kind)} stands where a node is needed.");
    }

    private bool CallName(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        if (!TryOptionalNode(call, 0, focus, out MetapathItem node, out bool isEmpty))
        {
            return false;
        }

        DefinitionImage definitions = DefinitionImage.Current;
        output.Add(MetapathItem.OfValue(MetapathItemKind.Text, isEmpty ? "" : definitions.Text(definitions.Members[DocumentNodes.MemberOf(node)].XmlName)));
        return true;
    }

    private bool CallPath(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        if (!TryOptionalNode(call, 0, focus, out MetapathItem node, out bool isEmpty))
        {
            return false;
        }

        if (!isEmpty)
        {
            output.Add(MetapathItem.OfValue(MetapathItemKind.Text, NodePath.Of(node, NamesOf(node.Document))));
        }

        return true;
    }

    private bool CallEntry(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        if (!TryOptionalValue(call.Operands[0], focus, out MetapathItem key, out bool isEmpty))
        {
            return false;
        }

        if (isEmpty)
        {
            return Fail(call.Operands[0], MetapathErrorCode.Cardinality, "The key of an entry is missing.");
        }

        ItemList value = new();
        if (!Evaluate(call.Operands[1], focus, value))
        {
            return false;
        }

        MetapathMap map = new();
        map.Add(key.Text, value);
        output.Add(MetapathItem.OfMap(map));
        return true;
    }

    private bool CallMerge(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        ItemList maps = Rent();
        bool isDone = Evaluate(call.Operands[0], focus, maps);
        MetapathMap merged = new();
        for (int i = 0; isDone && i < maps.Count; i++)
        {
            isDone = maps[i].Kind == MetapathItemKind.Map || Fail(call, MetapathErrorCode.Type, "map:merge takes maps.");
            if (isDone)
            {
                merged.AddRange(maps[i].Map);
            }
        }

        Return(maps);
        output.Add(MetapathItem.OfMap(merged));
        return isDone;
    }

    /// <summary>
    /// Whether the <c>ns</c> flag of a node, OSCAL's own namespace when it is left out, is one of some namespaces. A node that can have no such flag is in none.
    /// </summary>
    private bool TestNamespace(ProgramNode call, in MetapathItem focus, out bool truth)
    {
        truth = false;
        MetapathItem node = focus;
        bool isEmpty = false;
        bool hasNode = call.Operands.Length == 2;
        if (hasNode ? !TryOptionalNode(call, 0, focus, out node, out isEmpty) : !focus.IsNode)
        {
            return !hasNode && Fail(call, MetapathErrorCode.Type, $"{ValueComparer.Describe(focus.Kind)} stands where a node is needed.");
        }

        ItemList namespaces = Rent();
        bool isDone = EvaluateValues(call.Operands[^1], focus, namespaces);
        if (isDone && !isEmpty && TryNamespace(node, out MetapathItem found))
        {
            for (int i = 0; i < namespaces.Count && !truth; i++)
            {
                truth = namespaces[i].Utf8.SequenceEqual(found.Utf8);
            }
        }

        Return(namespaces);
        return isDone;
    }

    private static bool TryNamespace(in MetapathItem node, out MetapathItem found)
    {
        found = default;
        DefinitionImage definitions = DefinitionImage.Current;
        int member = node.IsDefault ? 0 : definitions.FindAttribute(DocumentNodes.DefinitionOf(node.Document, node.Node), "ns"u8);
        if (member == 0)
        {
            return false;
        }

        // An ns flag that is broken has no namespace to compare with; one that is left out without a default means OSCAL's.
        bool isThere = DocumentNodes.TryFlagOfMember(node, member, out MetapathItem flag);
        return isThere ? Atomizer.TryValue(flag, out found, out _, out _) : SetOscal(out found);
    }

    private static bool SetOscal(out MetapathItem found)
    {
        found = MetapathItem.OfValue(MetapathItemKind.Text, "http://csrc.nist.gov/ns/oscal");
        return true;
    }
}
