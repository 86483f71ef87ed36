using System.Runtime.CompilerServices;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Verbs;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Baselines;
using Poam.Oscal.Validation.Configuration;

namespace Poam.Oscal.Cli.Configuration;

/// <summary>Decides how each file is checked: by the command line and, where there is one, by the configuration that is nearest to it.</summary>
internal sealed class FilePlanner
{
    private readonly ToolEnvironment _environment;
    private readonly ValidateSettings _settings;
    private readonly FilePlan _plain;
    private readonly ConfigurationFile? _named;
    private readonly UpwardSearch _search = new(PoamConfiguration.FileName);
    private readonly Dictionary<string, ConfigurationFile> _configurations = new(StringComparer.Ordinal);
    private readonly Dictionary<ConfigurationFile, ArtifactSet> _artifacts = [];
    private BaselineFinder? _baselines;

    /// <summary>Prepares to plan.</summary>
    /// <param name="environment">The process around.</param>
    /// <param name="settings">What was asked for.</param>
    /// <param name="constraints">The constraints of files that the caller named.</param>
    /// <exception cref="UsageException">The configuration that the caller named is not there.</exception>
    public FilePlanner(ToolEnvironment environment, ValidateSettings settings, IReadOnlyList<ConstraintSet> constraints)
    {
        _environment = environment;
        _settings = settings;
        ValidationOptions options = ValidationOptions.Default with
        {
            Rules = settings.Rules,
            Checks = settings.Schema is null ? [] : SchemaChoice.Load(settings.Schema, environment.CurrentFolder),
            Constraints = constraints,
            Compatibility = settings.Compatibility,
            IncludesPasses = settings.IncludePass,
            Clock = settings.Clock,
            AsOf = settings.AsOf,
            Artifacts = LinkedArtifacts.Of(environment, settings),
            Ssp = settings.Ssp,
            Sar = settings.Sar,
            StrictLinks = settings.StrictLinks,
            Limits = OscalLimits.Default with { MaxFindings = settings.MaxFindings },
        };
        _plain = new FilePlan(WithBaseline(options, settings), settings.FailOn ?? FailOn.Error, null);
        _named = settings.Config is null ? null : Named(settings.Config);
    }

    /// <summary>The configurations that hold for any file, in the order of their paths.</summary>
    public IReadOnlyList<ConfigurationFile> Configurations => _configurations.Count == 0 ? [] : [.. _configurations.Values.OrderBy(c => c.Shown, StringComparer.Ordinal)];

    /// <summary>The names of the rule sets that ran, each once.</summary>
    public IReadOnlyList<string> RuleSets { get; private set; } = [];

    /// <summary>The baselines that were read.</summary>
    public IReadOnlyList<BaselineFile> Baselines => _baselines?.Read ?? [];

    /// <summary>Files that a search found and that are no documents: configurations, baselines, and what a configuration leaves out.</summary>
    public InputFile[] WithoutExcluded(InputFile[] files)
    {
        List<InputFile> kept = new(files.Length);
        foreach (InputFile file in files)
        {
            if (file.IsNamed || !(IsOurs(file) || IsExcluded(file)))
            {
                kept.Add(file);
            }
        }

        return kept.Count == files.Length ? files : [.. kept];
    }

    /// <summary>Whether a file is a configuration by its name.</summary>
    public static bool IsConfiguration(InputFile file) => Path.GetFileName(file.FullPath) == PoamConfiguration.FileName;

    /// <summary>How a file is checked.</summary>
    /// <exception cref="UsageException">There is no baseline though the caller asked for new findings alone.</exception>
    public FilePlan PlanFor(InputFile file)
    {
        ConfigurationFile? configuration = ConfigurationFor(file);
        FilePlan plan = configuration is null ? _plain : PlanBy(configuration, file);
        NoteRules(plan.Options.Rules);
        if (!_settings.NewOnly)
        {
            return plan;
        }

        _baselines ??= new BaselineFinder(_environment);
        return plan with { Options = plan.Options with { KnownFindings = _baselines.Known(file, configuration) } };
    }

    /// <summary>The configuration of a file, or null.</summary>
    public ConfigurationFile? ConfigurationFor(InputFile file)
    {
        if (_named is not null)
        {
            return _named;
        }

        string? path = IsConfiguration(file) ? file.FullPath : _search.For(file, _environment.CurrentFolder);
        return path is null ? null : Load(path);
    }

    private void NoteRules(RuleSet rules)
    {
        if (RuleSets.Count == 0)
        {
            RuleSets = rules.Names;
        }
        else if (!ReferenceEquals(rules.Names, RuleSets))
        {
            AddRules(rules);
        }
    }

    /// <summary>A method of its own, so that a run with one choice of rules loads nothing for it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRules(RuleSet rules) => RuleSets = [.. RuleSets.Union(rules.Names, StringComparer.Ordinal)];

    private ConfigurationFile Load(string path)
    {
        if (!_configurations.TryGetValue(path, out ConfigurationFile? configuration))
        {
            configuration = ConfigurationFile.Load(path, _environment, hasMoreRules: _settings.Constraints.Count > 0);
            _configurations.Add(path, configuration);
        }

        return configuration;
    }

    private ConfigurationFile Named(string path)
    {
        string fullPath = Path.GetFullPath(path, _environment.CurrentFolder);
        if (!File.Exists(fullPath))
        {
            throw new UsageException($"{ValidateArguments.ConfigOption} {path}: there is no such file.");
        }

        ConfigurationFile configuration = ConfigurationFile.Load(fullPath, _environment, Path.IsPathRooted(path), _settings.Constraints.Count > 0);
        _configurations.Add(fullPath, configuration);
        return configuration;
    }

    private FilePlan PlanBy(ConfigurationFile configuration, InputFile file)
    {
        ConfigurationChoices choices = configuration.Configuration.ChoicesFor(pattern => configuration.Matches(pattern, file));
        ConstraintSet[] constraints = [.. _plain.Options.Constraints, .. configuration.Constraints(_environment)];
        ValidateSettings settings = _settings with
        {
            Catalog = _settings.Catalog ?? choices.Catalog,
            Baseline = _settings.Baseline ?? choices.Baseline,
        };
        ValidationOptions options = _plain.Options with
        {
            Constraints = constraints,
            Artifacts = ArtifactsOf(configuration),
            StrictLinks = _settings.StrictLinks || configuration.Configuration.StrictLinks == true,
            Rules = RulesOf(choices, constraints),
            Severities = choices.Severities,
            Policy = configuration.Configuration.Policy,
            Suppressions = [.. configuration.Configuration.Suppressions.Where(s => s.Path is null || configuration.Matches(s.Path, file))],
        };
        return new FilePlan(
            WithBaseline(options, settings),
            _settings.FailOn ?? (choices.FailOn is null ? FailOn.Error : (FailOn)Array.IndexOf(ValidateArguments.FailOns, choices.FailOn)),
            configuration);
    }

    /// <summary>What documents refer to, with the roots and maps of a configuration; made once, so that files share what they import.</summary>
    private ArtifactSet? ArtifactsOf(ConfigurationFile configuration)
    {
        PoamConfiguration content = configuration.Configuration;
        if (content.Roots.Count == 0 && content.Map.Count == 0)
        {
            return _plain.Options.Artifacts;
        }

        if (!_artifacts.TryGetValue(configuration, out ArtifactSet? artifacts))
        {
            artifacts = LinkedArtifacts.Of(_environment, _settings with
            {
                Roots = [.. _settings.Roots, .. content.Roots.Select(r => Path.GetFullPath(r, configuration.Folder))],
                Maps = [.. _settings.Maps, .. content.Map.Select(m => $"{m.Key}={Path.GetFullPath(m.Value, configuration.Folder)}")],
            });
            _artifacts.Add(configuration, artifacts);
        }

        return artifacts;
    }

    private ValidationOptions WithBaseline(ValidationOptions options, ValidateSettings settings) =>
        settings.Catalog is null && settings.Baseline is null ? options : BaselineChoice.Apply(options, settings, _environment);

    /// <summary>The rules of the command line replace those of the configuration, unless they start with a rule to add or to leave out.</summary>
    private RuleSet RulesOf(ConfigurationChoices choices, IReadOnlyList<ConstraintSet> constraints)
    {
        string configured = string.Join(',', choices.Rules);
        string text = _settings.RulesText is null ? configured
            : _settings.RulesText.StartsWith('+') || _settings.RulesText.StartsWith('-') ? $"{configured},{_settings.RulesText}"
            : _settings.RulesText;
        return text.Length == 0 ? RuleSet.Default : RuleSet.Parse(text, constraints, out string? error) ?? throw new UsageException(error!);
    }

    private static bool IsOurs(InputFile file) => Path.GetFileName(file.FullPath) is PoamConfiguration.FileName or FindingBaseline.FileName;

    private bool IsExcluded(InputFile file)
    {
        ConfigurationFile? configuration = ConfigurationFor(file);
        return configuration is not null
            && configuration.Configuration.Exclude.Count > 0
            && new ExcludeList(configuration.Configuration.Exclude, configuration.Folder).Contains(file.FullPath!);
    }
}
