using Poam.Oscal.Cli.Git;

namespace Poam.Oscal.Cli.Tests;

/// <summary>A git repository of its own for a test, with git itself.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly GitCommand _git;

    public GitRepository()
        : this(new TemporaryFolder())
    {
    }

    /// <summary>Makes a repository of a folder.</summary>
    public GitRepository(TemporaryFolder folder)
    {
        Skip.IfNot(IsInstalled, "git is not installed");
        Folder = folder;
        _git = new GitCommand(Folder.Root);
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "Tester");
        Git("config", "user.email", "tester@example.org");
        Git("config", "commit.gpgsign", "false");
        Git("config", "core.autocrlf", "false");
    }

    public TemporaryFolder Folder { get; }

    private static bool IsInstalled { get; } = Find();

    /// <summary>Runs git and expects that it succeeds.</summary>
    public string Git(params string[] arguments) => _git.Text(arguments);

    /// <summary>Runs git; the exit code and what it says.</summary>
    public (int Code, string Output) Try(params string[] arguments)
    {
        (int code, byte[] output, string error) = _git.Run(arguments);
        return (code, System.Text.Encoding.UTF8.GetString(output) + error);
    }

    /// <summary>Writes a file and commits everything.</summary>
    public void Commit(string path, string content, string message = "change")
    {
        Folder.Write(path, content);
        Git("add", "--all");
        Git("commit", "--quiet", "-m", message);
    }

    public void Dispose() => Folder.Dispose();

    private static bool Find()
    {
        try
        {
            return new GitCommand(Path.GetTempPath()).Run("--version").Code == 0;
        }
        catch (Poam.Oscal.Cli.Hosting.UsageException)
        {
            return false;
        }
    }
}
