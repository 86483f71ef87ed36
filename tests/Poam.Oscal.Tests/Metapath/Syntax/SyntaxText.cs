using System.Globalization;
using Poam.Oscal.Metapath.Syntax;

namespace Poam.Oscal.Tests.Metapath.Syntax;

/// <summary>Writes a parsed expression with all its structure: <c>a/b[c]</c> is <c>path(a, filter(b, c))</c>.</summary>
internal static class SyntaxText
{
    public static string Of(MetapathExpression expression) => expression switch
    {
        LogicalExpression e => Call(e.IsAnd ? "and" : "or", e.Operands),
        ComparisonExpression e => Call((e.IsGeneral ? "any-" : "") + e.Operator, [e.Left, e.Right]),
        UnionExpression e => Call("union", e.Operands),
        SimpleMapExpression e => Call("map", e.Operands),
        PathExpression e => Path(e),
        StepExpression e => e.Axis switch { StepAxis.Parent => "..", StepAxis.Flag => "@" + e.Test, _ => e.Test.ToString() },
        ContextExpression => ".",
        FilterExpression e => Call("filter", [e.Source, .. e.Predicates]),
        LookupExpression e => Call("lookup", [e.Source]),
        FunctionCallExpression e => Call("call " + e.Name, e.Arguments),
        VariableExpression e => "$" + e.Name,
        StringExpression e => "'" + e.Value + "'",
        NumberExpression e => e.Value.ToString(CultureInfo.InvariantCulture) + (e.IsInteger ? "" : "d"),
        SequenceExpression e => Call("seq", e.Items),
        ConditionalExpression e => Call("if", [e.Test, e.Then, e.Else]),
        QuantifiedExpression e => $"{(e.IsEvery ? "every" : "some")}({string.Join(", ", e.Bindings.Select(b => $"${b.Name} in {Of(b.Source)}"))}; {Of(e.Condition)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name),
    };

    private static string Path(PathExpression path)
    {
        string steps = string.Join(", ", path.Steps.Select(s => (s.Descends ? "//" : "") + Of(s.Expression)));
        return (path.Start == PathStart.Document ? "root(" : "path(") + steps + ")";
    }

    private static string Call(string name, MetapathExpression[] operands) => $"{name}({string.Join(", ", operands.Select(Of))})";
}
