using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;

namespace Poam.Oscal.Cli.Tests.Output;

public sealed class FileTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_existing_file_is_replaced_and_nothing_else_stays()
    {
        _folder.Write("r.json", "a long old report");

        FileTarget.Create("r.json", _folder.Root).Write(static stream => stream.Write("new"u8));

        _folder.Read("r.json").Should().Be("new");
        Directory.GetFileSystemEntries(_folder.Root).Should().ContainSingle();
    }

    [Fact]
    public void Write_that_fails_leaves_the_old_file()
    {
        _folder.Write("r.json", "old");
        FileTarget target = FileTarget.Create("r.json", _folder.Root);

        Action write = () => target.Write(static stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException("stop");
        });

        write.Should().Throw<InvalidOperationException>();
        _folder.Read("r.json").Should().Be("old");
        Directory.GetFileSystemEntries(_folder.Root).Should().ContainSingle();
    }

    [Fact]
    public void Write_link_stays_a_link()
    {
        _folder.Write("real.json", "old");
        File.CreateSymbolicLink(_folder.FullPath("link.json"), _folder.FullPath("real.json"));

        FileTarget.Create("link.json", _folder.Root).Write(static stream => stream.Write("new"u8));

        _folder.Read("real.json").Should().Be("new");
        File.ResolveLinkTarget(_folder.FullPath("link.json"), returnFinalTarget: false).Should().NotBeNull();
    }

    [Fact]
    public void Create_in_a_folder_that_is_missing_is_wrong_usage()
    {
        Action create = () => FileTarget.Create("none/r.json", _folder.Root);

        create.Should().Throw<UsageException>().WithMessage("--output none/r.json: the folder '*none' does not exist. Make it first.");
    }

    [Fact]
    public void Create_for_a_folder_is_wrong_usage()
    {
        _folder.With("d/x");

        Action create = () => FileTarget.Create("d/", _folder.Root);

        create.Should().Throw<UsageException>().WithMessage("--output d/ is a folder. Name a file in it: --output d/report.json");
    }
}
