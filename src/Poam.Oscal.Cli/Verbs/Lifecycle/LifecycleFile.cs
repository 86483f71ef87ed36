using System.Text;
using Poam.Oscal.Cli.Configuration;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Items;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Editing;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>A POA&amp;M that a step changes in place: read, changed, validated, written.</summary>
internal sealed class LifecycleFile
{
    private readonly ToolEnvironment _environment;
    private readonly string _shown;
    private readonly LoadResult<PoamDocument> _loaded;
    private readonly ValidationOptions _check;
    private readonly List<string> _notes = [];

    private LifecycleFile(ToolEnvironment environment, string shown, LoadResult<PoamDocument> loaded, ValidationOptions check)
    {
        _environment = environment;
        _shown = shown;
        _loaded = loaded;
        _check = check;
    }

    /// <summary>What the file says.</summary>
    public PoamDocument Poam => _loaded.Document!;

    /// <summary>The folder that it lies in.</summary>
    public string Folder => Path.GetDirectoryName(_loaded.Path) ?? _environment.CurrentFolder;

    /// <summary>The times that the configuration of the file gives; null for none.</summary>
    public RemediationPolicy? Policy => _check.Policy;

    /// <summary>Says beside what a step did what somebody should look at.</summary>
    public void Note(string note) => _notes.Add(note);

    /// <summary>The SSP that the file imports; null where it imports none, or one that cannot be read.</summary>
    public SystemSecurityPlan? Ssp()
    {
        if (Poam.ImportSsp is not { } import || _check.Artifacts is not { } artifacts)
        {
            return null;
        }

        Artifact? importer = artifacts.Open(_shown).Artifact;
        ArtifactResult? found = importer is null ? null : artifacts.Open(import.Href.Text, importer, "system-security-plan");
        return found is { IsFound: true } ? found.Artifact?.Document as SystemSecurityPlan : null;
    }

    /// <summary>Opens a file.</summary>
    /// <param name="environment">The process around.</param>
    /// <param name="named">The file that the caller named; null for the one in the current folder that has the item.</param>
    /// <param name="item">The item; null for none that is there yet.</param>
    /// <param name="day">The day by which the file is judged before it is written.</param>
    /// <exception cref="UsageException">No file is meant, or several are.</exception>
    /// <exception cref="UnreadableException">The file cannot be read, or is no POA&amp;M.</exception>
    public static LifecycleFile Open(ToolEnvironment environment, string? named, string? item, DateOnly day)
    {
        string shown = named ?? Search(environment, item, day);
        if (shown == "-")
        {
            throw new UsageException("a step changes a file in place, and standard input is none. Name the file.");
        }

        string path = Path.GetFullPath(shown, environment.CurrentFolder);
        LoadResult<PoamDocument> loaded = Load(shown, path);
        if (loaded.Document is null)
        {
            throw new UnreadableException($"{shown} is no POA&M that can be read; 'poam validate {shown}' says more");
        }

        return new LifecycleFile(environment, shown, loaded, CheckOf(environment, shown, path, day));
    }

    /// <summary>How a file is validated before it is written: as <c>poam validate</c> does, by its configuration.</summary>
    /// <param name="environment">The process around.</param>
    /// <param name="shown">The file as the caller named it.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="day">The day to judge by.</param>
    public static ValidationOptions CheckOf(ToolEnvironment environment, string shown, string path, DateOnly day)
    {
        ValidateSettings settings = new ValidateArguments { Inputs = [shown], Exclude = [] }.ToSettings(environment.Clock) with { AsOf = day };
        return new FilePlanner(environment, settings, []).PlanFor(new InputFile(shown, path, IsNamed: true)).Options;
    }

    /// <summary>Writes what a step gave, or says why not.</summary>
    /// <param name="result">What the step gave.</param>
    /// <param name="isDry">Whether to show the difference instead.</param>
    /// <returns>The exit code.</returns>
    public int Change(LifecycleResult result, bool isDry)
    {
        if (result.Document is not { } changed)
        {
            _environment.Messages.WriteLine("poam: " + result.Refusal);
            return ExitCode.Findings;
        }

        SaveResult saved = Save(changed, isDry);
        StepReport.Refuse(_environment, _shown, saved.Diagnostics);
        foreach (EditRefusal refusal in saved.Refusals)
        {
            _environment.Messages.WriteLine($"poam: {_shown}{(refusal.Place.Length == 0 ? "" : " " + refusal.Place)}: {refusal.Message}");
        }

        if (!saved.IsSaved)
        {
            _environment.Messages.WriteLine($"poam: {_shown} was not changed.");
            return ExitCode.Findings;
        }

        if (isDry)
        {
            string difference = UnifiedDiff.Of(Encoding.UTF8.GetString(_loaded.Content.Span), Encoding.UTF8.GetString(saved.Content.Span), _shown, _shown + " (changed)");
            new StandardOutputTarget(_environment).Write(difference);
        }

        StepReport.Tell(_environment, _shown, result, _notes, saved.Warnings);
        if (isDry)
        {
            _environment.Messages.WriteLine($"poam: {_shown} was not changed (--dry-run).");
        }

        return ExitCode.Success;
    }

    /// <summary>Edits and validates the text; the file is replaced as every file that the tool writes, so that Ctrl-C leaves the old one or the new one.</summary>
    private SaveResult Save(PoamDocument changed, bool isDry)
    {
        SaveOptions options = new() { Clock = _environment.Clock, Check = _check, DryRun = true };
        SaveResult edited = _loaded.SaveAsync(changed, options: options).GetAwaiter().GetResult();
        if (!isDry && edited.IsSaved && edited.Edits.Count > 0)
        {
            FileTarget.Create(_shown, _environment.CurrentFolder, option: "").Write(stream => stream.Write(edited.Content.Span));
        }

        return edited;
    }

    private static LoadResult<PoamDocument> Load(string shown, string path)
    {
        try
        {
            return PoamDocument.LoadAsync(path).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{shown} cannot be read: {exception.Message}");
        }
    }

    private static string Search(ToolEnvironment environment, string? item, DateOnly day)
    {
        ItemReader reader = new(environment);
        reader.Read([], day, null);
        if (item is null)
        {
            string all = string.Join(", ", reader.Documents.Select(d => d.Path));
            return reader.Documents.Count == 1 ? reader.Documents[0].Path : throw new UsageException($"this folder has {reader.Documents.Count} POA&Ms: {all}. Name the one that is meant.");
        }

        string[] found = [.. reader.Documents.Where(d => PoamIndex.Of(d.Document).FindItems(item).Count > 0).Select(d => d.Path)];
        return found.Length == 1 ? found[0]
            : found.Length > 1 ? throw new UsageException($"{string.Join(", ", found)} have an item '{item}'. Name the file that is meant.")
            : reader.Documents.Count == 1 ? reader.Documents[0].Path
            : throw new UsageException($"no POA&M in this folder has an item '{item}'. Name the file.");
    }
}
