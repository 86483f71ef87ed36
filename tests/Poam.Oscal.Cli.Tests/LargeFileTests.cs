namespace Poam.Oscal.Cli.Tests;

/// <summary>A file of 2 GiB, more than an array can hold: each verb refuses it by its size, before anything of it is read.</summary>
public sealed class LargeFileTests : IDisposable
{
    private const long Size = (1L << 31) + 1;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, "validate", "large.json")]
    [InlineData(3, "convert", "large.json", "out.yaml")]
    [InlineData(3, "fmt", "large.json")]
    [InlineData(3, "diff", "large.json", "small.json")]
    [InlineData(3, "list", "large.json")]
    [InlineData(3, "upgrade", "large.json")]
    [InlineData(129, "merge", "small.json", "large.json", "small.json")]
    [InlineData(3, "query", "large.json", "//risk")]
    [InlineData(2, "validate", "small.json", "--against", "large.json")]
    [InlineData(2, "validate", "small.json", "--config", "large.json")]
    [InlineData(3, "log", "V-1", "large.json", "--title", "x")]
    public void Verbs_refuse_a_file_by_its_size(int exitCode, params string[] words)
    {
        using (FileStream stream = File.Create(_folder.FullPath("large.json")))
        {
            stream.Write("{ \"plan-of-action-and-milestones\": {"u8);
            stream.SetLength(Size);
        }

        _folder.Write("small.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run(words).Should().Be(exitCode);

        (environment.OutputText + environment.Messages).Should().Match(m => m.Contains("larger than 1 GiB") || m.Contains("larger than 16 MiB") || m.Contains("1,073,741,824") || m.Contains("'poam validate large.json' says more"));
        new FileInfo(_folder.FullPath("large.json")).Length.Should().Be(Size, "nothing was written");
        Directory.GetFiles(_folder.Root).Should().HaveCount(2, "nothing was left behind");
    }

    [SkippableFact]
    public void Files_that_are_written_anew_keep_who_may_read_them()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = _folder.Write("poam.json", Poams.Clean);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        new TestEnvironment(_folder.Root).Run("fmt", "poam.json").Should().Be(0);

        File.ReadAllText(path).Should().NotBe(Poams.Clean);
        File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
