using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>The variables of a node and of the nodes around it. Each is computed when it is first asked for, and once.</summary>
/// <param name="outer">The variables of the nodes around, or null.</param>
/// <param name="lets">The variables of the node.</param>
/// <param name="node">The node.</param>
/// <param name="evaluator">What computes them.</param>
internal sealed class LetScope(LetScope? outer, IReadOnlyList<ExternalLet> lets, MetapathItem node, MetapathEvaluator evaluator)
{
    private readonly ItemList?[] _values = new ItemList?[lets.Count];
    private readonly MetapathError?[] _errors = new MetapathError?[lets.Count];

    /// <summary>The node.</summary>
    public MetapathItem Node => node;

    /// <summary>The scope around.</summary>
    public LetScope? Outer => outer;

    /// <summary>The variables as an expression sees them.</summary>
    /// <param name="visible">How many variables of the node stand before the expression.</param>
    public IMetapathVariables Before(int visible) => new View(this, visible);

    /// <summary>All variables.</summary>
    public IMetapathVariables All() => new View(this, lets.Count);

    private bool TryGet(string name, int visible, out ItemList? value, out MetapathError? error)
    {
        for (int i = visible - 1; i >= 0; i--)
        {
            if (lets[i].Name == name)
            {
                return TryCompute(i, out value, out error);
            }
        }

        value = null;
        error = null;
        return outer is not null && outer.TryGet(name, outer._values.Length, out value, out error);
    }

    private bool TryCompute(int place, out ItemList? value, out MetapathError? error)
    {
        value = _values[place];
        error = _errors[place];
        if (value is not null || error is not null)
        {
            return error is null;
        }

        ExternalLet let = lets[place];
        ItemList items = new();
        error = let.Obstacle;
        if (let.Value is not null && evaluator.TryEvaluate(let.Value, node, Before(place), items, out error))
        {
            value = items;
        }

        _values[place] = value;
        _errors[place] = error;
        return value is not null;
    }

    private sealed class View(LetScope scope, int visible) : IMetapathVariables
    {
        public bool TryGet(string name, out ItemList? value, out MetapathError? error) => scope.TryGet(name, visible, out value, out error);
    }
}
