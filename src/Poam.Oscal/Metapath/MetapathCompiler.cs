using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Metapath.Syntax;

namespace Poam.Oscal.Metapath;

/// <summary>Turns a parsed expression into a program: finds names and functions once, so that evaluation only compares numbers.</summary>
internal sealed class MetapathCompiler(MetapathNamespaces namespaces)
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly List<string> _scope = [];
    private UnknownStep[] _unknownSteps = [];

    /// <summary>Why the expression cannot be compiled, or null.</summary>
    public MetapathError? Error { get; private set; }

    /// <summary>How many variables the expression has of its own at a time.</summary>
    public int Slots { get; private set; }

    /// <summary>The steps whose names nothing in OSCAL has.</summary>
    public UnknownStep[] UnknownSteps() => _unknownSteps;

    /// <summary>Compiles an expression.</summary>
    /// <returns>The program, or null when there is an error.</returns>
    public ProgramNode? Compile(MetapathExpression expression) => expression switch
    {
        StringExpression e => Literal(e, MetapathItem.OfValue(MetapathItemKind.Text, e.Value)),
        NumberExpression e => Literal(e, MetapathItem.OfValue(
            e.IsInteger ? MetapathItemKind.Integer : MetapathItemKind.Decimal,
            e.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        StepExpression e => Step(e),
        ContextExpression => Make(expression, ProgramOperation.Context),
        PathExpression e => Path(e),
        FilterExpression e => Make(e, ProgramOperation.Filter, [e.Source, .. e.Predicates]),
        LogicalExpression e => Make(e, e.IsAnd ? ProgramOperation.And : ProgramOperation.Or, e.Operands),
        ComparisonExpression e => Make(e, e.IsGeneral ? ProgramOperation.CompareAny : ProgramOperation.CompareOne, [e.Left, e.Right], e.Operator),
        UnionExpression e => Make(e, ProgramOperation.Union, e.Operands),
        SimpleMapExpression e => Make(e, ProgramOperation.Map, e.Operands),
        LookupExpression e => Make(e, ProgramOperation.Lookup, [e.Source]),
        SequenceExpression e => Make(e, ProgramOperation.Sequence, e.Items),
        ConditionalExpression e => Make(e, ProgramOperation.If, [e.Test, e.Then, e.Else]),
        VariableExpression e => Variable(e),
        QuantifiedExpression e => Quantified(e),
        FunctionCallExpression e => Call(e),
        _ => throw new InvalidOperationException($"The compiler knows no {expression.GetType().Name}."),
    };

    private ProgramNode? Make(MetapathExpression e, ProgramOperation operation, MetapathExpression[]? operands = null, ComparisonOperator comparison = default) =>
        CompileAll(operands ?? []) is { } compiled
            ? new ProgramNode { Operation = operation, Offset = e.Offset, Operands = compiled, Comparison = comparison }
            : null;

    private static ProgramNode Literal(MetapathExpression e, MetapathItem value) =>
        new() { Operation = ProgramOperation.Literal, Offset = e.Offset, Value = value };

    private ProgramNode[]? CompileAll(MetapathExpression[] expressions)
    {
        ProgramNode[] compiled = new ProgramNode[expressions.Length];
        for (int i = 0; i < compiled.Length; i++)
        {
            if (Compile(expressions[i]) is not { } operand)
            {
                return null;
            }

            compiled[i] = operand;
        }

        return compiled;
    }

    private ProgramNode? Path(PathExpression e)
    {
        MetapathExpression[] steps = new MetapathExpression[e.Steps.Length];
        bool[] descends = new bool[steps.Length];
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = e.Steps[i].Expression;
            descends[i] = e.Steps[i].Descends;
        }

        return CompileAll(steps) is { } compiled
            ? new ProgramNode { Operation = ProgramOperation.Path, Offset = e.Offset, Operands = compiled, Descends = descends, IsRooted = e.Start == PathStart.Document }
            : null;
    }

    private ProgramNode? Step(StepExpression e)
    {
        if (e.Axis == StepAxis.Parent)
        {
            return new ProgramNode { Operation = ProgramOperation.Parent, Offset = e.Offset };
        }

        bool isFlag = e.Axis == StepAxis.Flag;
        return IsInNamespace(e.Test, isFlag, e.Offset) is { } isIn
            ? new ProgramNode
            {
                Operation = isFlag ? ProgramOperation.Flag : ProgramOperation.Child,
                Offset = e.Offset,
                Number = !isIn ? ProgramNode.NoName : e.Test.Local is null ? ProgramNode.AnyName : NumberOf(e.Test.Local, isFlag, e.Offset),
            }
            : null;
    }

    /// <summary>Whether names of OSCAL can be in the namespace of a test: flags are in none, a name without a prefix is in any.</summary>
    private bool? IsInNamespace(NameTest test, bool isFlag, int offset)
    {
        string? uri = test.Uri;
        if (test.Prefix is not (null or "*"))
        {
            uri = namespaces.Find(test.Prefix);
            if (uri is null)
            {
                Refuse(offset, $"The prefix '{test.Prefix}' stands for no namespace; declare it, or leave it out.");
                return null;
            }
        }

        return uri is null || uri == (isFlag ? "" : MetapathNamespaces.Oscal);
    }

    private int NumberOf(string name, bool isFlag, int offset)
    {
        Span<byte> buffer = stackalloc byte[128];
        if (Encoding.UTF8.TryGetBytes(name, buffer, out int length))
        {
            ReadOnlySpan<byte> utf8 = buffer[..length];
            ImageRows<OscalImageMember> members = _definitions.Members;
            for (int i = 1; i < members.Length; i++)
            {
                bool isFlagMember = ((OscalMemberTraits)members[i].Traits & OscalMemberTraits.Flag) != 0;
                if (isFlagMember == isFlag && _definitions.Utf8(members[i].XmlName).SequenceEqual(utf8))
                {
                    return members[i].XmlName;
                }
            }
        }

        _unknownSteps = [.. _unknownSteps, new UnknownStep(name, isFlag, offset)];
        return ProgramNode.NoName;
    }

    private ProgramNode Variable(VariableExpression e)
    {
        int slot = _scope.LastIndexOf(e.Name);
        return slot >= 0
            ? new ProgramNode { Operation = ProgramOperation.Local, Offset = e.Offset, Number = slot }
            : new ProgramNode { Operation = ProgramOperation.Variable, Offset = e.Offset, Name = e.Name };
    }

    /// <summary>Each variable gets the slot after those around it, and its source does not see it yet.</summary>
    private ProgramNode? Quantified(QuantifiedExpression e)
    {
        int outer = _scope.Count;
        ProgramNode[] operands = new ProgramNode[e.Bindings.Length + 1];
        for (int i = 0; i < e.Bindings.Length; i++)
        {
            if (Compile(e.Bindings[i].Source) is not { } source)
            {
                return null;
            }

            operands[i] = source;
            _scope.Add(e.Bindings[i].Name);
        }

        Slots = Math.Max(Slots, _scope.Count);
        if (Compile(e.Condition) is not { } condition)
        {
            return null;
        }

        operands[^1] = condition;
        _scope.RemoveRange(outer, _scope.Count - outer);
        return new ProgramNode
        {
            Operation = e.IsEvery ? ProgramOperation.Every : ProgramOperation.Some,
            Offset = e.Offset,
            Operands = operands,
            Number = outer,
        };
    }

    private ProgramNode? Call(FunctionCallExpression e)
    {
        if (Find(e) is not { } signature || CompileAll(e.Arguments) is not { } arguments)
        {
            return null;
        }

        MetapathProgram? inner = null;
        if (signature.Function == MetapathFunction.RecurseDepth && e.Arguments[^1] is StringExpression text)
        {
            inner = MetapathProgram.Compile(text.Value, namespaces, out MetapathError? error);
            if (inner is null)
            {
                Error = error! with { Message = "In the expression that is repeated: " + error.Message, Offset = Math.Min(text.Offset + 1 + error.Offset, text.Offset + 1 + text.Value.Length) };
                return null;
            }
        }

        return new ProgramNode { Operation = ProgramOperation.Call, Offset = e.Offset, Operands = arguments, Function = signature.Function, Inner = inner };
    }

    private FunctionSignature? Find(FunctionCallExpression e)
    {
        NameTest name = e.Name;
        string? uri = name.Uri;
        if (name.Prefix is not null)
        {
            uri = namespaces.Find(name.Prefix);
            if (uri is null)
            {
                Refuse(e.Offset, $"The prefix '{name.Prefix}' stands for no namespace; declare it, or leave it out.");
                return null;
            }
        }

        bool isOfMaps = uri is MetapathNamespaces.MapFunctions or "http://www.w3.org/2005/xpath-functions/map";
        bool isKnown = uri is null or MetapathNamespaces.Functions or MetapathNamespaces.Oscal or "http://www.w3.org/2005/xpath-functions" || isOfMaps;
        FunctionSignature? signature = isKnown ? FunctionSignature.Find(name.Local!, isOfMaps) : null;
        if (signature is not { } found)
        {
            bool isUnsupported = isKnown && FunctionSignature.IsUnsupported(name.Local!, isOfMaps);
            Error ??= isUnsupported
                ? new MetapathError(MetapathErrorCode.Unsupported, $"Not supported: the function {name}().", e.Offset)
                : new MetapathError(MetapathErrorCode.UnknownName, UnknownFunction(name), e.Offset);
            return null;
        }

        if (e.Arguments.Length < found.Min || e.Arguments.Length > found.Max)
        {
            string expected = found.Min == found.Max ? $"{found.Min}" : $"{found.Min} to {found.Max}";
            Refuse(e.Offset, $"The function {name} takes {expected} argument{(expected == "1" ? "" : "s")}, not {e.Arguments.Length}.");
            return null;
        }

        return signature;
    }

    private static string UnknownFunction(NameTest name)
    {
        if (name.Local is "node" or "text" or "element" or "attribute" or "assembly" or "field" or "flag" or "item" or "document-node")
        {
            return $"There is no test {name.Local}(); write '*' for all children, '@*' for all flags.";
        }

        string? nearest = NearestName.Find(name.ToString(), FunctionSignature.Names());
        return $"There is no function {name}() here{(nearest is null ? "." : $"; did you mean {nearest}()?")}";
    }

    private void Refuse(int offset, string message) => Error ??= new MetapathError(MetapathErrorCode.UnknownName, message, offset);
}
