using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Git;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The earlier states that files are compared with: one file, or every file as a revision of git has it.</summary>
internal sealed class EarlierState
{
    private readonly string _name;
    private readonly ReadOnlyMemory<byte>? _file;
    private readonly GitChanges? _git;

    private EarlierState(string name, ReadOnlyMemory<byte>? file, GitChanges? git)
    {
        _name = name;
        _file = file;
        _git = git;
    }

    /// <summary>Finds what a caller named.</summary>
    /// <param name="against">The file or the revision.</param>
    /// <param name="environment">The process around.</param>
    /// <param name="reader">Reads the file.</param>
    /// <exception cref="UsageException">There is neither a file nor a revision of that name.</exception>
    public static EarlierState Find(string against, ToolEnvironment environment, InputReader reader)
    {
        string path = Path.GetFullPath(against, environment.CurrentFolder);
        if (File.Exists(path))
        {
            InputContent content = reader.Read(new InputFile(against, path, IsNamed: true));
            return content.Refusal is null
                ? new EarlierState(against, content.Bytes, null)
                : throw new UsageException($"--against {against} cannot be read: {content.Refusal}.");
        }

        GitChanges git = new(environment.CurrentFolder);
        return git.HasRevision(against)
            ? new EarlierState(against, null, git)
            : throw new UsageException($"--against {against}: there is no such file, and git knows no such revision.");
    }

    /// <summary>The earlier state of a file; null when there was none.</summary>
    public ReadOnlyMemory<byte>? Of(InputFile file)
    {
        if (_file is not null || file.FullPath is null)
        {
            return _file;
        }

        // A null array would become an empty memory.
        return _git?.BlobAt(_name, file.FullPath) is { } blob ? _git.Blob(blob) : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>What the earlier state of a file is called.</summary>
    public string PathOf(InputFile file) => _file is null ? $"{_name}:{file.Path}" : _name;
}
