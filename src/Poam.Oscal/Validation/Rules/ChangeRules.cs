using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The rules about changes, and running them.</summary>
internal static class ChangeRules
{
    private static readonly ChangeRule[] Rules =
    [
        new POAM5001(),
        new POAM5002(),
        new POAM5003(),
        new POAM5004(),
        new POAM5005(),
        new POAM5006(),
        new POAM5007(),
    ];

    /// <summary>What is said when the state to compare with cannot be read.</summary>
    public static readonly RuleDescriptor ReadableBase = new(
        "POAM5000",
        "Give a state to compare with that can be read",
        Severity.Warning,
        RuleSource.Poam,
        "The rules about changes (`POAM5001` and up) compare a POA&M with an earlier state of it. Where that state cannot be read to its end, is a document of another model, or does not exist yet, they say nothing, and one entry under *unchecked* says so. Name another file or revision with `--against`.");

    /// <summary>The descriptors in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All => [ReadableBase, .. Rules.Select(r => r.Descriptor)];

    /// <summary>Checks what became of a POA&amp;M.</summary>
    public static void Run(ChangeContext context, RuleSet rules)
    {
        foreach (ChangeRule rule in Rules)
        {
            if (rules.Includes(rule.Descriptor.Id))
            {
                rule.Check(context);
            }
        }
    }
}
