namespace Poam.Oscal.Cli.Tests;

/// <summary>A folder of its own for a test; it goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Root = Directory.CreateTempSubdirectory("poam-tests-").FullName;
    }

    public string Root { get; }

    /// <summary>Makes empty files and the folders that hold them.</summary>
    public TemporaryFolder With(params string[] paths)
    {
        foreach (string path in paths)
        {
            Write(path, "");
        }

        return this;
    }

    public string Write(string path, string content)
    {
        string fullPath = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        File.WriteAllText(fullPath, content);
        return fullPath;
    }

    public string Read(string path) => File.ReadAllText(FullPath(path));

    public string FullPath(string path) => Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
