using System.Runtime.CompilerServices;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>
/// Evaluates compiled expressions over documents. It keeps what it learns of the documents, so one evaluator serves a whole run; it is not for
/// several threads at once. Errors are values: nothing is thrown for content, whatever the expression.
/// </summary>
/// <remarks>
/// Semantics are those of Metapath's specification and, where that is silent, of XPath 3.1; text compares with anything as text, a day compares
/// with a moment as its start.
/// </remarks>
/// <param name="options">How to evaluate and how much it may cost.</param>
internal sealed partial class MetapathEvaluator(MetapathOptions options)
{
    private const int StepsBetweenLooks = 4096;

    private readonly bool _isCli2 = options.Compatibility == MetapathCompatibility.OscalCli2;
    private ItemList[] _pool = [];
    private int _pooled;
    private DocumentNames[] _documents = [];
    private long _stepsLeftInAll = options.StepsInAll;
    private long _stepsLeft;
    private int _stepsToLook;
    private int _depth;
    private MetapathError? _error;
    private IMetapathVariables? _variables;
    private MetapathItem[] _slots = [];
    private MetapathProgram? _program;

    /// <summary>Evaluates an expression.</summary>
    /// <param name="program">The expression.</param>
    /// <param name="focus">The item that it starts from.</param>
    /// <param name="variables">The variables from outside, or null.</param>
    /// <param name="result">Gets the items; what it held before stays in front.</param>
    /// <param name="error">Why there is no result, or null.</param>
    /// <returns>Whether there is a result.</returns>
    public bool TryEvaluate(MetapathProgram program, in MetapathItem focus, IMetapathVariables? variables, ItemList result, out MetapathError? error)
    {
        Outer outer = Enter(program, variables);
        int start = result.Count;
        bool isDone = Evaluate(program.Root, focus, result);
        error = Leave(outer);
        if (!isDone)
        {
            result.Truncate(start);
        }

        return isDone;
    }

    /// <summary>Evaluates an expression to its truth: its effective boolean value.</summary>
    /// <param name="program">The expression.</param>
    /// <param name="focus">The item that it starts from.</param>
    /// <param name="variables">The variables from outside, or null.</param>
    /// <param name="truth">The truth value.</param>
    /// <param name="error">Why there is none, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryTest(MetapathProgram program, in MetapathItem focus, IMetapathVariables? variables, out bool truth, out MetapathError? error)
    {
        Outer outer = Enter(program, variables);
        bool isDone = Test(program.Root, focus, out truth);
        error = Leave(outer);
        return isDone;
    }

    /// <summary>Evaluates an expression to text: that of its only item, or nothing when there is none.</summary>
    /// <param name="program">The expression.</param>
    /// <param name="focus">The item that it starts from.</param>
    /// <param name="variables">The variables from outside, or null.</param>
    /// <param name="text">The text; empty when there is no item.</param>
    /// <param name="error">Why there is none, or null.</param>
    /// <returns>Whether there is a text.</returns>
    public bool TryText(MetapathProgram program, in MetapathItem focus, IMetapathVariables? variables, out string text, out MetapathError? error)
    {
        Outer outer = Enter(program, variables);
        text = "";
        bool isDone = TryOptionalValue(program.Root, focus, out MetapathItem value, out bool isEmpty);
        if (isDone && !isEmpty)
        {
            text = value.Text;
        }

        error = Leave(outer);
        return isDone;
    }

    private Outer Enter(MetapathProgram program, IMetapathVariables? variables)
    {
        Outer outer = new(_program, _variables, _slots, _error);

        // A variable that is computed while another expression asks for it counts to that expression.
        if (_program is null)
        {
            _stepsLeft = options.StepsPerEvaluation;
            _depth = 0;
        }

        _program = program;
        _variables = variables;
        _slots = program.Slots > 0 ? new MetapathItem[program.Slots] : [];
        _error = null;
        return outer;
    }

    private MetapathError? Leave(Outer outer)
    {
        MetapathError? error = _error;
        _program = outer.Program;
        _variables = outer.Variables;
        _slots = outer.Slots;
        _error = outer.Error;
        return error;
    }

    /// <summary>Appends the value of an expression to a list.</summary>
    private bool Evaluate(ProgramNode node, in MetapathItem focus, ItemList output)
    {
        if (!Charge(1, node))
        {
            return false;
        }

        switch (node.Operation)
        {
            case ProgramOperation.Literal:
                output.Add(node.Value);
                return true;
            case ProgramOperation.Context:
                output.Add(focus);
                return true;
            case ProgramOperation.Child or ProgramOperation.Flag or ProgramOperation.Parent:
                return EvaluateStep(node, focus, output);
            case ProgramOperation.Path:
                return EvaluatePath(node, focus, output);
            case ProgramOperation.Filter:
                return EvaluateFilter(node, focus, output);
            case ProgramOperation.Union:
                return EvaluateUnion(node, focus, output);
            case ProgramOperation.Map:
                return EvaluateMap(node, focus, output);
            case ProgramOperation.Lookup:
                return EvaluateLookup(node, focus, output);
            case ProgramOperation.Sequence:
                return EvaluateSequence(node, focus, output);
            case ProgramOperation.If:
                return Test(node.Operands[0], focus, out bool holds) && Evaluate(node.Operands[holds ? 1 : 2], focus, output);
            case ProgramOperation.Local:
                output.Add(_slots[node.Number]);
                return true;
            case ProgramOperation.Variable:
                return EvaluateVariable(node, output);
            case ProgramOperation.CompareOne:
                return CompareOne(node, focus, output);
            case ProgramOperation.Call when !IsCondition(node.Function):
                return Call(node, focus, output);
            default:
                return EvaluateCondition(node, focus, output);
        }
    }

    private bool EvaluateCondition(ProgramNode node, in MetapathItem focus, ItemList output)
    {
        if (!Test(node, focus, out bool truth))
        {
            return false;
        }

        output.Add(MetapathItem.OfTruth(truth));
        return true;
    }

    private bool EvaluateSequence(ProgramNode node, in MetapathItem focus, ItemList output)
    {
        foreach (ProgramNode item in node.Operands)
        {
            if (!Evaluate(item, focus, output))
            {
                return false;
            }
        }

        return true;
    }

    private bool EvaluateVariable(ProgramNode node, ItemList output)
    {
        ItemList? value = null;
        MetapathError? error = null;
        if (!HasStack(node))
        {
            return false;
        }

        if (_variables is null || !_variables.TryGet(node.Name, out value, out error))
        {
            return error is null
                ? Fail(node, MetapathErrorCode.UnknownName, $"There is no variable ${node.Name}.")
                : Fail(node, error.Code, error.Message.StartsWith('$') ? error.Message : $"${node.Name}: {error.Message}");
        }

        output.AddRange(value!);
        return Charge(value!.Count, node);
    }

    private bool EvaluateMap(ProgramNode node, in MetapathItem focus, ItemList output)
    {
        ItemList current = Rent();
        bool isDone = Evaluate(node.Operands[0], focus, current);
        for (int i = 1; isDone && i < node.Operands.Length; i++)
        {
            ItemList next = i == node.Operands.Length - 1 ? output : Rent();
            for (int item = 0; isDone && item < current.Count; item++)
            {
                isDone = Evaluate(node.Operands[i], current[item], next);
            }

            Return(current);
            current = next;
        }

        // Unless it broke off, the last list is the output itself.
        if (!ReferenceEquals(current, output))
        {
            Return(current);
        }

        return isDone;
    }

    private bool EvaluateLookup(ProgramNode node, in MetapathItem focus, ItemList output)
    {
        ItemList maps = Rent();
        bool isDone = Evaluate(node.Operands[0], focus, maps);
        for (int i = 0; isDone && i < maps.Count; i++)
        {
            if (maps[i].Kind != MetapathItemKind.Map)
            {
                isDone = Fail(node, MetapathErrorCode.Type, "'?*' asks for the values of a map, and this is none.");
                break;
            }

            MetapathMap map = maps[i].Map;
            for (int entry = 0; entry < map.Count; entry++)
            {
                output.AddRange(map.ValueAt(entry));
            }
        }

        Return(maps);
        return isDone;
    }

    /// <summary>Counts steps; fails when there are too many, or when the caller has cancelled.</summary>
    private bool Charge(long steps, ProgramNode node)
    {
        _stepsLeft -= steps;
        _stepsLeftInAll -= steps;
        if (_stepsLeft < 0 || _stepsLeftInAll < 0)
        {
            return Fail(node, MetapathErrorCode.Limit, "The expression takes more steps than are allowed.");
        }

        if (--_stepsToLook < 0)
        {
            _stepsToLook = StepsBetweenLooks;
            if (options.Cancellation.IsCancellationRequested)
            {
                return Fail(node, MetapathErrorCode.Cancelled, "The evaluation was cancelled.");
            }
        }

        return true;
    }

    /// <summary>Fails before the stack is full: variables may depend on each other in long chains, and repeated expressions go deep.</summary>
    private bool HasStack(ProgramNode node) => RuntimeHelpers.TryEnsureSufficientExecutionStack()
        || Fail(node, MetapathErrorCode.Limit, "The expression depends on itself too deeply.");

    private bool Fail(ProgramNode node, MetapathErrorCode code, string message)
    {
        _error ??= new MetapathError(code, message, node.Offset);
        return false;
    }

    private ItemList Rent() => _pooled > 0 ? _pool[--_pooled] : new ItemList();

    private void Return(ItemList list)
    {
        list.Clear();
        if (_pooled == _pool.Length)
        {
            Array.Resize(ref _pool, Math.Max(8, _pooled * 2));
        }

        _pool[_pooled++] = list;
    }

    private DocumentNames NamesOf(NodeDocument document)
    {
        // The place comes first: finding it may replace the array.
        int place = PlaceOf(document);
        return _documents[place];
    }

    /// <summary>The place of a document in the order in which the evaluator met them.</summary>
    private int PlaceOf(NodeDocument document)
    {
        for (int i = 0; i < _documents.Length; i++)
        {
            if (ReferenceEquals(_documents[i].Document, document))
            {
                return i;
            }
        }

        Array.Resize(ref _documents, _documents.Length + 1);
        _documents[^1] = new DocumentNames(document);
        return _documents.Length - 1;
    }

    /// <summary>What was going on when another expression came in between.</summary>
    private readonly record struct Outer(MetapathProgram? Program, IMetapathVariables? Variables, MetapathItem[] Slots, MetapathError? Error);
}
