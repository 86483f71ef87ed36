using System.CommandLine;
using Poam.Oscal.Catalogs;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Controls;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam controls</c>: what a control is, who implements it, which items are open against it.</summary>
internal sealed class ControlsCommand(ToolEnvironment environment)
{
    private readonly Argument<string> _what = new("CONTROL") { Description = "A control (AC-2(1), ac-2.1, ac-2_smt.a), a family (ac), or words of titles." };
    private readonly Argument<string[]> _files = new("FILE") { Description = "SSPs, component definitions and POA&Ms in which to look for uses.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _catalog = new("--catalog") { HelpName = CatalogChoice.HelpName, Description = "The catalog; by default SP 800-53 Rev. 5.", DefaultValueFactory = _ => "rev5" };
    private readonly Option<string?> _baseline = new("--baseline") { HelpName = "NAME", Description = "Only controls of a baseline: low, moderate, high, privacy, fedramp-low, …" };
    private readonly Option<string> _format = OptionValues.Choice("--format", "How the controls are written.", ["text", "json"]);

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new(
            "controls",
            "Looks controls up: title, baselines, what replaces withdrawn ones; in documents, who implements them and which items are open. "
            + "Exit codes: 0 found, 1 nothing found, 2 wrong usage, 3 a document could not be read, 4 internal error.")
        {
            _what, _files, _catalog, _baseline, _format,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(_what)!,
            parsed.GetValue(_files) ?? [],
            CatalogChoice.Load(parsed.GetValue(_catalog)!, environment),
            parsed.GetValue(_baseline),
            parsed.GetValue(_format) == "json"));
        return command;
    }

    private int Run(string what, string[] files, ControlIndex index, string? baseline, bool asJson)
    {
        ControlReference? reference = ControlReference.Parse(what);
        CatalogControl? control = index.Find(what);
        IReadOnlyList<CatalogControl> controls = control is not null ? [control] : index.Search(what);
        controls = baseline is null ? controls : Within(index, baseline, controls);
        if (controls.Count == 0)
        {
            string? nearest = index.Nearest(what);
            environment.Messages.WriteLine($"poam: {index.Title} has no '{what}'{(baseline is null ? "" : $" in the baseline {baseline}")}.{(nearest is null ? "" : $" Did you mean {nearest}?")}");
            return ExitCode.Findings;
        }

        if (reference?.OtherReading is { } other)
        {
            environment.Messages.WriteLine($"poam: '{what}' is read as {reference.Label}; it may also be {other}.");
        }

        if (!TryLoad(files, out List<(OscalDocument Document, string Path)> documents))
        {
            return ExitCode.Unreadable;
        }

        ControlsWriter writer = new(index, controls, reference, documents);
        new StandardOutputTarget(environment).Write(asJson ? writer.WriteJson : writer.WriteText);
        return ExitCode.Success;
    }

    private static CatalogControl[] Within(ControlIndex index, string baseline, IReadOnlyList<CatalogControl> controls)
    {
        ControlBaseline chosen = index.FindBaseline(baseline) ?? throw new UsageException(
            $"{index.Title} has no baseline '{baseline}'. It has {(index.Baselines.Count == 0 ? "none" : string.Join(", ", index.Baselines.Select(b => b.Name)))}.");
        return [.. controls.Where(c => chosen.Selects(c.Id))];
    }

    private bool TryLoad(string[] files, out List<(OscalDocument Document, string Path)> documents)
    {
        documents = [];
        foreach (string path in files)
        {
            if (NamedInput.Read(new InputFile(path, Path.GetFullPath(path, environment.CurrentFolder), IsNamed: true), environment) is not { } content)
            {
                return false;
            }

            LoadResult<OscalDocument> loaded = OscalDocument.Parse(content);
            if (loaded.Document is null)
            {
                environment.Messages.WriteLine($"poam: {path}: it is no OSCAL document that can be read; 'poam validate' says more");
                return false;
            }

            if (loaded.HasErrors)
            {
                environment.Messages.WriteLine($"poam: {path} has errors, so something may be missing here; 'poam validate' says more");
            }

            documents.Add((loaded.Document, path));
        }

        return true;
    }
}
