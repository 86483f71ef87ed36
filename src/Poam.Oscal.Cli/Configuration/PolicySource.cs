using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Verbs;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Configuration;

/// <summary>Says whose times hold for a file: those of the command line, else those of its configuration.</summary>
internal sealed class PolicySource
{
    /// <summary>The word for no policy, whatever a configuration says.</summary>
    public const string None = "none";

    private readonly FilePlanner _planner;
    private readonly string? _name;
    private readonly RemediationPolicy? _named;

    /// <summary>Prepares to say it.</summary>
    /// <param name="environment">The process around.</param>
    /// <param name="name">The policy that the caller named, <c>none</c> too; null for that of the configuration.</param>
    /// <param name="config">The configuration that the caller named; null for the nearest to each file.</param>
    /// <exception cref="UsageException">The configuration that the caller named is not there.</exception>
    public PolicySource(ToolEnvironment environment, string? name, string? config)
    {
        ValidateSettings settings = new ValidateArguments { Inputs = [], Exclude = [], Config = config }.ToSettings(environment.Clock);
        _planner = new FilePlanner(environment, settings, []);
        _name = name;
        _named = RemediationPolicy.Known.FirstOrDefault(p => p.Name == name);
    }

    /// <summary>The configurations that were read and have errors: what is wrong in them does not hold.</summary>
    public IEnumerable<string> Broken =>
        _planner.Configurations.Where(c => c.Configuration.Diagnostics.Any(d => d.Severity == Severity.Error)).Select(c => c.Shown);

    /// <summary>The times for a file; null for none.</summary>
    /// <exception cref="UsageException">The configuration of the file cannot be read.</exception>
    public RemediationPolicy? Of(InputFile file) => _name is null ? _planner.ConfigurationFor(file)?.Configuration.Policy : _named;
}
