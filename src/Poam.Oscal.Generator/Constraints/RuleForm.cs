using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>A constraint as one set of rules has it: NIST's letter, or what a correction makes of it.</summary>
/// <param name="Model">The constraint.</param>
/// <param name="Traits">Which set of rules has it.</param>
internal sealed record RuleForm(ConstraintModel Model, OscalConstraintTraits Traits)
{
    /// <summary>The target.</summary>
    public string Target => Correction?.Target ?? Model.Target;

    /// <summary>The condition.</summary>
    public string? Test => Correction?.Test ?? Model.Test;

    /// <summary>The pattern.</summary>
    public string? Regex => Correction?.Regex ?? Model.Regex;

    /// <summary>What a finding says, or null.</summary>
    public string? Message => Correction?.Message ?? Model.Message;

    /// <summary>The parts of the key.</summary>
    public IEnumerable<KeyFieldModel> Keys => Correction?.KeyPattern is { } pattern ? Model.Keys.Select(k => k with { Pattern = pattern }) : Model.Keys;

    private CorrectionModel? Correction => (Traits & OscalConstraintTraits.Corrected) != 0 ? Model.Corrected : null;

    /// <summary>The forms of a constraint: one, or with a defect NIST's letter and the correction.</summary>
    public static IEnumerable<RuleForm> Of(ConstraintModel model)
    {
        OscalConstraintTraits traits = (model.Open ? OscalConstraintTraits.Open : OscalConstraintTraits.None)
            | (model.Synthetic ? OscalConstraintTraits.Synthetic : OscalConstraintTraits.None)
            | (model is { Kind: "allowed-values", Target: "." } ? OscalConstraintTraits.Own : OscalConstraintTraits.None);
        if (model.Defect is null)
        {
            return [new RuleForm(model, traits)];
        }

        RuleForm letter = new(model, traits | OscalConstraintTraits.Letter);
        return model.Corrected is null ? [letter] : [letter, new RuleForm(model, traits | OscalConstraintTraits.Corrected)];
    }
}
