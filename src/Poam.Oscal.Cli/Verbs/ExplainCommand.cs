using System.CommandLine;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam explain</c>: the page of a rule.</summary>
internal sealed class ExplainCommand(ToolEnvironment environment)
{
    private readonly Argument<string> _rule = new("RULE") { HelpName = "RULE", Description = "The id of a rule or a constraint, such as OSCAL1003." };

    private readonly Option<string[]> _constraints = new(ValidateArguments.ConstraintsOption)
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
        Description = "Look among the constraints of a file, too. May be repeated.",
    };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new("explain", "Says what a rule asks for, why, and how to mend a document that breaks it.") { _rule, _constraints };
        _rule.CompletionSources.Add(static _ => Ids());
        command.SetAction(parsed => Run(parsed.GetValue(_rule)!, parsed.GetValue(_constraints) ?? []));
        return command;
    }

    private static List<string> Ids()
    {
        List<string> ids = new(RuleCatalog.All.Count);
        foreach (RuleDescriptor rule in RuleCatalog.All)
        {
            ids.Add(rule.Id);
        }

        return ids;
    }

    private int Run(string id, string[] constraintFiles)
    {
        ConstraintSet[] sets = new ConstraintFiles(environment).Load(constraintFiles);
        RuleDescriptor? rule = RuleCatalog.Find(id) ?? RuleCatalog.FindConstraint(id) ?? FindIn([.. sets, ConstraintSet.OscalCli], id);
        if (rule is null)
        {
            string? nearest = NearestName.Find(id, [.. Ids(), .. sets.SelectMany(set => set.Rules).Select(found => found.Id)]);
            throw new UsageException(nearest is null
                ? $"there is no rule '{id}'. 'poam rules' lists them all."
                : $"there is no rule '{id}'. Did you mean '{nearest}'? 'poam rules' lists them all.");
        }

        new StandardOutputTarget(environment).Write(RulePage.Write(rule));
        return ExitCode.Success;
    }

    private static RuleDescriptor? FindIn(ConstraintSet[] sets, string id)
    {
        foreach (ConstraintSet set in sets)
        {
            if (set.Find(id) is { } rule)
            {
                return rule;
            }
        }

        return null;
    }
}
