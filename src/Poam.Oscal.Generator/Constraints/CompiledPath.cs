using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>A path from a node of one definition down to nodes of another.</summary>
/// <param name="Start">The definition where it starts.</param>
/// <param name="End">The definition where it ends.</param>
/// <param name="Steps">The steps.</param>
internal sealed record CompiledPath(int Start, int End, IReadOnlyList<CompiledStep> Steps)
{
    /// <summary>The path that stays where it is.</summary>
    public static CompiledPath Stay(int definition) => new(definition, definition, []);

    /// <summary>The releases in which all its members may be there.</summary>
    public OscalReleaseSet Releases => Steps.Where(s => s.Members.Count > 0).Aggregate(
        new OscalReleaseSet(uint.MaxValue),
        (set, step) => set.And(step.Members.Aggregate(OscalReleaseSet.None, (any, m) => any.Or(m.Releases))));

    /// <summary>The path with a further step.</summary>
    public CompiledPath Then(CompiledStep step) => new(Start, step.Members[0].Definition, [.. Steps, step]);

    /// <summary>The path with a condition on its end.</summary>
    public CompiledPath Where(Term condition)
    {
        if (condition == Term.True)
        {
            return this;
        }

        return Steps.Count == 0
            ? this with { Steps = [new CompiledStep(0, [], condition)] }
            : this with { Steps = [.. Steps.SkipLast(1), Steps[^1] with { Condition = Term.All([Steps[^1].Condition, condition]) }] };
    }

    /// <summary>Whether a condition makes the path lead nowhere.</summary>
    public bool IsDead => Steps.Any(s => s.Condition == Term.False);
}
