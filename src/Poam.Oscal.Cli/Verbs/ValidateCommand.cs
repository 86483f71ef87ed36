using System.CommandLine;
using System.CommandLine.Parsing;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam validate</c>: its options and how their values are read.</summary>
/// <remarks>Values are read from strings: options typed as numbers or enumerations are slow at start.</remarks>
/// <param name="run">Does what the words of a command line ask for and returns the exit code.</param>
internal sealed class ValidateCommand(Func<ValidateArguments, int> run)
{
    private readonly Argument<string[]> _inputs = new("FILE-OR-FOLDER")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "What to check: files, folders (searched for .json, .yaml, .yml and .xml), patterns with *, ? and **, or - for standard input.",
    };

    private readonly Option<string> _format = OptionValues.Choice(
        ValidateArguments.FormatOption, "How the report is written.", ValidateArguments.Formats);

    private readonly Option<string> _output = new(ValidateArguments.OutputOption)
    {
        HelpName = "FILE",
        Description = "Write the report to a file instead of standard output.",
    };

    private readonly Option<string> _stepSummary = new(ValidateArguments.StepSummaryOption)
    {
        HelpName = "FILE",
        Description = "Write a summary in Markdown as well: to a file, or with 'github' to the one that GITHUB_STEP_SUMMARY names.",
    };

    private readonly Option<string> _failOn = OptionValues.Choice(
        ValidateArguments.FailOnOption,
        "What gives exit code 1: errors; errors and warnings; every finding; or errors and anything that could not be checked.",
        ValidateArguments.FailOns);

    private readonly Option<string[]> _exclude = new(ValidateArguments.ExcludeOption)
    {
        HelpName = "GLOB",
        AllowMultipleArgumentsPerToken = false,
        Description = "Leave out files and folders: a name (old-*) anywhere, or a path from the current folder (archive/**/*.json). May be repeated.",
    };

    private readonly Option<string> _maxFindings = new(ValidateArguments.MaxFindingsOption)
    {
        HelpName = "N",
        DefaultValueFactory = static _ => ValidateArguments.DefaultMaxFindings,
        Description = "How many findings of one file are shown; the rest is counted.",
    };

    private readonly Option<string> _asOf = new(ValidateArguments.AsOfOption)
    {
        HelpName = "DATE",
        Description = "The day to take for today, such as 2026-05-01. [default: today, UTC]",
    };

    private readonly Option<string> _rules = new(ValidateArguments.RulesOption)
    {
        HelpName = "SET-OR-RULE,...",
        Description = "Which rules apply: default, +practice for advice and completeness, +fedramp, or nist-verbatim for NIST's rules with their known defects; -ID leaves a rule out, +ID puts one in.",
    };

    private readonly Option<string> _catalog = new(ValidateArguments.CatalogOption)
    {
        HelpName = CatalogChoice.HelpName,
        Description = "The catalog by which controls are judged. [default: that of the SSP's profile, else SP 800-53 Rev. 5]",
    };

    private readonly Option<string> _baseline = new(ValidateArguments.BaselineOption)
    {
        HelpName = "NAME-OR-FILE",
        Description = "What the system has to implement: low, moderate, high, privacy, fedramp-li-saas, fedramp-low, fedramp-moderate, fedramp-high, or a profile in OSCAL.",
    };

    private readonly Option<string> _against = new(ValidateArguments.AgainstOption)
    {
        HelpName = "FILE-OR-REVISION",
        Description = "An earlier state to compare with: a file, or a git revision such as main. Reports what a change may not do: rewrite history or dates, delete items.",
    };

    private readonly Option<string> _schema = new(ValidateArguments.SchemaOption)
    {
        HelpName = "FILE|generated",
        Description = "Check against a JSON Schema as well: a file, or the one that was generated for the document's model and release.",
    };

    private readonly Option<string[]> _constraints = new(ValidateArguments.ConstraintsOption)
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
        Description = "Check the constraints of a file, too (metaschema-meta-constraints in XML, YAML or JSON). May be repeated.",
    };

    private readonly Option<string> _compat = new(ValidateArguments.CompatOption)
    {
        HelpName = "oscal-cli-2",
        Description = "Read constraint files as another tool does where it differs from the specification.",
    };

    private readonly Option<bool> _includePass = new(ValidateArguments.IncludePassOption)
    {
        Description = "List in JSON and SARIF which checks of constraints found nothing wrong.",
    };

    private readonly Option<string> _config = new(ValidateArguments.ConfigOption)
    {
        HelpName = "FILE",
        Description = "The configuration. [default: the nearest poam.config.yaml in the folder of each file or above it]",
    };

    private readonly Option<bool> _newOnly = new(ValidateArguments.NewOnlyOption)
    {
        Arity = ArgumentArity.Zero,
        Description = "Report only findings that the baseline does not list; poam baseline write writes one.",
    };

    private readonly Option<string> _color = OptionValues.Choice(
        ValidateArguments.ColorOption, "Whether text is coloured.", ValidateArguments.Colors);

    private readonly Option<string> _ssp = new(ValidateArguments.SspOption)
    {
        HelpName = "FILE",
        Description = "The SSP of the POA&M, instead of the one that it imports.",
    };

    private readonly Option<string> _sar = new(ValidateArguments.SarOption)
    {
        HelpName = "FILE",
        Description = "The assessment results that the POA&M comes from; it is compared with them.",
    };

    private readonly Option<string[]> _roots = new(ValidateArguments.RootOption)
    {
        HelpName = "DIR",
        AllowMultipleArgumentsPerToken = false,
        Description = "A folder whose files may be read when a document refers to them, besides the git work tree that holds the document. May be repeated.",
    };

    private readonly Option<string[]> _maps = new(ValidateArguments.MapOption)
    {
        HelpName = "URI-OR-PATH=PATH",
        AllowMultipleArgumentsPerToken = false,
        Description = "Read a file in the place of a URI or a path, or a folder in the place of all that start with it. May be repeated.",
    };

    private readonly Option<bool> _strictLinks = new(ValidateArguments.StrictLinksOption)
    {
        Description = "Make it an error when an imported document is missing or may not be read.",
    };

    private readonly Option<bool> _allowNetwork = new(ValidateArguments.AllowNetworkOption)
    {
        Description = "Read documents over https when others refer to them.",
    };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new(
            "validate",
            "Checks OSCAL documents and reports every finding with its line and column. "
            + "Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 an input could not be read, 4 internal error.")
        {
            _inputs, _format, _output, _stepSummary, _failOn, _exclude, _maxFindings, _asOf, _rules, _catalog, _baseline, _config, _newOnly, _schema, _against, _constraints, _compat, _includePass, _color,
            _ssp, _sar, _roots, _maps, _strictLinks, _allowNetwork,
        };
        _maxFindings.Validators.Add(static result => OptionValues.Check(result, ValidateArguments.IsCount, "a whole number from 1, such as 100"));
        _asOf.Validators.Add(static result => OptionValues.Check(result, ValidateArguments.IsDate, "a date as YYYY-MM-DD, such as 2026-05-01"));
        _rules.Validators.Add(CheckRules);
        _compat.CompletionSources.Add(ValidateArguments.Compats);
        _compat.Validators.Add(static result => OptionValues.Check(result, static value => Array.IndexOf(ValidateArguments.Compats, value) >= 0, "oscal-cli-2"));
        _maps.Validators.Add(CheckMaps);
        command.SetAction(parsed =>
        {
            MistakenOption.Refuse(parsed);
            return run(Words(parsed));
        });
        return command;
    }

    /// <summary>Refuses a choice of rules that cannot be meant; one that may name constraints of a file waits until the file is read.</summary>
    private void CheckRules(OptionResult result)
    {
        bool mayNameOthers = result.GetResult(_constraints) is { Tokens.Count: > 0 };
        if (!mayNameOthers && result.Tokens.Count == 1 && RuleSet.Parse(result.Tokens[0].Value, out string? error) is null)
        {
            result.AddError(error!);
        }
    }

    private static void CheckMaps(OptionResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (!ValidateArguments.IsMap(token.Value))
            {
                result.AddError($"'{token.Value}' is no value for {result.Option.Name}: it takes URI-OR-PATH=PATH, such as https://example.com/oscal/=./oscal/.");
            }
        }
    }

    private ValidateArguments Words(ParseResult parsed) => new()
    {
        Inputs = parsed.GetValue(_inputs) ?? [],
        Exclude = parsed.GetValue(_exclude) ?? [],
        Format = parsed.GetValue(_format),
        Output = parsed.GetValue(_output),
        StepSummary = parsed.GetValue(_stepSummary),
        FailOn = parsed.GetResult(_failOn) is { Implicit: false } ? parsed.GetValue(_failOn) : null,
        MaxFindings = parsed.GetValue(_maxFindings),
        AsOf = parsed.GetValue(_asOf),
        Rules = parsed.GetValue(_rules),
        Catalog = parsed.GetValue(_catalog),
        Baseline = parsed.GetValue(_baseline),
        Against = parsed.GetValue(_against),
        Schema = parsed.GetValue(_schema),
        Constraints = parsed.GetValue(_constraints) ?? [],
        Compat = parsed.GetValue(_compat),
        IncludePass = parsed.GetValue(_includePass),
        Config = parsed.GetValue(_config),
        NewOnly = parsed.GetValue(_newOnly),
        Color = parsed.GetValue(_color),
        Ssp = parsed.GetValue(_ssp),
        Sar = parsed.GetValue(_sar),
        Roots = parsed.GetValue(_roots) ?? [],
        Maps = parsed.GetValue(_maps) ?? [],
        StrictLinks = parsed.GetValue(_strictLinks),
        AllowNetwork = parsed.GetValue(_allowNetwork),
    };
}
