using Poam.Oscal.Cli.Configuration;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Documents;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Items;

/// <summary>Reads the items of files, folders and patterns.</summary>
internal sealed class ItemReader(ToolEnvironment environment)
{
    private readonly InputReader _reader = new(environment, OscalLimits.Default.MaxInputBytes);

    /// <summary>Whether a file could not be read, or not to its end; that was said.</summary>
    public bool HasUnreadable { get; private set; }

    /// <summary>The POA&amp;Ms that were read, by the paths that are shown.</summary>
    public List<(string Path, PoamDocument Document)> Documents { get; } = [];

    /// <summary>Reads items.</summary>
    /// <param name="inputs">What the caller named; nothing for the current folder.</param>
    /// <param name="asOf">The day to judge by.</param>
    /// <param name="policies">Say which times give the items of a file that have no date a due date; null for none.</param>
    /// <exception cref="UsageException">There is no POA&amp;M, or a configuration cannot be read.</exception>
    public List<ItemRow> Read(IReadOnlyList<string> inputs, DateOnly asOf, PolicySource? policies)
    {
        inputs = inputs.Count == 0 ? ["."] : inputs;
        List<ItemRow> rows = [];
        foreach (InputFile file in new FileFinder(environment.CurrentFolder, []).Find(inputs))
        {
            if (Load(file) is { } poam)
            {
                Documents.Add((file.Path, poam));
                rows.AddRange(PoamIndex.Of(poam).Views(asOf, policies?.Of(file)).Select(view => new ItemRow(file.Path, poam, view)));
            }
        }

        foreach (string path in policies?.Broken ?? [])
        {
            environment.Messages.WriteLine($"poam: {path} has errors, so its policy may not hold; 'poam config show' says more");
        }

        return Documents.Count > 0 || HasUnreadable
            ? rows
            : throw new UsageException($"there is no POA&M in '{string.Join("', '", inputs)}'. Name a file: poam list poam.yaml");
    }

    private PoamDocument? Load(InputFile file)
    {
        InputContent content = _reader.Read(file);
        if (content.Refusal is not null)
        {
            Complain(file, content.Refusal);
            return null;
        }

        LoadResult<OscalDocument> result = OscalDocument.Parse(content.Bytes, FormatOf(file.Path));
        PoamDocument? poam = result.Document as PoamDocument;
        if (poam is null && file.IsNamed)
        {
            Complain(file, result.Document is null ? "it is no OSCAL document that can be read; 'poam validate' says more" : "it is no POA&M");
        }
        else if (poam is not null && !result.IsComplete)
        {
            environment.Messages.WriteLine($"poam: {file.Path} has errors, so something may be missing here; 'poam validate' says more");
        }

        return poam;
    }

    /// <summary>The content decides, except where only the name can tell.</summary>
    private static OscalFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".yaml" or ".yml" => OscalFormat.Yaml,
        _ => null,
    };

    private void Complain(InputFile file, string reason)
    {
        HasUnreadable = true;
        environment.Messages.WriteLine($"poam: {file.Path}: {reason}");
    }
}
