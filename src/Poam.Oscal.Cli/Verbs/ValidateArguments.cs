using System.Globalization;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The words of a command line for <c>poam validate</c>, by what they stand for; null where nothing was said.</summary>
internal sealed record ValidateArguments
{
    public const string FormatOption = "--format";
    public const string OutputOption = "--output";
    public const string FailOnOption = "--fail-on";
    public const string ExcludeOption = "--exclude";
    public const string MaxFindingsOption = "--max-findings";
    public const string AsOfOption = "--as-of";
    public const string ColorOption = "--color";
    public const string RulesOption = "--rules";
    public const string CatalogOption = "--catalog";
    public const string BaselineOption = "--baseline";
    public const string AgainstOption = "--against";
    public const string SchemaOption = "--schema";
    public const string ConstraintsOption = "--constraints";
    public const string CompatOption = "--compat";
    public const string IncludePassOption = "--include-pass";
    public const string StepSummaryOption = "--step-summary";
    public const string SspOption = "--ssp";
    public const string SarOption = "--sar";
    public const string RootOption = "--root";
    public const string MapOption = "--map";
    public const string StrictLinksOption = "--strict-links";
    public const string AllowNetworkOption = "--allow-network";
    public const string ConfigOption = "--config";
    public const string NewOnlyOption = "--new-only";
    public const string DefaultMaxFindings = "1000";
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The values of <see cref="FormatOption"/>; the first one is the default, here and below.</summary>
    public static string[] Formats { get; } = ["text", "json", "sarif", "github", "junit", "msbuild"];

    public static string[] FailOns { get; } = ["error", "warning", "info", "unchecked"];

    public static string[] Colors { get; } = ["auto", "always", "never"];

    /// <summary>The values of <see cref="CompatOption"/>; there is no default.</summary>
    public static string[] Compats { get; } = ["oscal-cli-2"];

    public required IReadOnlyList<string> Inputs { get; init; }

    public required IReadOnlyList<string> Exclude { get; init; }

    public IReadOnlyList<string> Constraints { get; init; } = [];

    public string? Compat { get; init; }

    public bool IncludePass { get; init; }

    public string? Format { get; init; }

    public string? Output { get; init; }

    public string? StepSummary { get; init; }

    public string? Against { get; init; }

    public string? Config { get; init; }

    public bool NewOnly { get; init; }

    public string? FailOn { get; init; }

    public string? MaxFindings { get; init; }

    public string? AsOf { get; init; }

    public string? Rules { get; init; }

    public string? Catalog { get; init; }

    public string? Baseline { get; init; }

    public string? Schema { get; init; }

    public string? Color { get; init; }

    public string? Ssp { get; init; }

    public string? Sar { get; init; }

    public IReadOnlyList<string> Roots { get; init; } = [];

    public IReadOnlyList<string> Maps { get; init; } = [];

    public bool StrictLinks { get; init; }

    public bool AllowNetwork { get; init; }

    /// <summary>Whether a text is a number of findings.</summary>
    public static bool IsCount(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0;

    /// <summary>Whether a text is a day.</summary>
    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether a text is a place and what stands for it.</summary>
    public static bool IsMap(string text)
    {
        int sign = text.LastIndexOf('=');
        return sign > 0 && sign < text.Length - 1;
    }

    /// <summary>Whether a text is a choice of rules.</summary>
    public static bool IsRules(string text) => RuleSet.Parse(text, out _) is not null;

    /// <summary>What the words mean; each value has been found valid.</summary>
    /// <param name="clock">The clock that says which day is today.</param>
    public ValidateSettings ToSettings(TimeProvider clock) => new()
    {
        Inputs = Inputs,
        Exclude = Exclude,
        Format = (ReportFormat)IndexOf(Formats, Format),
        Output = Output,
        StepSummary = StepSummary,
        Against = Against,
        FailOn = FailOn is null ? null : (FailOn)IndexOf(FailOns, FailOn),
        Config = Config,
        NewOnly = NewOnly,
        MaxFindings = int.Parse(MaxFindings ?? DefaultMaxFindings, NumberStyles.None, CultureInfo.InvariantCulture),
        AsOf = AsOf is null
            ? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)
            : DateOnly.ParseExact(AsOf, DateFormat, CultureInfo.InvariantCulture),
        Clock = AsOf is null ? clock : DayClock.AtEndOf(DateOnly.ParseExact(AsOf, DateFormat, CultureInfo.InvariantCulture)),
        RulesText = Rules,
        Constraints = Constraints,
        Compatibility = Compat is null ? ConstraintCompatibility.Specification : ConstraintCompatibility.OscalCli2,
        IncludePass = IncludePass,
        Rules = Rules is null ? RuleSet.Default : RuleSet.Parse(Rules, out _) ?? RuleSet.Default,
        Catalog = Catalog,
        Baseline = Baseline,
        Schema = Schema,
        Color = (ColorChoice)IndexOf(Colors, Color),
        Ssp = Ssp,
        Sar = Sar,
        Roots = Roots,
        Maps = Maps,
        StrictLinks = StrictLinks,
        AllowNetwork = AllowNetwork,
    };

    /// <summary>The enumerations have the order of the words.</summary>
    private static int IndexOf(string[] values, string? value) => value is null ? 0 : Math.Max(0, Array.IndexOf(values, value));
}
