using System.CommandLine;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The option <c>--evidence</c>: files, pages, and resources of the document.</summary>
internal sealed class EvidenceOption(ToolEnvironment environment)
{
    /// <summary>The option.</summary>
    public Option<string[]> Option { get; } = new("--evidence")
    {
        HelpName = "FILE|URL",
        Description = "What shows it: a file, an address that starts with https:, or # and the UUID of a resource of the document. May be repeated.",
    };

    /// <summary>Reads what was named.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The folder of the POA&amp;M, from which the document leads to the files.</param>
    /// <exception cref="UnreadableException">A file cannot be read.</exception>
    /// <exception cref="UsageException">A file lies where no relative path leads.</exception>
    public IReadOnlyList<EvidenceLink> Of(ParseResult parsed, string folder) => [.. (parsed.GetValue(Option) ?? []).Select(named => Read(named, folder))];

    private EvidenceLink Read(string named, string folder)
    {
        bool isAddress = named.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || named.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (isAddress || named.StartsWith('#'))
        {
            return EvidenceLink.OfAddress(named);
        }

        string path = Path.GetFullPath(named, environment.CurrentFolder);
        string relative = Path.GetRelativePath(folder, path);
        if (Path.IsPathRooted(relative))
        {
            throw new UsageException($"{named} lies on another drive than the POA&M, which cannot name it from there. Copy it to a folder beside the POA&M.");
        }

        try
        {
            using FileStream content = File.OpenRead(path);
            return EvidenceLink.OfFile(PathText.WithSlashes(relative), content);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException($"{named} is no evidence: there is no such file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{named} is no evidence: {(Directory.Exists(path) ? "it is a folder" : exception.Message)}");
        }
    }
}
