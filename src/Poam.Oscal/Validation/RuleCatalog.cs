using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation;

/// <summary>All rules that have a page of their own, in the order of their ids.</summary>
/// <remarks>NIST's constraints are not among them: they stand in one table, generated from the definitions.</remarks>
public static class RuleCatalog
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [.. SyntaxRules.All, .. StructureRules.All, .. DataTypeRules.All];

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
}
