using System.CommandLine;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The options that tell of a weakness.</summary>
internal sealed class WeaknessOptions
{
    /// <summary>The words for a rating.</summary>
    public static readonly string[] Severities = ["low", "moderate", "high", "critical"];

    private static readonly string[] Ratings = ["low", "moderate", "high"];

    private readonly Option<string?> _title = StepTexts.Option("--title", "The weakness, in a line.");
    private readonly Option<string?> _text = StepTexts.Option("--text", "The weakness, in Markdown.");
    private readonly Option<string[]> _controls = new("--control") { HelpName = "CONTROL", Description = "A control that it weakens, in any usual form: AC-2(1), ac-2.1, CIS 7.1. May be repeated." };
    private readonly Option<string?> _severity = Word("--severity", "How bad it is.", Severities);
    private readonly Option<string?> _likelihood = Word("--likelihood", "How likely it is, with --impact in place of --severity.", Ratings);
    private readonly Option<string?> _impact = Word("--impact", "How much harm it does, with --likelihood in place of --severity.", Ratings);
    private readonly Option<string> _detected = ItemOptions.DateOption("--detected", "The day on which it was first seen. [default: the day of the step]");
    private readonly Option<string?> _source = new("--source") { HelpName = "TOOL-OR-PARTY", Description = "What or who found it. What the document does not have is added as a tool; a person is written with the address: 'Dana Whitlock <dana@agency.example>'. [default: --by]" };
    private readonly Option<string?> _method = Word("--method", "How it was found. [default: TEST by a tool, else EXAMINE]", [.. PoamLifecycle.Methods]);
    private readonly Option<string[]> _assets = new("--asset") { HelpName = "ASSET", Description = "Where it was seen: id, title, address or host name of an asset or a component, here or in the SSP. One that neither has is added. May be repeated." };
    private readonly Option<string?> _owner = new("--owner") { HelpName = "PARTY", Description = "Who is to fix it." };
    private readonly Option<string?> _statement = StepTexts.Option("--statement", "What may come of it, in Markdown.");
    private readonly Option<string[]> _cves = new("--cve") { HelpName = "ID", Description = "Its entry in the CVE list, such as CVE-2026-1234. May be repeated." };
    private readonly Option<string> _kev = ItemOptions.DateOption("--kev", "The day that the catalog of known exploited vulnerabilities gives for it.");
    private readonly Option<string> _due = ItemOptions.DateOption("--due", "The day by which it is to be done. [default: 'poam plan' sets one]");
    private readonly Option<string?> _plugin = new("--plugin-id") { HelpName = "ID", Description = "The number that the tool has for what it found." };
    private readonly Option<string?> _recommend = StepTexts.Option("--recommend", "What the tool or the assessor advises, in Markdown.");
    private readonly Option<string?> _remarks = StepTexts.Option("--remarks", "Remarks on the item, in Markdown.");
    private readonly Option<string?> _finding = new("--finding") { HelpName = "FINDING", Description = "The finding that it comes from, by the start of its UUID, or the objective or statement that is not satisfied, such as ac-2_obj.a." };
    private readonly Option<string?> _id = new("--id") { HelpName = "ID", Description = "The POAM-ID of the item, such as V-13. [default: the next one]" };

    private IEnumerable<Option> All =>
    [
        _title, _text, _controls, _severity, _likelihood, _impact, _detected, _source, _method, _assets, _owner, _statement, _cves, _kev, _due, _plugin,
        _recommend, _remarks, _finding, _id,
    ];

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The names of the options that were given.</summary>
    public IReadOnlyList<string> Given(ParseResult parsed) => [.. All.Where(o => parsed.GetResult(o) is { Implicit: false }).Select(o => o.Name)];

    /// <summary>What the options say; title and text are empty where they say nothing.</summary>
    public NewWeakness Of(ParseResult parsed) => new()
    {
        Title = parsed.GetValue(_title) ?? "",
        Description = parsed.GetValue(_text) ?? "",
        Id = parsed.GetValue(_id),
        Controls = WordsOf(parsed.GetValue(_controls) ?? []),
        Severity = LevelOf(parsed.GetValue(_severity)),
        Likelihood = LevelOf(parsed.GetValue(_likelihood)),
        Impact = LevelOf(parsed.GetValue(_impact)),
        DetectedOn = ItemOptions.DayOf(parsed.GetValue(_detected)),
        Source = parsed.GetValue(_source),
        Method = parsed.GetValue(_method),
        Assets = parsed.GetValue(_assets) ?? [],
        Owner = parsed.GetValue(_owner),
        Statement = StepTexts.Optional(parsed, _statement),
        Cves = WordsOf(parsed.GetValue(_cves) ?? []),
        KevDueOn = ItemOptions.DayOf(parsed.GetValue(_kev)),
        DueOn = ItemOptions.DayOf(parsed.GetValue(_due)),
        PluginId = parsed.GetValue(_plugin),
        Recommendation = StepTexts.Optional(parsed, _recommend),
        Remarks = StepTexts.Optional(parsed, _remarks),
        Finding = parsed.GetValue(_finding),
    };

    /// <summary>Words of which several may stand in one text, with commas between them.</summary>
    public static IReadOnlyList<string> WordsOf(params IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The level of a word.</summary>
    public static RiskLevel LevelOf(string? word) => word switch
    {
        "low" => RiskLevel.Low,
        "moderate" => RiskLevel.Moderate,
        "high" => RiskLevel.High,
        "critical" => RiskLevel.Critical,
        _ => RiskLevel.None,
    };

    private static Option<string?> Word(string name, string description, string[] words)
    {
        Option<string?> option = new(name) { HelpName = string.Join('|', words), Description = description };
        option.CompletionSources.Add(words);
        option.Validators.Add(result => OptionValues.CheckChoice(result, words));
        return option;
    }
}
