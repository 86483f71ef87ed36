using System.CommandLine;
using System.Globalization;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Validation.Forms;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>Where weaknesses come from: options, a form, and on a terminal whoever sits there.</summary>
internal sealed class WeaknessInput(ToolEnvironment environment)
{
    private const int LargestForm = 16 << 20;

    private readonly WeaknessOptions _options = new();
    private readonly Option<string?> _from = new("--from")
    {
        HelpName = "FORM",
        Description = "A form in YAML or JSON that tells of one weakness, or of a list of them, by the names of these options; - for standard input.",
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        _options.AddTo(command);
        command.Options.Add(_from);
    }

    /// <summary>Whether the command line tells of a weakness at all.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_from) is not null || _options.Given(parsed).Count > 0;

    /// <summary>The weaknesses that a command line tells of.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="by">Who takes the step; null for nobody in particular.</param>
    /// <param name="day">The day of the step.</param>
    /// <param name="nextId">The id that an item gets unless it is given one.</param>
    /// <exception cref="UsageException">Something is missing, and there is nobody to ask; or the form is wrong.</exception>
    /// <exception cref="UnreadableException">The form cannot be read.</exception>
    public IReadOnlyList<NewWeakness> Read(ParseResult parsed, string? by, DateOnly day, string nextId) =>
        parsed.GetValue(_from) is { } form ? ReadForm(form, _options.Given(parsed)) : [new WeaknessQuestions(environment, by, day, nextId).Complete(_options.Of(parsed))];

    private IReadOnlyList<NewWeakness> ReadForm(string path, IReadOnlyList<string> others)
    {
        if (others.Count > 0)
        {
            throw new UsageException($"--from gives everything, and so {string.Join(", ", others)} cannot stand beside it: write it into the form.");
        }

        InputFile file = NamedInput.Of(path, environment);
        InputContent content = new InputReader(environment, LargestForm).Read(file);
        if (content.Error is not null || content.IsTooLarge)
        {
            throw new UnreadableException($"{file.Path}: {content.Error ?? "it is larger than 16 MiB"}");
        }

        WeaknessForm form = WeaknessForm.Parse(content.Bytes, file.Path);
        if (form.Diagnostics.Count > 0)
        {
            IEnumerable<string> lines = form.Diagnostics.Select(d => string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{d.Location.Line}:{d.Location.Column}: {d.Message} ({d.Rule.Id})"));
            throw new UsageException(string.Join("\n      ", lines) + "\npoam: nothing was added.", ExitCode.Findings);
        }

        return form.Weaknesses;
    }
}
