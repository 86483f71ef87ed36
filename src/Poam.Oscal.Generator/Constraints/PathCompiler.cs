using Poam.Oscal.Metapath.Syntax;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>
/// Resolves Metapath expressions against the definitions: targets and keys become paths over members, tests and predicates become terms.
/// A name that the definition does not have leads nowhere; an expression of another shape is an error, so that nothing is left out in silence.
/// </summary>
internal sealed class PathCompiler(DefinitionGraph graph)
{
    private const string OscalNamespace = "http://csrc.nist.gov/ns/oscal";

    /// <summary>The paths of a target or key.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="focus">The definition of the node where it starts.</param>
    /// <returns>The paths; none when the expression can lead nowhere. NIST left one target of 1.1.0 empty: it has no nodes.</returns>
    public IReadOnlyList<CompiledPath> Paths(string text, int focus) =>
        text.Length == 0 ? [] : [.. Paths(Parse(text), focus).Where(p => !p.IsDead)];

    /// <summary>The condition that a test is.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="focus">The definition of the node that is tested.</param>
    public Term Test(string text, int focus) => TermOf(Parse(text), focus);

    private static MetapathExpression Parse(string text) => MetapathParser.Parse(text, out SyntaxFault? fault)
        ?? throw new InvalidDataException($"'{text}' at {fault!.Offset}: {fault.Message}");

    private IEnumerable<CompiledPath> Paths(MetapathExpression expression, int focus) => expression switch
    {
        ContextExpression => [CompiledPath.Stay(focus)],
        StepExpression step => Step(CompiledPath.Stay(focus), step),
        UnionExpression union => union.Operands.SelectMany(o => Paths(o, focus)),
        FilterExpression filter => Paths(filter.Source, focus).Select(p => p.Where(Term.All(filter.Predicates.Select(c => TermOf(c, p.End))))),
        PathExpression path => Path(path, focus),

        // Documents elsewhere are not looked into: such a path has no nodes.
        FunctionCallExpression { Name.Local: "doc" } => [],
        _ => throw Unplaced(expression),
    };

    private IEnumerable<CompiledPath> Path(PathExpression path, int focus)
    {
        if (path.Start == PathStart.Document && !graph.IsRoot(focus))
        {
            throw Unplaced(path);
        }

        IEnumerable<CompiledPath> reached = [CompiledPath.Stay(focus)];
        foreach (PathStep step in path.Steps)
        {
            reached = [.. reached.SelectMany(p => step.Descends ? Descend(p, step.Expression) : Continue(p, step.Expression))];
        }

        return reached;
    }

    private IEnumerable<CompiledPath> Continue(CompiledPath path, MetapathExpression expression) => Paths(expression, path.End)
        .Select(p => p.Steps.Aggregate(path, (whole, step) => step.Axis == 0 ? whole.Where(step.Condition) : whole.Then(step)));

    private IEnumerable<CompiledPath> Step(CompiledPath path, StepExpression step)
    {
        string name = step.Test.Local ?? throw Unplaced(step);
        IEnumerable<GraphMember> members = step.Axis switch
        {
            StepAxis.Child => graph.Children(path.End, name),
            StepAxis.Flag => graph.Flag(path.End, name) is { } flag ? [flag] : [],
            _ => throw Unplaced(step),
        };
        return members.Select(m => path.Then(new CompiledStep(1, [m], Term.True)));
    }

    private IEnumerable<CompiledPath> Descend(CompiledPath path, MetapathExpression expression) => expression switch
    {
        UnionExpression union => union.Operands.SelectMany(o => Descend(path, o)),
        FilterExpression filter => Descend(path, filter.Source)
            .Select(p => p.Where(Term.All(filter.Predicates.Select(c => TermOf(c, p.End))))),
        StepExpression { Axis: StepAxis.Child, Test.Local: { } name } => graph.Below(path.End)
            .Where(m => !m.IsFlag && !m.IsValue && m.Model!.XmlName == name)
            .GroupBy(m => m.Definition)
            .Select(g => path.Then(new CompiledStep(2, [.. g], Term.True))),
        _ => throw Unplaced(expression),
    };

    private Term TermOf(MetapathExpression expression, int focus) => expression switch
    {
        LogicalExpression { IsAnd: true } all => Term.All(all.Operands.Select(o => TermOf(o, focus))),
        LogicalExpression any => Term.Any(any.Operands.Select(o => TermOf(o, focus))),
        ComparisonExpression { Operator: ComparisonOperator.Equal } equal => Equal(equal, focus),
        ComparisonExpression comparison => Compare(comparison, focus),
        FunctionCallExpression { Name.Local: "not", Arguments: [var operand] } => Term.Not(TermOf(operand, focus)),
        FunctionCallExpression { Name.Local: "exists", Arguments: [var operand] } => Exists(operand, focus),
        FunctionCallExpression { Name.Local: "starts-with", Arguments: [var text, StringExpression start] } => StartsWith(text, start.Value, focus),
        FunctionCallExpression { Name.Local: "has-oscal-namespace" } call => HasNamespace(call, focus),
        _ => Exists(expression, focus),
    };

    private Term Exists(MetapathExpression expression, int focus)
    {
        List<CompiledPath> paths = [.. Paths(expression, focus).Where(p => !p.IsDead)];
        return paths.Count == 0 ? Term.False : OnlyFlag(paths) is { } flag ? new Term.FlagExists(flag) : new Term.Leads(paths);
    }

    private Term HasNamespace(FunctionCallExpression call, int focus) => graph.Flag(focus, "ns") is { } ns
        ? new Term.FlagIn(ns, [.. call.Arguments.SelectMany(Literals)], OscalNamespace)
        : Term.False;

    private Term StartsWith(MetapathExpression text, string start, int focus)
    {
        List<CompiledPath> paths = [.. Paths(text, focus)];
        return paths.Count == 0 ? Term.False
            : OnlyFlag(paths) is { } flag ? new Term.FlagStartsWith(flag, start)
            : paths is [{ Steps.Count: 0 }] ? new Term.SelfStartsWith(start)
            : throw Unplaced(text);
    }

    private Term Equal(ComparisonExpression equal, int focus)
    {
        string[] literals = [.. Literals(equal.Right)];
        List<CompiledPath> paths = [.. Paths(equal.Left, focus).Where(p => !p.IsDead)];
        return paths.Count == 0 ? Term.False
            : OnlyFlag(paths) is { } flag ? new Term.FlagIn(flag, literals, null)
            : paths is [{ Steps.Count: 0 }] ? new Term.SelfIn(literals)
            : new Term.Leads([.. paths.Select(p => p.Where(new Term.SelfIn(literals)))]);
    }

    private Term.FlagCompare Compare(ComparisonExpression comparison, int focus)
    {
        bool isKnown = comparison.Operator is ComparisonOperator.Greater or ComparisonOperator.LessOrEqual;
        return isKnown && OnlyFlag([.. Paths(comparison.Left, focus)]) is { } left && OnlyFlag([.. Paths(comparison.Right, focus)]) is { } right
            ? new Term.FlagCompare(left, right, comparison.Operator == ComparisonOperator.Greater)
            : throw Unplaced(comparison);
    }

    private static GraphMember? OnlyFlag(List<CompiledPath> paths) =>
        paths is [{ Steps: [{ Axis: 1, Members: [{ IsFlag: true } flag] } step] }] && step.Condition == Term.True ? flag : null;

    private static IEnumerable<string> Literals(MetapathExpression expression) => expression switch
    {
        StringExpression text => [text.Value],
        SequenceExpression sequence => sequence.Items.SelectMany(Literals),
        _ => throw Unplaced(expression),
    };

    private static InvalidDataException Unplaced(MetapathExpression expression) =>
        new($"An expression of the kind {expression.GetType().Name} at {expression.Offset} has no place in the tables of the image.");
}
