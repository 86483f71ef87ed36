namespace Poam.Oscal.Generator.Constraints;

/// <summary>The letters that stand for models in the table of constraints.</summary>
internal static class ModelLetters
{
    /// <summary>The letter of a model, by the name of its root.</summary>
    public static char Of(string root) => root switch
    {
        "assessment-plan" => 'A',
        "assessment-results" => 'R',
        "catalog" => 'C',
        "component-definition" => 'D',
        "mapping-collection" => 'M',
        "plan-of-action-and-milestones" => 'P',
        "profile" => 'F',
        _ => 'S',
    };
}
