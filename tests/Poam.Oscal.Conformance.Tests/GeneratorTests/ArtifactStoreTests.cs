extern alias generator;
using System.Text;
using generator::Poam.Oscal.Generator.Emit;
using generator::Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Conformance.Tests.GeneratorTests;

public sealed class ArtifactStoreTests : IDisposable
{
    private static readonly ModelSet Model = new() { ReleaseList = [] };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_names_stale_missing_and_orphaned_files()
    {
        _folder.Write("out/a.txt", "old");
        _folder.Write("out/c.txt", "nobody makes me");

        Store().Check(Model).Should().Equal("stale: out/a.txt", "missing: out/b.txt", "orphaned: out/c.txt");
    }

    [Fact]
    public void Write_leaves_nothing_to_complain_about_and_touches_nothing_twice()
    {
        _folder.Write("out/a.txt", "old");
        _folder.Write("out/c.txt", "nobody makes me");

        Store().Write(Model).Should().Equal("out/a.txt", "out/b.txt", "out/c.txt");

        Store().Check(Model).Should().BeEmpty();
        Store().Write(Model).Should().BeEmpty();
    }

    [Fact]
    public void Check_finds_the_repository_up_to_date()
    {
        var model = ModelReader.Load(RepositoryFolder.At("schemas", "model"));

        new ArtifactStore(RepositoryFolder.Path, Artifacts.All(model, RepositoryFolder.Path), Artifacts.GeneratedFolders).Check(model).Should().BeEmpty();
    }

    private ArtifactStore Store() => new(_folder.Root, [new TextArtifact("out/a.txt"), new TextArtifact("out/b.txt")], ["out"]);

    private sealed class TextArtifact(string path) : IArtifact
    {
        public string RelativePath => path;

        public byte[] Build(ModelSet model) => Encoding.UTF8.GetBytes(path);
    }
}
