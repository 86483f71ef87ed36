using Poam.Oscal.Metapath;

namespace Poam.Oscal.Tests.Metapath;

/// <summary>Variables that are computed by the same evaluator when they are asked for, as the lets of constraints are.</summary>
internal sealed class FakeVariables(MetapathEvaluator evaluator, MetapathItem focus, params (string Name, string Expression)[] lets) : IMetapathVariables
{
    public int Computed { get; private set; }

    public bool TryGet(string name, out ItemList? value, out MetapathError? error)
    {
        value = null;
        error = null;
        foreach ((string candidate, string expression) in lets)
        {
            if (candidate == name)
            {
                Computed++;
                value = new ItemList();
                return evaluator.TryEvaluate(MetapathProgram.Compile(expression, null, out _)!, focus, this, value, out error);
            }
        }

        return false;
    }
}
