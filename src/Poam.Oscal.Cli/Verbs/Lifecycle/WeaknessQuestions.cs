using System.Globalization;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>Asks whoever sits at the terminal for what is not known of a weakness.</summary>
/// <param name="environment">The process around.</param>
/// <param name="by">Who takes the step; null for nobody in particular.</param>
/// <param name="today">The day of the step.</param>
/// <param name="nextId">The id that the item gets unless it is given one.</param>
internal sealed class WeaknessQuestions(ToolEnvironment environment, string? by, DateOnly today, string nextId)
{
    private readonly Questions _questions = new(environment);

    /// <summary>The weakness with everything that a document needs.</summary>
    /// <param name="given">What is known of it.</param>
    /// <exception cref="UsageException">Something is missing, and there is nobody to ask, or no answer.</exception>
    public NewWeakness Complete(NewWeakness given)
    {
        bool isRated = given.Severity != RiskLevel.None || given.Likelihood != RiskLevel.None || given.Cves.Count > 0;
        bool isWhole = given.Title.Text.Length > 0 && given.Description.Text.Length > 0 && (!isRated || (given.Source ?? by) is not null);
        return _questions.CanAsk && !isWhole ? AskAll(given) : Whole(given);
    }

    private static NewWeakness Whole(NewWeakness weakness) =>
        weakness.Title.Text.Length == 0 ? throw new UsageException("--title is missing: the weakness, in a line.")
        : weakness.Description.Text.Length == 0 ? throw new UsageException("--text is missing: the weakness, told.")
        : weakness;

    private NewWeakness AskAll(NewWeakness given)
    {
        string day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        NewWeakness told = given with
        {
            Title = given.Title.Text.Length > 0 ? given.Title : _questions.Ask("The weakness, in a line", null, Needed) ?? "",
            Description = given.Description.Text.Length > 0 ? given.Description : _questions.Ask("The weakness, told", null, Needed) ?? "",
            Controls = given.Controls.Count > 0 ? given.Controls : WeaknessOptions.WordsOf(_questions.Ask("Controls that it weakens, such as AC-2(1), CM-6", "", Controls) ?? ""),
        };
        bool isRated = given.Severity != RiskLevel.None || given.Likelihood != RiskLevel.None || given.Impact != RiskLevel.None;
        return Whole(told with
        {
            Severity = isRated ? given.Severity : WeaknessOptions.LevelOf(_questions.Ask("Severity: low, moderate, high or critical", "", Severity)),
            DetectedOn = given.DetectedOn ?? (_questions.Ask("First seen on", day, text => Day(text, today)) is { } seen ? ItemOptions.DayOf(seen) : null),
            Source = given.Source ?? Filled(_questions.Ask("Found by: a tool, or a person with the e-mail address: Dana Whitlock <dana@agency.example>", by ?? "", Any)),
            Assets = given.Assets.Count > 0 ? given.Assets : WeaknessOptions.WordsOf(_questions.Ask("Assets on which it was seen", "", Any) ?? ""),
            Owner = given.Owner ?? Filled(_questions.Ask("Who is to fix it", "", Any)),
            Id = given.Id ?? Filled(_questions.Ask("POAM-ID", nextId, Any)),
        });
    }

    private static string? Filled(string? answer) => string.IsNullOrEmpty(answer) ? null : answer;

    private static string? Any(string answer) => null;

    private static string? Needed(string answer) => answer.Length > 0 ? null : "This is needed.";

    private static string? Severity(string answer) => Array.IndexOf(WeaknessOptions.Severities, answer) >= 0 ? null : $"It is one of {string.Join(", ", WeaknessOptions.Severities)}.";

    private static string? Controls(string answer) =>
        WeaknessOptions.WordsOf(answer).Select(PoamLifecycle.RefusalOfControl).FirstOrDefault(refusal => refusal is not null);

    private static string? Day(string answer, DateOnly today) =>
        !ItemOptions.IsDate(answer) ? "It is a date as YYYY-MM-DD." : ItemOptions.DayOf(answer) > today ? "It was seen already: a day that is over, or today." : null;
}
