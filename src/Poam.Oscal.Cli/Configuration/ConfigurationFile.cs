using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Configuration;

namespace Poam.Oscal.Cli.Configuration;

/// <summary>A configuration and where it lies.</summary>
internal sealed class ConfigurationFile
{
    private const int MaxBytes = 16 << 20;

    private ConstraintSet[]? _constraints;

    private ConfigurationFile(string fullPath, string shown, ReadOnlyMemory<byte> content, PoamConfiguration configuration)
    {
        FullPath = fullPath;
        Shown = shown;
        Content = content;
        Configuration = configuration;
    }

    /// <summary>Where it lies.</summary>
    public string FullPath { get; }

    /// <summary>The path as reports show it.</summary>
    public string Shown { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>What it says.</summary>
    public PoamConfiguration Configuration { get; }

    /// <summary>The folder that its paths start from.</summary>
    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static ConfigurationFile Load(string fullPath, ToolEnvironment environment, bool keepAbsolute = false, bool hasMoreRules = false)
    {
        string shown = PathText.Shown(fullPath, environment.CurrentFolder, keepAbsolute);
        InputContent content = new InputReader(environment, MaxBytes).Read(new InputFile(shown, fullPath, IsNamed: true));
        return content.Refusal is null
            ? new ConfigurationFile(fullPath, shown, content.Bytes, PoamConfiguration.Parse(content.Bytes, fullPath, hasMoreRules))
            : throw new UsageException($"the configuration {shown} cannot be read: {content.Refusal}");
    }

    /// <summary>The constraints of the files that it names; they are read once.</summary>
    public ConstraintSet[] Constraints(ToolEnvironment environment) =>
        _constraints ??= new ConstraintFiles(environment).Load([.. Configuration.Constraints.Select(path => Path.GetFullPath(path, Folder))]);

    /// <summary>Whether a file matches a pattern of this configuration; standard input matches none.</summary>
    public bool Matches(string pattern, InputFile file) => file.FullPath is not null && new ExcludeList([pattern], Folder).Contains(file.FullPath);
}
