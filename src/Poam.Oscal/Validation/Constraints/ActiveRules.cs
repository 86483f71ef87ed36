using Poam.Oscal.Definitions;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>Which constraints are in force for a document: those of its release, in NIST's letter or corrected, less what the user left out.</summary>
internal sealed class ActiveRules
{
    private readonly bool[] _isActive;

    /// <summary>Finds out once for a document.</summary>
    public ActiveRules(DefinitionImage definitions, int release, RuleSet rules)
    {
        ImageRows<OscalImageConstraint> constraints = definitions.Constraints;
        uint bit = OscalReleaseSet.Of(release).Bits;
        OscalConstraintTraits unwanted = rules.IsNistVerbatim ? OscalConstraintTraits.Corrected : OscalConstraintTraits.Letter;
        _isActive = new bool[constraints.Length];
        for (int i = 0; i < constraints.Length; i++)
        {
            _isActive[i] = (constraints[i].Releases & bit) != 0
                && ((OscalConstraintTraits)constraints[i].Traits & unwanted) == 0
                && (!rules.IsSchemaOnly || ((OscalConstraintTraits)constraints[i].Traits & OscalConstraintTraits.Own) != 0)
                && (!rules.LeavesOut || !rules.IsLeftOut(definitions.Text(constraints[i].Id)));
        }
    }

    /// <summary>Whether a constraint is in force.</summary>
    public bool this[int constraint] => _isActive[constraint];
}
