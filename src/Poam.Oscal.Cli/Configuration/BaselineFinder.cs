using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Validation.Baselines;

namespace Poam.Oscal.Cli.Configuration;

/// <summary>Finds the baseline of a file: the one that its configuration names, else the nearest one.</summary>
internal sealed class BaselineFinder(ToolEnvironment environment)
{
    private readonly UpwardSearch _search = new(FindingBaseline.FileName);
    private readonly Dictionary<string, BaselineFile> _read = new(StringComparer.Ordinal);

    /// <summary>The baselines that were read, in the order of their paths.</summary>
    public IReadOnlyList<BaselineFile> Read => [.. _read.Values.OrderBy(b => b.Shown, StringComparer.Ordinal)];

    /// <summary>The known findings of a file.</summary>
    /// <exception cref="UsageException">There is no baseline, or it cannot be read.</exception>
    public IReadOnlyDictionary<string, int> Known(InputFile file, ConfigurationFile? configuration)
    {
        string path = PathFor(file, configuration)
            ?? throw new UsageException($"there is no {FindingBaseline.FileName} in the folder of {file.Path} or above it, so nothing is known yet. Write one: poam baseline write {file.Path}");
        if (!_read.TryGetValue(path, out BaselineFile? baseline))
        {
            baseline = BaselineFile.Load(path, environment);
            _read.Add(path, baseline);
        }

        return baseline.Baseline.Of(BaselineFile.Key(path, file));
    }

    /// <summary>Where the baseline of a file lies; null when there is none.</summary>
    public string? PathFor(InputFile file, ConfigurationFile? configuration) =>
        configuration?.Configuration.KnownFindings is { } named ? Path.GetFullPath(named, configuration.Folder) : _search.For(file, environment.CurrentFolder);
}
