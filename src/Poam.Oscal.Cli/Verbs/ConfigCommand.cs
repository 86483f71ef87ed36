using System.CommandLine;
using System.Text;
using Poam.Oscal.Cli.Configuration;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation.Configuration;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam config</c>: what is in force, and where it comes from.</summary>
internal sealed class ConfigCommand(ToolEnvironment environment)
{
    private readonly Argument<string> _input = new("FILE-OR-FOLDER")
    {
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = static _ => ".",
        Description = "A document, whose overrides are taken in, or a folder. [default: the current folder]",
    };

    private readonly Option<string?> _config = new(ValidateArguments.ConfigOption)
    {
        HelpName = "FILE",
        Description = "The configuration. [default: the nearest poam.config.yaml]",
    };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command show = new("show", "Prints every setting that is in force, and the line that sets it.") { _input, _config };
        show.SetAction(parsed => Show(parsed.GetValue(_input)!, parsed.GetValue(_config)));
        return new Command("config", "Shows the configuration that a check goes by.") { show };
    }

    private int Show(string input, string? config)
    {
        string fullPath = Path.GetFullPath(input, environment.CurrentFolder);
        bool isFolder = Directory.Exists(fullPath);
        if (!isFolder && !File.Exists(fullPath))
        {
            throw new UsageException($"there is no file or folder '{input}'.");
        }

        InputFile file = new(input, fullPath, IsNamed: true);
        ConfigurationFile? configuration = Find(isFolder ? fullPath : Path.GetDirectoryName(fullPath)!, config);
        StringBuilder text = new();
        text.Append(configuration is null
            ? $"no {PoamConfiguration.FileName} in {input} or above it, up to the root of the work tree: the defaults hold\n"
            : $"{configuration.Shown}\n");
        foreach ((string name, string value, string origin) in Rows(configuration, isFolder ? null : file))
        {
            text.Append(name.PadRight(28)).Append("  ").Append(value.PadRight(28)).Append("  ").Append(origin).Append('\n');
        }

        new StandardOutputTarget(environment).Write(text.ToString());
        return WriteFindings(configuration);
    }

    private ConfigurationFile? Find(string folder, string? config)
    {
        string? path = config is null ? new UpwardSearch(PoamConfiguration.FileName).From(folder) : Path.GetFullPath(config, environment.CurrentFolder);
        return path is null ? null : ConfigurationFile.Load(path, environment);
    }

    private static List<(string Name, string Value, string Origin)> Rows(ConfigurationFile? configuration, InputFile? file)
    {
        List<(string Name, string Value, string Origin)> rows = [];
        IReadOnlyList<ConfigurationSetting> settings = configuration?.Configuration.Settings ?? [];
        foreach (ConfigurationSetting setting in PoamConfiguration.Defaults)
        {
            bool isSet = settings.Any(s => s.Name == setting.Name || s.Name.StartsWith(setting.Name + "[", StringComparison.Ordinal));
            if (!isSet)
            {
                rows.Add((setting.Name, setting.Value, "default"));
            }
        }

        foreach (ConfigurationSetting setting in settings)
        {
            if (file is null || Holds(configuration!, setting.Name, file))
            {
                rows.Add((OneLine(setting.Name), OneLine(setting.Value), $"{configuration!.Shown}:{setting.Line}"));
            }
        }

        return rows;
    }

    /// <summary>Whether a setting holds for a file: overrides for other files do not.</summary>
    private static bool Holds(ConfigurationFile configuration, string name, InputFile file)
    {
        for (int i = 0; i < configuration.Configuration.Overrides.Count; i++)
        {
            if (name.StartsWith($"overrides[{i}].", StringComparison.Ordinal))
            {
                return configuration.Configuration.Overrides[i].Paths.Any(path => configuration.Matches(path, file));
            }
        }

        return true;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private int WriteFindings(ConfigurationFile? configuration)
    {
        int code = ExitCode.Success;
        foreach (Diagnostic finding in configuration?.Configuration.Diagnostics ?? [])
        {
            environment.Messages.WriteLine($"{configuration!.Shown}:{finding.Location}  {finding.Severity.ToString().ToLowerInvariant()}  {finding.Rule.Id}  {finding.Message}");
            code = finding.Severity == Severity.Error ? ExitCode.Findings : code;
        }

        return code;
    }
}
