using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam close</c>: a weakness is gone, and something shows it.</summary>
internal sealed class CloseCommand(ToolEnvironment environment)
{
    private readonly Option<string?> _text = StepTexts.Option("--text", "What was done, in Markdown.");
    private readonly EvidenceOption _evidence = new(environment);
    private readonly Option<string?> _verifiedBy = new("--verified-by") { HelpName = string.Join('|', Closure.Methods), Description = "How somebody looked whether it is gone." };
    private readonly Option<string?> _unverified = new("--unverified") { HelpName = "REASON", Description = "Close without evidence, and say why there is none." };
    private readonly Option<bool> _allRisks = new("--all-risks") { Description = "Close all risks of the item that are open." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        LifecycleVerb verb = new(environment);
        StepTexts texts = new(environment);
        return verb.Create(
            "close",
            "Closes an item, with the evidence that its weakness is gone.",
            (parsed, life, folder) =>
            {
                bool isAll = parsed.GetValue(_allRisks);
                if (isAll && verb.NamesRisk(parsed))
                {
                    throw new UsageException("--risk names one risk, --all-risks takes them all: leave out one of both.");
                }

                Closure closure = ClosureOf(parsed, texts, folder);
                return isAll ? life.CloseAll(verb.ItemOf(parsed), closure) : life.Close(verb.ItemOf(parsed), closure);
            },
            _evidence.Option, _verifiedBy, _text, _unverified, _allRisks);
    }

    private Closure ClosureOf(ParseResult parsed, StepTexts texts, string folder) => new()
    {
        Description = texts.Required(parsed, _text, "What was done"),
        Evidence = _evidence.Of(parsed, folder),
        VerifiedBy = parsed.GetValue(_verifiedBy),
        Unverified = StepTexts.Optional(parsed, _unverified),
    };
}
