using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation.Constraints;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Validation;

/// <summary>All rules that have a page of their own, in the order of their ids.</summary>
/// <remarks>NIST's constraints are not among them: they stand in one table, generated from the definitions.</remarks>
public static class RuleCatalog
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
        InOrder([.. SyntaxRules.All, .. StructureRules.All, .. DataTypeRules.All, .. DocumentRules.All, .. ControlRules.All, .. ChangeRules.All, .. ConfigurationRules.All, .. UserRules.All]);

    /// <summary>Whether there is a rule with an id: one of <see cref="All"/>, or a constraint of NIST's.</summary>
    internal static bool Knows(string id) => Find(id) is not null || ConstraintRules.Knows(id);

    /// <summary>The constraints of NIST's with an id as one rule, whose help says what each of them asks for; or null.</summary>
    /// <param name="id">The id. Upper and lower case are the same.</param>
    public static RuleDescriptor? FindConstraint(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ConstraintHelp.Find(id);
    }

    /// <summary>Whether there is a rule with an id, or a constraint from outside.</summary>
    internal static bool Knows(string id, IReadOnlyList<ConstraintSet> constraints)
    {
        for (int i = 0; i < constraints.Count; i++)
        {
            if (constraints[i].Find(id) is not null)
            {
                return true;
            }
        }

        return Knows(id) || ConstraintSet.OscalCli.Find(id) is not null;
    }

    /// <summary>What to say of an id that no rule has.</summary>
    internal static string UnknownMessage(string id)
    {
        List<string> ids = ConstraintRules.Ids();
        foreach (RuleDescriptor rule in All)
        {
            ids.Add(rule.Id);
        }

        string? nearest = NearestName.Find(id, ids);
        return nearest is null ? $"There is no rule `{id}`; `poam rules` lists them." : $"There is no rule `{id}`. Did you mean `{nearest}`?";
    }

    /// <summary>The rule with an id, or null. Upper and lower case are the same.</summary>
    public static RuleDescriptor? Find(string id)
    {
        foreach (RuleDescriptor rule in All)
        {
            if (rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }

    private static RuleDescriptor[] InOrder(RuleDescriptor[] rules)
    {
        Array.Sort(rules, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return rules;
    }
}
