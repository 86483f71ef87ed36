using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation.Rules;
using Poam.Oscal.Validation.Suppressions;
using RemediationPolicy = Poam.Oscal.Model.RemediationPolicy;

namespace Poam.Oscal.Validation.Configuration;

/// <summary>A configuration, <c>poam.config.yaml</c>: which rules apply to which files, how bad their findings are, and which findings are accepted.</summary>
/// <remarks>What is wrong in it is a finding of <see cref="Diagnostics"/> and left out; the rest holds.</remarks>
public sealed record PoamConfiguration
{
    /// <summary>The name that a configuration has: <c>poam.config.yaml</c>.</summary>
    public const string FileName = "poam.config.yaml";

    /// <summary>What holds where no configuration says anything; the lines are 0.</summary>
    public static IReadOnlyList<ConfigurationSetting> Defaults { get; } =
    [
        new("rules", "default", 0),
        new("fail-on", "error", 0),
        new("known-findings", ConfigurationDefinition.BaselineFileName, 0),
    ];

    /// <summary>What is wrong in it, with line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Everything that it sets, in the order of the text.</summary>
    public IReadOnlyList<ConfigurationSetting> Settings { get; init; } = [];

    /// <summary>What holds for all files.</summary>
    public ConfigurationChoices Choices { get; init; } = new();

    /// <summary>The patterns of files and folders that a search leaves out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Folders that documents may refer to.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>What is read in place of URIs, prefixes of URIs, or missing paths.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Map { get; init; } = [];

    /// <summary>Files of external constraints.</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary>Whether every link has to lead somewhere; null where nothing is said.</summary>
    public bool? StrictLinks { get; init; }

    /// <summary>The baseline of findings; null where none is named.</summary>
    public string? KnownFindings { get; init; }

    /// <summary>A published policy of deadlines: <c>fedramp</c>, <c>hhs</c> or <c>dod</c>; null where none is named.</summary>
    public string? SlaPolicy { get; init; }

    /// <summary>The days to mend a weakness, by its risk (<c>critical</c>, <c>very-high</c>, <c>high</c>, <c>moderate</c>, <c>low</c>, <c>very-low</c>).</summary>
    public IReadOnlyDictionary<string, int> SlaDays { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>After how many days without an event an open item is stale; null where nothing is said.</summary>
    public int? StaleAfterDays { get; init; }

    /// <summary>The times that these members give together; null where they say nothing. What no number is given for has no limit, unless a published policy is named.</summary>
    public RemediationPolicy? Policy
    {
        get
        {
            if (SlaPolicy is null && SlaDays.Count == 0 && StaleAfterDays is null)
            {
                return null;
            }

            RemediationPolicy known = RemediationPolicy.Known.FirstOrDefault(p => p.Name == SlaPolicy) ?? new RemediationPolicy { Name = FileName };
            return known with
            {
                Name = SlaDays.Count == 0 ? known.Name : FileName,
                CriticalDays = MinDays("critical", "very-high") ?? known.CriticalDays,
                HighDays = MinDays("high") ?? known.HighDays,
                ModerateDays = MinDays("moderate") ?? known.ModerateDays,
                LowDays = MinDays("low") ?? known.LowDays,
                VeryLowDays = MinDays("very-low") ?? known.VeryLowDays,
                StaleAfterDays = StaleAfterDays ?? known.StaleAfterDays,
            };
        }
    }

    /// <summary>What is different for some files; later ones win.</summary>
    public IReadOnlyList<ConfigurationOverride> Overrides { get; init; } = [];

    /// <summary>Findings that are known and accepted.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>The text, for findings about it that are made later.</summary>
    internal NodeDocument? Document { get; init; }

    /// <summary>Reads a configuration.</summary>
    /// <param name="content">The bytes of the file, YAML or JSON.</param>
    /// <param name="path">Its path; its extension tells JSON from YAML; null for YAML.</param>
    /// <param name="hasMoreRules">Whether rules exist that the library does not know, such as those of external constraints: then no id is called unknown.</param>
    public static PoamConfiguration Parse(ReadOnlyMemory<byte> content, string? path = null, bool hasMoreRules = false) =>
        ConfigurationReader.Read(content, path, hasMoreRules);

    /// <summary>What holds for a file.</summary>
    /// <param name="matches">Whether the file's path matches a pattern.</param>
    public ConfigurationChoices ChoicesFor(Predicate<string> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ConfigurationChoices choices = Choices;
        foreach (ConfigurationOverride entry in Overrides)
        {
            if (entry.Paths.Any(path => matches(path)))
            {
                choices = choices.With(entry.Choices);
            }
        }

        return choices;
    }

    /// <summary>The findings about suppressions: those that have expired, and those that silenced nothing though their file was checked.</summary>
    /// <param name="asOf">The day that stands for today.</param>
    /// <param name="used">The suppressions that silenced something in any file.</param>
    /// <param name="unused">The suppressions whose rule ran in some file and found nothing to silence there.</param>
    public IReadOnlyList<Diagnostic> JudgeSuppressions(DateOnly asOf, IReadOnlyCollection<Suppression> used, IReadOnlyCollection<Suppression> unused)
    {
        ArgumentNullException.ThrowIfNull(used);
        ArgumentNullException.ThrowIfNull(unused);
        List<Finding> findings = [];
        foreach (Suppression suppression in Suppressions)
        {
            if (suppression.HasExpired(asOf))
            {
                findings.Add(About(suppression, ConfigurationRules.ExpiredSuppression, suppression.ExpiryMessage()));
            }
            else if (suppression.Path is not null && unused.Contains(suppression) && !used.Contains(suppression))
            {
                findings.Add(About(suppression, ConfigurationRules.UnusedSuppression, $"This suppression of {suppression.Rule} silences nothing in the files of its path. Remove it."));
            }
        }

        return Document is null ? [] : DiagnosticFactory.Make(Document, findings);
    }

    /// <summary>The days for a rating; the fewer of those that are given for two names of it.</summary>
    private int? MinDays(params ReadOnlySpan<string> ratings)
    {
        int? least = null;
        foreach (string rating in ratings)
        {
            if (SlaDays.TryGetValue(rating, out int days))
            {
                least = Math.Min(days, least ?? days);
            }
        }

        return least;
    }

    private static Finding About(Suppression suppression, RuleDescriptor rule, string message) =>
        new() { Rule = rule, Node = suppression.Node, Span = suppression.Span, Message = message };
}
