namespace Poam.Oscal.Conformance.Tests.GeneratorTests;

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The path of the folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("poam-oscal-").FullName;

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string relativePath, string content)
    {
        string path = Path.Combine(Root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
