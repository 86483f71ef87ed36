using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verbs <c>poam deviation request</c>, <c>approve</c>, <c>reject</c> and <c>withdraw</c>.</summary>
internal sealed class DeviationCommand(ToolEnvironment environment)
{
    private static readonly (string Word, string Short, DeviationKind Kind)[] Kinds =
    [
        ("false-positive", "fp", DeviationKind.FalsePositive),
        ("operational-requirement", "or", DeviationKind.OperationalRequirement),
        ("risk-adjustment", "ra", DeviationKind.RiskAdjustment),
    ];

    private static readonly string[] Ratings = ["low", "moderate", "high"];

    private readonly StepTexts _texts = new(environment);

    /// <summary>The verbs for the parser.</summary>
    public Command Create() => new("deviation", "Requests false positives, operational requirements and risk adjustments, and tells what was decided.")
    {
        Request(),
        Approve(),
        End("reject", "Logs that a deviation was rejected.", (life, item, kind, reason) => life.RejectDeviation(item, kind, reason)),
        End("withdraw", "Withdraws a deviation that was requested, or that was approved and does not hold any more.", (life, item, kind, reason) => life.WithdrawDeviation(item, kind, reason)),
    };

    private Command Request()
    {
        LifecycleVerb verb = new(environment);
        Argument<string> kind = Which();
        EvidenceOption evidence = new(environment);
        Option<string?> rationale = StepTexts.Option("--rationale", "Why, in Markdown.");
        Option<string?> likelihood = Rating("--likelihood", "How likely it is now, for a risk adjustment. [default: as before]");
        Option<string?> impact = Rating("--impact", "How bad it is now, for a risk adjustment. [default: as before]");
        Option<string?> severity = Rating("--severity", "The rating as a whole, for a risk adjustment. [default: what likelihood and impact give]");
        Option<string?> mitigation = StepTexts.Option("--mitigation", "What makes the weakness harder to use or less harmful, in Markdown; a lower rating takes one.");
        return verb.Create(
            "request",
            "Requests a deviation, with its reasons and their evidence.",
            (parsed, life, file) =>
            {
                DeviationKind asked = KindOf(parsed.GetValue(kind)!);
                string why = _texts.Required(parsed, rationale, "Why it is asked for");
                bool isRating = asked == DeviationKind.RiskAdjustment && (parsed.GetValue(likelihood) ?? parsed.GetValue(impact) ?? parsed.GetValue(severity)) is null;
                return life.RequestDeviation(verb.ItemOf(parsed), new DeviationRequest
                {
                    Kind = asked,
                    Rationale = why,
                    Evidence = evidence.Of(parsed, file),
                    Likelihood = parsed.GetValue(likelihood) ?? (isRating ? Rate("How likely it is now") : null),
                    Impact = parsed.GetValue(impact) ?? (isRating ? Rate("How bad it is now") : null),
                    Severity = parsed.GetValue(severity),
                    Mitigation = StepTexts.Optional(parsed, mitigation) ?? (isRating && _texts.Questions.Optional("What makes it harder to use or less harmful") is { } text ? text : default(MarkupMultiline?)),
                });
            },
            kind, rationale, evidence.Option, likelihood, impact, severity, mitigation);
    }

    private Command Approve()
    {
        LifecycleVerb verb = new(environment);
        Argument<string> kind = Which();
        Option<string?> text = StepTexts.Option("--text", "What was decided, in Markdown.");
        return verb.Create(
            "approve",
            "Logs that a deviation was approved: a false positive is closed, a risk adjustment moves the deadline by the policy.",
            (parsed, life) => life.ApproveDeviation(verb.ItemOf(parsed), KindOf(parsed.GetValue(kind)!), StepTexts.Optional(parsed, text)),
            kind, text);
    }

    private Command End(string name, string description, Func<PoamLifecycle, string, DeviationKind, string, LifecycleResult> step)
    {
        LifecycleVerb verb = new(environment);
        Argument<string> kind = Which();
        Option<string?> reason = StepTexts.Option("--reason", "Why, in Markdown.");
        return verb.Create(
            name,
            description,
            (parsed, life) => step(life, verb.ItemOf(parsed), KindOf(parsed.GetValue(kind)!), _texts.Required(parsed, reason, "Why")),
            kind, reason);
    }

    private string? Rate(string question) => _texts.Questions.Ask($"{question}: {string.Join(", ", Ratings)}", "", WhyNoRating) is { Length: > 0 } word ? word : null;

    private static string? WhyNoRating(string answer) => Ratings.Contains(answer, StringComparer.OrdinalIgnoreCase) ? null : $"It is one of {string.Join(", ", Ratings)}, or nothing for as before.";

    private static Argument<string> Which() => new("DEVIATION") { Description = $"{string.Join(", ", Kinds.Select(k => k.Word))}; or {string.Join(", ", Kinds.Select(k => k.Short))}." };

    private static Option<string?> Rating(string name, string description) => new(name) { HelpName = string.Join('|', Ratings), Description = description };

    private static DeviationKind KindOf(string word)
    {
        foreach ((string name, string shortName, DeviationKind kind) in Kinds)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase) || shortName.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        string[] words = [.. Kinds.Select(k => k.Word)];
        string? near = NearestName.Find(word, words);
        throw new UsageException($"'{word}' is no deviation: {string.Join(", ", words)}.{(near is null ? "" : $" Did you mean '{near}'?")}");
    }
}
