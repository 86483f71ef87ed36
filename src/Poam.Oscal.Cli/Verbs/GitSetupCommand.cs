using System.CommandLine;
using Poam.Oscal.Cli.Git;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam git</c>: sets a repository up to merge and show POA&amp;Ms by what their objects are.</summary>
internal sealed class GitSetupCommand(ToolEnvironment environment)
{
    private readonly Option<string[]> _patterns = new("--pattern")
    {
        HelpName = "GLOB",
        AllowMultipleArgumentsPerToken = false,
        Description = "Which files git gives to poam, as in .gitattributes. May be repeated. [default: files with poam in their name]",
    };

    private readonly Option<bool> _hook = new("--hook") { Description = "Also check staged POA&Ms before each commit." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would be changed." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command install = new("install", "Sets up the merge driver, the diff driver and attributes of this repository.") { _patterns, _hook, _dryRun };
        install.SetAction(parsed => Run(isInstall: true, parsed.GetValue(_patterns) ?? [], parsed.GetValue(_hook), parsed.GetValue(_dryRun)));
        Command uninstall = new("uninstall", "Takes back what install has set up.") { _dryRun };
        uninstall.SetAction(parsed => Run(isInstall: false, [], hasHook: false, parsed.GetValue(_dryRun)));
        return new Command("git", "Sets a git repository up for POA&Ms.") { install, uninstall };
    }

    private int Run(bool isInstall, string[] patterns, bool hasHook, bool dryRun)
    {
        GitSetup setup = new(environment.CurrentFolder);
        IReadOnlyList<GitSetupStep> steps = isInstall ? setup.Install(patterns, hasHook) : setup.Uninstall();
        using Stream output = environment.OpenOutput();
        using StreamWriter writer = new(output) { NewLine = "\n" };
        foreach (GitSetupStep step in steps)
        {
            writer.WriteLine((dryRun ? "would " : "") + step.Text);
            if (!dryRun)
            {
                step.Do();
            }
        }

        if (steps.Count == 0)
        {
            writer.WriteLine("nothing to do");
        }

        return ExitCode.Success;
    }
}
