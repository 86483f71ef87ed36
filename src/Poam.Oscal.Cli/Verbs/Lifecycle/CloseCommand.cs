using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam close</c>: a weakness is gone, and something shows it.</summary>
internal sealed class CloseCommand(ToolEnvironment environment)
{
    private static readonly string WayQuestion = $"How did somebody look whether it is gone: {string.Join(", ", Closure.Methods)}";

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
            (parsed, life, file) =>
            {
                bool isAll = parsed.GetValue(_allRisks);
                if (isAll && verb.NamesRisk(parsed))
                {
                    throw new UsageException("--risk names one risk, --all-risks takes them all: leave out one of both.");
                }

                Closure closure = ClosureOf(parsed, texts, file);
                return isAll ? life.CloseAll(verb.ItemOf(parsed), closure) : life.Close(verb.ItemOf(parsed), closure);
            },
            _evidence.Option, _verifiedBy, _text, _unverified, _allRisks);
    }

    private Closure ClosureOf(ParseResult parsed, StepTexts texts, LifecycleFile file)
    {
        MarkupMultiline done = texts.Required(parsed, _text, "What was done");
        bool isUnverified = parsed.GetValue(_unverified) is not null;
        IReadOnlyList<EvidenceLink> evidence = isUnverified && parsed.GetResult(_evidence.Option) is null ? [] : _evidence.Of(parsed, file);
        string? reason = isUnverified ? parsed.GetValue(_unverified) : evidence.Count == 0 ? texts.Questions.Optional("Why is there no evidence") : null;
        return new Closure
        {
            Description = done,
            Evidence = evidence,
            VerifiedBy = parsed.GetValue(_verifiedBy) ?? (evidence.Count > 0 && reason is null ? texts.Questions.Ask(WayQuestion, null, WhyNoWay) : null),
            Unverified = reason is { } text ? text : default(MarkupMultiline?),
        };
    }

    private static string? WhyNoWay(string answer) => Closure.Methods.Contains(answer, StringComparer.OrdinalIgnoreCase) ? null : $"It is one of {string.Join(", ", Closure.Methods)}.";
}
