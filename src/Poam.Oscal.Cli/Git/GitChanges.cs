using System.Text;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Git;

/// <summary>The files that differ between two states of a git repository.</summary>
internal sealed class GitChanges
{
    private const string RenameOrCopy = "RC";

    private readonly GitCommand _git;

    /// <summary>Opens the repository that holds a folder.</summary>
    /// <exception cref="UsageException">There is no git or no repository.</exception>
    public GitChanges(string folder)
    {
        (int code, byte[] output, _) = new GitCommand(folder).Run("rev-parse", "--show-toplevel");
        if (code != 0)
        {
            throw new UsageException($"'{folder}' is in no git repository. Run it inside of one, or name two files: poam diff old.yaml new.yaml");
        }

        Top = Encoding.UTF8.GetString(output).TrimEnd('\n');
        _git = new GitCommand(folder);
    }

    /// <summary>The folder at the top of the work tree.</summary>
    public string Top { get; }

    /// <summary>The files that differ; renamed ones are followed.</summary>
    /// <param name="range">What git takes for a range: <c>BASE..HEAD</c>, <c>BASE...HEAD</c>, or one revision to compare the work tree with.</param>
    /// <param name="paths">Only files at or below these paths; all when there are none.</param>
    /// <exception cref="UsageException">The range or a path means nothing to git.</exception>
    public IReadOnlyList<ChangedFile> Between(string range, IReadOnlyList<string> paths)
    {
        // What starts with a dash would be an option of git.
        if (range.StartsWith('-'))
        {
            throw new UsageException($"'{range}' is no range of revisions.");
        }

        byte[] output = _git.Output(["diff", "--raw", "-z", "-M", "--no-abbrev", "--no-ext-diff", range, "--", .. paths]);
        return Parse(Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The content of a blob.</summary>
    /// <exception cref="UsageException">Git has no such blob.</exception>
    public byte[] Blob(string name) => _git.Output("cat-file", "blob", name);

    /// <summary>Whether there is a revision of a name.</summary>
    public bool HasRevision(string revision) => _git.Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").Code == 0;

    /// <summary>The name of the content of a file at a revision; null when it has no such file.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="fullPath">The path of the file in the work tree.</param>
    public string? BlobAt(string revision, string fullPath)
    {
        string path = Path.GetRelativePath(Top, fullPath).Replace('\\', '/');
        (int code, byte[] output, _) = _git.Run("rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}:{path}");
        return code == 0 ? Encoding.UTF8.GetString(output).TrimEnd('\n') : null;
    }

    /// <summary>Reads <c>:mode mode blob blob status</c> and one path, or two for a file that was renamed.</summary>
    private static List<ChangedFile> Parse(string[] parts)
    {
        List<ChangedFile> files = [];
        for (int i = 0; i + 1 < parts.Length; i++)
        {
            string[] fields = parts[i].TrimStart(':').Split(' ');
            if (fields.Length < 5)
            {
                continue;
            }

            bool hasTwo = RenameOrCopy.Contains(fields[4][0], StringComparison.Ordinal);
            string old = parts[++i];
            string now = hasTwo && i + 1 < parts.Length ? parts[++i] : old;
            bool isAdded = fields[4][0] == 'A';
            bool isDeleted = fields[4][0] == 'D';
            files.Add(new ChangedFile(isAdded ? null : old, isDeleted ? null : now, isAdded ? null : fields[2], isDeleted || IsZero(fields[3]) ? null : fields[3]));
        }

        return files;
    }

    private static bool IsZero(string name) => name.Trim('0').Length == 0;
}
