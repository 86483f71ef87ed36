using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Configuration;

/// <summary>What a configuration says of rules and catalogs, for all files or for those of an override; null and empty where it says nothing.</summary>
public sealed record ConfigurationChoices
{
    /// <summary>Sets of rules and, behind a <c>-</c> or <c>+</c>, single rules, in their order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The severities of rules, by the ids of the rules.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What makes a check fail: <c>error</c>, <c>warning</c>, <c>info</c> or <c>unchecked</c>.</summary>
    public string? FailOn { get; init; }

    /// <summary>The catalog: <c>rev5</c>, <c>rev4</c>, or the full path of a file.</summary>
    public string? Catalog { get; init; }

    /// <summary>The control baseline: a name or a file.</summary>
    public string? Baseline { get; init; }

    /// <summary>These choices and, over them, others.</summary>
    /// <param name="other">The choices that win. Their rules come behind these, so that <c>-ID</c> leaves a rule out of what is here.</param>
    public ConfigurationChoices With(ConfigurationChoices other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Dictionary<string, Severity> severities = new(Severities, StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, Severity> pair in other.Severities)
        {
            severities[pair.Key] = pair.Value;
        }

        return new ConfigurationChoices
        {
            Rules = [.. Rules, .. other.Rules],
            Severities = severities,
            FailOn = other.FailOn ?? FailOn,
            Catalog = other.Catalog ?? Catalog,
            Baseline = other.Baseline ?? Baseline,
        };
    }
}
