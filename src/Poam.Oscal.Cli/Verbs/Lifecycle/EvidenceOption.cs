using System.CommandLine;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The option <c>--evidence</c>: files, pages, and resources of the document. At a terminal it is asked for.</summary>
internal sealed class EvidenceOption(ToolEnvironment environment)
{
    private readonly Questions _questions = new(environment);

    /// <summary>The option.</summary>
    public Option<string[]> Option { get; } = new("--evidence")
    {
        HelpName = "FILE|URL",
        Description = "What shows it: a file, an address that starts with https:, or # and the UUID of a resource of the document. May be repeated.",
    };

    /// <summary>Reads what was named.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">The POA&amp;M, from whose folder the document leads to the files.</param>
    /// <exception cref="UnreadableException">A file cannot be read.</exception>
    /// <exception cref="UsageException">A file lies where no relative path leads.</exception>
    public IReadOnlyList<EvidenceLink> Of(ParseResult parsed, LifecycleFile file) => parsed.GetValue(Option) is { Length: > 0 } named
        ? [.. named.Select(name => Read(name, file))]
        : _questions.Several("What shows it: a file, an address, or nothing", name => Read(name, file));

    private EvidenceLink Read(string named, LifecycleFile file)
    {
        bool isAddress = named.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || named.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (isAddress || named.StartsWith('#'))
        {
            return EvidenceLink.OfAddress(named);
        }

        string path = Path.GetFullPath(named, environment.CurrentFolder);
        string relative = Path.GetRelativePath(file.Folder, path);
        if (Path.IsPathRooted(relative))
        {
            throw new UsageException($"{named} lies on another drive than the POA&M, which cannot name it from there. Copy it to a folder beside the POA&M.");
        }

        EvidenceLink link = Link(named, path, relative);
        WarnIfOutside(named, path, file);
        return link;
    }

    private static EvidenceLink Link(string named, string path, string relative)
    {
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

    /// <summary>What is handed on with the POA&amp;M is its work tree; where there is none, the current folder if it lies in that, else its own.</summary>
    private void WarnIfOutside(string named, string path, LifecycleFile file)
    {
        string? tree = WorkTree.Of(file.Folder);
        string root = tree ?? (IsIn(environment.CurrentFolder, file.Folder) ? environment.CurrentFolder : file.Folder);
        if (!IsIn(root, path))
        {
            string place = tree is not null ? "the work tree of the POA&M" : root == file.Folder ? "the folder of the POA&M" : "this folder";
            file.Note($"{named} lies outside of {place}, so that others get the POA&M without it. Copy it to a folder beside the POA&M, and name the copy.");
        }
    }

    private static bool IsIn(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }
}
