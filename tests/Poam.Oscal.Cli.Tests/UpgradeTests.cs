namespace Poam.Oscal.Cli.Tests;

public sealed class UpgradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Upgrade_changes_the_file_and_says_what_it_did()
    {
        _folder.Write("poam.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("upgrade", "poam.json", "--to", "1.2.2").Should().Be(0);

        _folder.Read("poam.json").Should().Contain("\"oscal-version\": \"1.2.2\"").And.Contain("Printers");
        environment.OutputText.Should().BeEmpty();
        environment.Messages.ToString().Should().Contain("  changed  ").And.Contain("became 1.2.2").And.EndWith("1 change(s), 0 lost, 0 to decide.\n");
    }

    [Fact]
    public void Dry_run_writes_nothing()
    {
        _folder.Write("poam.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("upgrade", "poam.json", "--dry-run").Should().Be(0);

        _folder.Read("poam.json").Should().Be(Poams.Clean);
        environment.Messages.ToString().Should().EndWith("Nothing was written (--dry-run).\n");
    }

    [Fact]
    public void Output_leaves_the_file_alone()
    {
        _folder.Write("poam.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("upgrade", "poam.json", "--output", "new.json").Should().Be(0);

        _folder.Read("poam.json").Should().Be(Poams.Clean);
        _folder.Read("new.json").Should().Contain("1.2.2");
    }

    [Fact]
    public void Loss_needs_leave()
    {
        string text = Poams.Clean.Replace("\"version\"", "\"actions\": [{\"uuid\": \"8f2a1c53-6f1f-4d0a-9f4e-0d6a64a1c111\", \"type\": \"approval\", \"system\": \"https://a.example\"}], \"version\"", StringComparison.Ordinal);
        _folder.Write("poam.json", text);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("upgrade", "poam.json", "--to", "1.0.4").Should().Be(1);
        _folder.Read("poam.json").Should().Be(text);
        environment.Messages.ToString().Should().Contain("lost  `actions` is no member of 1.0.4").And.Contain("--allow-loss removes them");

        environment.Run("upgrade", "poam.json", "--to", "1.0.4", "--allow-loss").Should().Be(0);
        _folder.Read("poam.json").Should().Contain("1.0.4").And.NotContain("actions");
    }

    [Fact]
    public void Unknown_release_is_wrong_usage()
    {
        _folder.Write("poam.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("upgrade", "poam.json", "--to", "1.3").Should().Be(2);

        environment.Messages.ToString().Should().Contain("1.2.2");
    }

    [Fact]
    public void Broken_file_is_not_changed()
    {
        _folder.Write("poam.json", Poams.Clean[..^20]);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("upgrade", "poam.json").Should().Be(1);

        _folder.Read("poam.json").Should().Be(Poams.Clean[..^20]);
        environment.Messages.ToString().Should().Contain("cannot be read to its end").And.Contain("cannot be moved");
    }
}
