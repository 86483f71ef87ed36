using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>NIST's constraints as rules that findings name.</summary>
internal static class ConstraintRules
{
    private const string Help =
        "A constraint of NIST's OSCAL models. The table of constraints tells where it stands, what it asks for, in which releases, and what is known to be wrong with it.";

    /// <summary>Whether a constraint has an id; upper and lower case are the same.</summary>
    public static bool Knows(string id)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        foreach (OscalImageConstraint row in definitions.Constraints)
        {
            if (definitions.Text(row.Id).Equals(id, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The ids of all constraints, some of them more than once.</summary>
    public static List<string> Ids()
    {
        DefinitionImage definitions = DefinitionImage.Current;
        List<string> ids = [];
        foreach (OscalImageConstraint row in definitions.Constraints)
        {
            ids.Add(definitions.Text(row.Id));
        }

        return ids;
    }

    /// <summary>The rule of a constraint.</summary>
    public static RuleDescriptor Of(DefinitionImage definitions, int constraint)
    {
        ref readonly OscalImageConstraint row = ref definitions.Constraints[constraint];
        Severity severity = row.Severity switch { 0 => Severity.Error, 1 => Severity.Warning, _ => Severity.Info };
        return new RuleDescriptor(definitions.Text(row.Id), TitleOf((OscalConstraintKind)row.Kind), severity, RuleSource.Nist, Help);
    }

    /// <summary>The full key: the id is not unique, so it names the definition and the kind too.</summary>
    public static string KeyOf(DefinitionImage definitions, int constraint)
    {
        ref readonly OscalImageConstraint row = ref definitions.Constraints[constraint];
        return $"{definitions.Text(row.Id)}@{definitions.Text(definitions.Definitions[row.Definition].Key)}#{KindName((OscalConstraintKind)row.Kind)}";
    }

    /// <summary>The name of a kind, as the Metaschema has it.</summary>
    public static string KindName(OscalConstraintKind kind) => kind switch
    {
        OscalConstraintKind.AllowedValues => "allowed-values",
        OscalConstraintKind.Matches => "matches",
        OscalConstraintKind.Expect => "expect",
        OscalConstraintKind.Index => "index",
        OscalConstraintKind.IndexHasKey => "index-has-key",
        OscalConstraintKind.IsUnique => "is-unique",
        _ => "has-cardinality",
    };

    private static string TitleOf(OscalConstraintKind kind) => kind switch
    {
        OscalConstraintKind.AllowedValues => "Use an allowed value",
        OscalConstraintKind.Matches => "Write the value in its form",
        OscalConstraintKind.Expect => "Meet the model's condition",
        OscalConstraintKind.Index or OscalConstraintKind.IsUnique => "Give each key once",
        OscalConstraintKind.IndexHasKey => "Refer to what is there",
        _ => "Give as many as the model asks for",
    };
}
