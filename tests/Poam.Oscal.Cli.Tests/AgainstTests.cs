namespace Poam.Oscal.Cli.Tests;

/// <summary><c>poam validate --against</c>: what a change may not do.</summary>
public sealed class AgainstTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string OtherUuid { get; } = Poams.Clean.Replace("0aa9f0f4-7d92-4e9a-8d2f-0c0b3f1a7c11", "1aa9f0f4-7d92-4e9a-8d2f-0c0b3f1a7c11", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_against_a_file_reports_the_change()
    {
        _folder.Write("old.json", Poams.Clean);
        _folder.Write("new.json", OtherUuid);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("validate", "new.json", "--against", "old.json").Should().Be(1);

        environment.OutputText.Should().Contain("new.json:12:").And.Contain("POAM5003");
    }

    [Fact]
    public void Validate_against_the_same_state_passes()
    {
        _folder.Write("old.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("validate", "old.json", "--against", "old.json").Should().Be(0);
    }

    [Fact]
    public void Validate_against_a_file_that_breaks_off_is_unchecked()
    {
        _folder.Write("old.json", Poams.Clean[..300]);
        _folder.Write("new.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("validate", "new.json", "--against", "old.json", "--fail-on", "unchecked").Should().Be(1);

        environment.OutputText.Should().Contain("POAM5000");
    }

    [SkippableFact]
    public void Validate_against_a_revision_compares_every_file_with_its_own_state()
    {
        using GitRepository git = new();
        git.Commit("a.json", Poams.Clean);
        git.Folder.Write("a.json", OtherUuid);
        git.Folder.Write("sub/new.json", Poams.Clean);
        TestEnvironment environment = new(git.Folder.Root);

        environment.Run("validate", ".", "--against", "HEAD").Should().Be(1);

        environment.OutputText.Should().Contain("a.json:12:").And.Contain("sub/new.json: passed").And.Contain("2 files: 1 failed");
    }

    [SkippableFact]
    public void Validate_against_nothing_that_exists_is_wrong_usage()
    {
        using GitRepository git = new();
        git.Commit("a.json", Poams.Clean);
        TestEnvironment environment = new(git.Folder.Root);

        environment.Run("validate", "a.json", "--against", "no-such-thing").Should().Be(2);

        environment.Messages.ToString().Should().Be("poam: --against no-such-thing: there is no such file, and git knows no such revision.\n");
    }
}
