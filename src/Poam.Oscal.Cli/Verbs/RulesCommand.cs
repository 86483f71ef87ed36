using System.CommandLine;
using System.Text;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam rules</c>: a line for each rule.</summary>
internal sealed class RulesCommand(ToolEnvironment environment)
{
    private const int SeverityWidth = 9;

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new("rules", "Lists the rules that documents are checked by: id, severity, what the rule asks for.");
        command.SetAction(_ => Run());
        return command;
    }

    private int Run()
    {
        StringBuilder lines = new();
        foreach (RuleDescriptor rule in RuleCatalog.All)
        {
            lines.Append(rule.Id).Append("  ")
                .Append(rule.Severity.ToString().ToLowerInvariant().PadRight(SeverityWidth))
                .Append(rule.Title).Append('\n');
        }

        new StandardOutputTarget(environment).Write(lines.ToString());
        return ExitCode.Success;
    }
}
