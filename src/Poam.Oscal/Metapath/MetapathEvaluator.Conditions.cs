namespace Poam.Oscal.Metapath;

/// <content>Truth: conditions, comparisons and quantifiers.</content>
internal sealed partial class MetapathEvaluator
{
    /// <summary>The truth of an expression: its effective boolean value.</summary>
    private bool Test(ProgramNode node, in MetapathItem focus, out bool truth)
    {
        switch (node.Operation)
        {
            case ProgramOperation.And or ProgramOperation.Or:
                return TestLogical(node, focus, out truth);
            case ProgramOperation.CompareAny:
                return TestAny(node, focus, out truth);
            case ProgramOperation.Some or ProgramOperation.Every:
                truth = node.Operation == ProgramOperation.Every;
                return TestQuantified(node, 0, focus, ref truth);
            case ProgramOperation.If:
                truth = false;
                return Test(node.Operands[0], focus, out bool holds) && Test(node.Operands[holds ? 1 : 2], focus, out truth);
            case ProgramOperation.Call when IsCondition(node.Function):
                return TestCall(node, focus, out truth);
            default:
                return TestValue(node, focus, out truth);
        }
    }

    private bool TestValue(ProgramNode node, in MetapathItem focus, out bool truth)
    {
        ItemList value = Rent();
        truth = false;
        bool isDone = Evaluate(node, focus, value) && TryTruth(node, value, out truth);
        Return(value);
        return isDone;
    }

    private bool TestLogical(ProgramNode node, in MetapathItem focus, out bool truth)
    {
        bool isAnd = node.Operation == ProgramOperation.And;
        truth = isAnd;
        foreach (ProgramNode operand in node.Operands)
        {
            if (!Charge(1, node) || !Test(operand, focus, out truth))
            {
                return false;
            }

            if (truth != isAnd)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>The effective boolean value of a sequence.</summary>
    private bool TryTruth(ProgramNode node, ItemList value, out bool truth)
    {
        truth = value.Count > 0;
        if (!truth || value[0].IsNode)
        {
            return true;
        }

        if (value.Count > 1)
        {
            truth = false;
            return _isCli2 || Fail(node, MetapathErrorCode.Type, $"{value.Count} values are neither true nor false; ask exists(…) or compare them.");
        }

        ref MetapathItem item = ref value[0];
        switch (item.Kind)
        {
            case MetapathItemKind.Boolean:
                truth = ValueComparer.IsTrue(item);
                return true;
            case MetapathItemKind.Text:
                truth = _isCli2 ? !IsBlank(item.Utf8) : item.Utf8.Length > 0;
                return true;
            case MetapathItemKind.Integer or MetapathItemKind.Decimal:
                truth = ValueComparer.TryNumber(item, out double number) && number != 0 && !double.IsNaN(number);
                return true;
            default:
                return Fail(node, MetapathErrorCode.Type, $"{ValueComparer.Describe(item.Kind)} is neither true nor false.");
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>A general comparison: whether some pair of values compares.</summary>
    private bool TestAny(ProgramNode node, in MetapathItem focus, out bool truth)
    {
        ItemList left = Rent();
        ItemList right = Rent();
        truth = false;
        bool isDone = EvaluateValues(node.Operands[0], focus, left) && EvaluateValues(node.Operands[1], focus, right);
        for (int i = 0; isDone && !truth && i < left.Count; i++)
        {
            isDone = Charge(right.Count, node);
            for (int j = 0; isDone && !truth && j < right.Count; j++)
            {
                isDone = TryCompare(node, left[i], right[j], out truth);
            }
        }

        Return(left);
        Return(right);
        return isDone;
    }

    /// <summary>A comparison of single values: nothing when a side is empty.</summary>
    private bool CompareOne(ProgramNode node, in MetapathItem focus, ItemList output)
    {
        if (!TryOperand(node.Operands[0], focus, out MetapathItem left, out bool isLeftEmpty)
            || !TryOperand(node.Operands[1], focus, out MetapathItem right, out bool isRightEmpty))
        {
            return false;
        }

        if (isLeftEmpty || isRightEmpty)
        {
            return true;
        }

        if (!TryCompare(node, left, right, out bool truth))
        {
            return false;
        }

        output.Add(MetapathItem.OfTruth(truth));
        return true;
    }

    /// <summary>A side of a comparison of single values. More than one is an error, or the first one counts as in oscal-cli 2.</summary>
    private bool TryOperand(ProgramNode node, in MetapathItem focus, out MetapathItem value, out bool isEmpty)
    {
        ItemList values = Rent();
        bool isDone = EvaluateValues(node, focus, values);
        isEmpty = values.Count == 0;
        value = isEmpty ? default : values[0];
        int count = values.Count;
        Return(values);
        return isDone && (count <= 1 || _isCli2
            || Fail(node, MetapathErrorCode.Cardinality, $"There are {count} values where one is compared; '=' compares with any of them."));
    }

    private bool TryCompare(ProgramNode node, in MetapathItem left, in MetapathItem right, out bool truth) =>
        ValueComparer.TryCompare(left, right, node.Comparison, out truth, out string? problem, out MetapathErrorCode code) || Fail(node, code, problem!);

    private bool TestQuantified(ProgramNode node, int binding, in MetapathItem focus, ref bool truth)
    {
        bool isEvery = node.Operation == ProgramOperation.Every;
        if (binding == node.Operands.Length - 1)
        {
            return Test(node.Operands[^1], focus, out truth);
        }

        ItemList source = Rent();
        bool isDone = HasStack(node) && Evaluate(node.Operands[binding], focus, source);
        for (int i = 0; isDone && i < source.Count && truth == isEvery; i++)
        {
            _slots[node.Number + binding] = source[i];
            isDone = Charge(1, node) && TestQuantified(node, binding + 1, focus, ref truth);
        }

        Return(source);
        return isDone;
    }

    /// <summary>Evaluates an expression and takes the values of what it gives.</summary>
    private bool EvaluateValues(ProgramNode node, in MetapathItem focus, ItemList output)
    {
        int start = output.Count;
        if (!Evaluate(node, focus, output))
        {
            return false;
        }

        for (int i = start; i < output.Count; i++)
        {
            if (!Atomizer.TryValue(output[i], out MetapathItem value, out string? problem, out MetapathErrorCode code))
            {
                return Fail(node, code, problem!);
            }

            output[i] = value;
        }

        return true;
    }

    /// <summary>Evaluates an expression that gives one value or none.</summary>
    private bool TryOptionalValue(ProgramNode node, in MetapathItem focus, out MetapathItem value, out bool isEmpty)
    {
        ItemList values = Rent();
        bool isDone = EvaluateValues(node, focus, values);
        isEmpty = values.Count == 0;
        value = isEmpty ? default : values[0];
        int count = values.Count;
        Return(values);
        return isDone && (count <= 1 || Fail(node, MetapathErrorCode.Cardinality, $"There are {count} values where one is needed."));
    }
}
