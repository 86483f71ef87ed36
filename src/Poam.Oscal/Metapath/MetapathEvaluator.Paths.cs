using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <content>Steps, paths, predicates and unions.</content>
internal sealed partial class MetapathEvaluator
{
    private bool EvaluateStep(ProgramNode step, in MetapathItem focus, ItemList output)
    {
        if (!focus.IsNode)
        {
            return Fail(step, MetapathErrorCode.Type, $"{ValueComparer.Describe(focus.Kind)} has no nodes inside or around it.");
        }

        if (step.Operation == ProgramOperation.Parent)
        {
            if (DocumentNodes.TryParent(focus, out MetapathItem parent))
            {
                output.Add(parent);
            }

            return true;
        }

        if (focus.IsDefault || step.Number == ProgramNode.NoName)
        {
            return true;
        }

        bool isFlag = step.Operation == ProgramOperation.Flag;
        if (isFlag && step.Number != ProgramNode.AnyName)
        {
            if (DocumentNodes.TryFlag(focus, step.Number, out MetapathItem flag))
            {
                output.Add(flag);
            }

            return true;
        }

        return isFlag ? AddFlags(focus, output) : AddChildren(step, focus, output);
    }

    private bool AddChildren(ProgramNode step, in MetapathItem focus, ItemList output)
    {
        NodeDocument document = focus.Document;
        int count = 0;
        for (int child = document.FirstChild(focus.Node); child >= 0; child = document.NextSibling(child))
        {
            count++;
            if (DocumentNodes.IsNamed(document, child, step.Number, flags: false))
            {
                output.Add(MetapathItem.OfNode(document, child));
            }
        }

        return Charge(count, step);
    }

    /// <summary>Adds all flags of a node: the defaults, then those that stand there in the order of the text.</summary>
    private static bool AddFlags(in MetapathItem focus, ItemList output)
    {
        NodeDocument document = focus.Document;
        OscalImageDefinition row = DefinitionImage.Current.Definitions[DocumentNodes.DefinitionOf(document, focus.Node)];
        for (int member = row.FirstMember; member < row.FirstMember + row.MemberCount; member++)
        {
            bool hasDefault = DefinitionImage.Current.Members[member].Default >= 0;
            if (hasDefault && DocumentNodes.TryFlagOfMember(focus, member, out MetapathItem flag) && flag.IsDefault)
            {
                output.Add(flag);
            }
        }

        for (int child = document.FirstChild(focus.Node); child >= 0; child = document.NextSibling(child))
        {
            if (DocumentNodes.IsNamed(document, child, ProgramNode.AnyName, flags: true))
            {
                output.Add(MetapathItem.OfNode(document, child));
            }
        }

        return true;
    }

    private bool EvaluatePath(ProgramNode path, in MetapathItem focus, ItemList output)
    {
        ItemList current = Rent();
        bool isDone = Start(path, focus, current);
        for (int i = 0; isDone && i < path.Operands.Length; i++)
        {
            ItemList next = Rent();
            for (int item = 0; isDone && item < current.Count; item++)
            {
                isDone = path.Descends[i] ? Descend(path.Operands[i], current[item], next) : TakeStep(path.Operands[i], current[item], next);
            }

            isDone = isDone && Settle(path.Operands[i], next, start: 0);
            Return(current);
            current = next;
        }

        output.AddRange(current);
        Return(current);
        return isDone;
    }

    private bool Start(ProgramNode path, in MetapathItem focus, ItemList current)
    {
        if (!path.IsRooted)
        {
            current.Add(focus);
            return true;
        }

        if (!focus.IsNode)
        {
            return Fail(path, MetapathErrorCode.Type, $"{ValueComparer.Describe(focus.Kind)} is in no document in which a path could start.");
        }

        current.Add(_isCli2 ? focus : MetapathItem.OfNode(focus.Document, 0));
        return true;
    }

    private bool TakeStep(ProgramNode step, in MetapathItem item, ItemList output) =>
        item.IsNode
            ? Evaluate(step, item, output)
            : Fail(step, MetapathErrorCode.Type, $"{ValueComparer.Describe(item.Kind)} stands before '/', which needs a node.");

    /// <summary>Takes a step from a node and from everything inside of it.</summary>
    private bool Descend(ProgramNode step, in MetapathItem from, ItemList output)
    {
        if (!from.IsNode)
        {
            return Fail(step, MetapathErrorCode.Type, $"{ValueComparer.Describe(from.Kind)} stands before '//', which needs a node.");
        }

        if (from.IsDefault)
        {
            return TakeStep(step, from, output);
        }

        if (step.Operation == ProgramOperation.Child)
        {
            return AddDescendants(step, from, output);
        }

        bool isFilteredChild = step.Operation == ProgramOperation.Filter && step.Operands[0].Operation == ProgramOperation.Child && !MaySelectByPosition(step);
        return isFilteredChild ? AddFilteredDescendants(step, from, output) : TakeStepEverywhere(step, from, output);
    }

    private bool AddDescendants(ProgramNode step, in MetapathItem from, ItemList output)
    {
        if (step.Number == ProgramNode.NoName)
        {
            return true;
        }

        int[] rows = NamesOf(from.Document).Of(step.Number, out bool isNew);
        int end = from.Document.EndOf(from.Node);
        int count = 0;
        for (int i = DocumentNames.FirstBehind(rows, from.Node); i < rows.Length && rows[i] < end; i++)
        {
            output.Add(MetapathItem.OfNode(from.Document, rows[i]));
            count++;
        }

        return Charge(isNew ? from.Document.Count : count, step);
    }

    private bool AddFilteredDescendants(ProgramNode filter, in MetapathItem from, ItemList output)
    {
        int start = output.Count;
        return AddDescendants(filter.Operands[0], from, output) && KeepMatches(filter, output, start);
    }

    private bool TakeStepEverywhere(ProgramNode step, in MetapathItem from, ItemList output)
    {
        if (!Evaluate(step, from, output))
        {
            return false;
        }

        NodeDocument document = from.Document;
        int[] rows = NamesOf(document).Of(ProgramNode.AnyName, out _);
        int end = document.EndOf(from.Node);
        for (int i = DocumentNames.FirstBehind(rows, from.Node); i < rows.Length && rows[i] < end; i++)
        {
            if (!Evaluate(step, MetapathItem.OfNode(document, rows[i]), output))
            {
                return false;
            }
        }

        return true;
    }

    private bool EvaluateFilter(ProgramNode filter, in MetapathItem focus, ItemList output)
    {
        int start = output.Count;
        return Evaluate(filter.Operands[0], focus, output) && KeepMatches(filter, output, start);
    }

    /// <summary>Removes the items from a place on that do not satisfy all predicates, one predicate after the other.</summary>
    private bool KeepMatches(ProgramNode filter, ItemList items, int start)
    {
        for (int p = 1; p < filter.Operands.Length; p++)
        {
            ProgramNode predicate = filter.Operands[p];
            int kept = start;
            for (int i = start; i < items.Count; i++)
            {
                if (!Satisfies(predicate, items[i], i - start + 1, out bool isKept))
                {
                    return false;
                }

                if (isKept)
                {
                    items[kept++] = items[i];
                }
            }

            items.Truncate(kept);
        }

        return true;
    }

    /// <summary>Whether an item satisfies a predicate: a number is a position, everything else is true or false.</summary>
    private bool Satisfies(ProgramNode predicate, in MetapathItem item, int position, out bool isKept)
    {
        if (!MayBeNumber(predicate))
        {
            return Test(predicate, item, out isKept);
        }

        ItemList value = Rent();
        bool isDone = Evaluate(predicate, item, value);
        isKept = false;
        if (isDone && value.Count == 1 && value[0].IsNumber)
        {
            isKept = ValueComparer.TryNumber(value[0], out double number) && number == position;
        }
        else
        {
            isDone = isDone && TryTruth(predicate, value, out isKept);
        }

        Return(value);
        return isDone;
    }

    private static bool MaySelectByPosition(ProgramNode filter)
    {
        for (int i = 1; i < filter.Operands.Length; i++)
        {
            if (MayBeNumber(filter.Operands[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeNumber(ProgramNode node) => node.Operation switch
    {
        ProgramOperation.Literal => node.Value.IsNumber,
        ProgramOperation.Call => node.Function is MetapathFunction.Count or MetapathFunction.StringLength or MetapathFunction.DistinctValues,
        ProgramOperation.If or ProgramOperation.Local or ProgramOperation.Variable or ProgramOperation.Map or ProgramOperation.Lookup or ProgramOperation.Sequence => true,
        ProgramOperation.Filter => MayBeNumber(node.Operands[0]),
        ProgramOperation.Path => node.Operands.Length > 0 && MayBeNumber(node.Operands[^1]),
        _ => false,
    };

    private bool EvaluateUnion(ProgramNode node, in MetapathItem focus, ItemList output)
    {
        int start = output.Count;
        foreach (ProgramNode operand in node.Operands)
        {
            if (!Evaluate(operand, focus, output))
            {
                return false;
            }
        }

        for (int i = start; i < output.Count; i++)
        {
            if (!output[i].IsNode)
            {
                return Fail(node, MetapathErrorCode.Type, "'|' joins nodes; write (a, b) for a sequence of values.");
            }
        }

        return Settle(node, output, start);
    }

    /// <summary>Brings nodes into the order of the document, each once. Values stay as they are; nodes and values do not mix.</summary>
    private bool Settle(ProgramNode node, ItemList items, int start)
    {
        bool isOrdered = true;
        for (int i = start; i < items.Count; i++)
        {
            if (items[i].IsNode != items[start].IsNode)
            {
                return Fail(node, MetapathErrorCode.Type, "A step gives nodes and values together.");
            }

            isOrdered = isOrdered && (i == start || !items[i].IsNode || Compare(items[i - 1], items[i]) < 0);
        }

        if (isOrdered)
        {
            return true;
        }

        items.Sort(start, new DocumentOrder(this));
        int kept = start + 1;
        for (int i = start + 1; i < items.Count; i++)
        {
            if (!items[i].IsSameNode(items[kept - 1]))
            {
                items[kept++] = items[i];
            }
        }

        int count = items.Count - start;
        items.Truncate(kept);
        return Charge(count, node);
    }

    private int Compare(in MetapathItem a, in MetapathItem b)
    {
        int order = ReferenceEquals(a.Document, b.Document) ? 0 : PlaceOf(a.Document).CompareTo(PlaceOf(b.Document));
        order = order != 0 ? order : a.Node.CompareTo(b.Node);
        return order != 0 ? order : a.DefaultMember.CompareTo(b.DefaultMember);
    }

    /// <summary>The order of nodes: documents as they came, then the order of the text; a default stands behind the node that has it.</summary>
    private sealed class DocumentOrder(MetapathEvaluator evaluator) : IComparer<MetapathItem>
    {
        public int Compare(MetapathItem x, MetapathItem y) => evaluator.Compare(x, y);
    }
}
