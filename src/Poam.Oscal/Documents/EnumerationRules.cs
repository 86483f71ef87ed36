using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>The rules of closed lists that stand at a definition: NIST's constraints under their own ids.</summary>
internal static class EnumerationRules
{
    private const string Title = "Use an allowed value";

    private const string Help =
        "The value is not in the closed list that the model has for it. The message names the allowed values; upper and lower case matter.";

    /// <summary>The rule of a list.</summary>
    public static RuleDescriptor Of(DefinitionImage definitions, int enumeration) =>
        new(definitions.Text(definitions.Enumerations[enumeration].Id), Title, Severity.Error, RuleSource.Nist, Help);

    /// <summary>The full key of such a rule at a member: its id, the definition and the kind of constraint; null for other rules.</summary>
    public static string? KeyOf(DefinitionImage definitions, RuleDescriptor rule, int member) => ReferenceEquals(rule.Help, Help)
        ? $"{rule.Id}@{definitions.Text(definitions.Definitions[definitions.Members[member].Definition].Key)}#allowed-values"
        : null;
}
