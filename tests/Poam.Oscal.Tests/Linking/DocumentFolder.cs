using Poam.Oscal.Linking;

namespace Poam.Oscal.Tests.Linking;

/// <summary>A folder with documents, and one beside it that nothing may be read from; both go when the test ends.</summary>
internal sealed class DocumentFolder : IDisposable
{
    private readonly string _top = Directory.CreateTempSubdirectory("poam-linking-").FullName;

    public DocumentFolder()
    {
        Root = Directory.CreateDirectory(Path.Combine(_top, "repository")).FullName;
        Outside = Directory.CreateDirectory(Path.Combine(_top, "outside")).FullName;
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        Put("poam.yaml", Catalog("importer"));
        File.WriteAllText(Path.Combine(Outside, "secret.yaml"), Catalog("secret"));
    }

    /// <summary>The work tree.</summary>
    public string Root { get; }

    /// <summary>What lies beside it.</summary>
    public string Outside { get; }

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Put(string name, string content)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Link(string name, string target) => File.CreateSymbolicLink(PathOf(name), target);

    /// <summary>A set whose current folder is the work tree.</summary>
    public ArtifactSet Artifacts(ArtifactOptions? options = null) => new((options ?? new ArtifactOptions()) with { CurrentFolder = Root });

    /// <summary>Follows a reference of <c>poam.yaml</c>.</summary>
    public ArtifactResult Follow(string href, ArtifactOptions? options = null)
    {
        ArtifactSet artifacts = Artifacts(options);
        return artifacts.Open(href, artifacts.Open("poam.yaml").Artifact!);
    }

    public static string Catalog(string title) => $"""
        catalog:
          uuid: 7d2b4c1e-8f0a-4c55-9d5a-2b6f3b1a9c11
          metadata:
            title: {title}
            last-modified: 2026-07-31T12:00:00Z
            version: "1"
            oscal-version: 1.1.3

        """;

    public void Dispose() => Directory.Delete(_top, recursive: true);
}
