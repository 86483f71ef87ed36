using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam new</c>: a POA&amp;M of a system, with its first weaknesses.</summary>
internal sealed class NewCommand(ToolEnvironment environment)
{
    private readonly StepOptions _step = new(environment);
    private readonly WeaknessInput _input = new(environment);
    private readonly Option<string?> _systemId = new("--system-id") { HelpName = "ID", Description = "The id of the system. [default: that of the SSP]" };
    private readonly Option<string?> _identifierType = new("--identifier-type") { HelpName = "URI", Description = "Whose id that is, such as http://fedramp.gov/ns/oscal." };
    private readonly Option<string?> _ssp = new("--ssp") { HelpName = "FILE", Description = "The SSP of the system: the POA&M imports it, and has its system id and its release." };
    private readonly Option<string?> _title = StepTexts.Option("--document-title", "The title of the document. [default: POA&M of the system]");
    private readonly Option<string?> _release = new("--release") { HelpName = "RELEASE", Description = "The release of OSCAL. [default: that of the SSP, else the newest]" };
    private readonly Option<string?> _organization = new("--organization") { HelpName = "NAME", Description = "Who prepares the document." };
    private readonly Option<bool> _force = new("--force") { Description = "Replace a file that is there." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new(
            "new",
            "Makes a POA&M of a system. OSCAL knows none without an item, so the first weakness is part of it: by the options of 'poam add', by --from, or asked for on a terminal.")
        {
            _systemId, _identifierType, _ssp, _title, _release, _organization, _force,
        };
        _input.AddTo(command);
        _step.AddTo(command, isNew: true);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        MistakenOption.Refuse(parsed);
        DateOnly day = _step.DayOf(parsed);
        NewFile file = NewFile.At(environment, _step.FileOf(parsed)!, parsed.GetValue(_force));
        SystemSecurityPlan? ssp = parsed.GetValue(_ssp) is { } path ? file.LoadSsp(path) : null;
        if (ssp is null && parsed.GetValue(_systemId) is null)
        {
            throw new UsageException("a POA&M is of a system: --system-id names it, or --ssp its SSP.");
        }

        if (environment.Keyboard is null && !_input.IsGiven(parsed))
        {
            throw new UsageException("OSCAL knows no POA&M without an item, so the first weakness is part of a new one: tell of it with --title and --text and what else 'poam add' takes, or with --from FORM.");
        }

        ValidationOptions check = file.Check(day);
        LifecycleOptions options = _step.Of(parsed, check.Policy);
        NewPoam poam = new()
        {
            SystemId = parsed.GetValue(_systemId),
            IdentifierType = parsed.GetValue(_identifierType),
            SspHref = parsed.GetValue(_ssp) is { } plan ? file.HrefOf(plan) : null,
            Ssp = ssp,
            Title = parsed.GetValue(_title) is { } title ? title : default(MarkupLine?),
            Release = parsed.GetValue(_release),
            Organization = parsed.GetValue(_organization),
        };
        IReadOnlyList<NewWeakness> weaknesses = _input.Read(parsed, options.By, day, PoamLifecycle.FirstId);
        return file.Write(PoamLifecycle.Create(poam, weaknesses, options), check, _step.IsDry(parsed));
    }
}
