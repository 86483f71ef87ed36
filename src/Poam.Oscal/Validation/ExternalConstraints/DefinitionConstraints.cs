namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>What there is to check at the nodes of a definition: variables and constraints in the order of the files.</summary>
internal sealed class DefinitionConstraints
{
    private readonly List<BoundConstraint> _constraints = [];
    private readonly List<ExternalLet> _lets = [];

    /// <summary>The constraints.</summary>
    public IReadOnlyList<BoundConstraint> Constraints => _constraints;

    /// <summary>The variables.</summary>
    public IReadOnlyList<ExternalLet> Lets => _lets;

    /// <summary>Adds those of a context.</summary>
    public void Add(ExternalContext context)
    {
        _lets.AddRange(context.Lets);
        foreach (ExternalConstraint constraint in context.Constraints)
        {
            _constraints.Add(new BoundConstraint(constraint, _lets.Count));
        }
    }

    /// <summary>Adds those of another set.</summary>
    public void Add(DefinitionConstraints other)
    {
        int before = _lets.Count;
        _lets.AddRange(other._lets);
        foreach (BoundConstraint constraint in other._constraints)
        {
            _constraints.Add(constraint with { VisibleLets = before + constraint.VisibleLets });
        }
    }
}
