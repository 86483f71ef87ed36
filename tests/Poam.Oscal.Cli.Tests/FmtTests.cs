using System.Text;

namespace Poam.Oscal.Cli.Tests;

public sealed class FmtTests : IDisposable
{
    private const string Loose = "plan-of-action-and-milestones:\n    metadata:\n        title: 't' # here\n    uuid: x\n";
    private const string Canonical = "plan-of-action-and-milestones:\n  uuid: x\n  metadata:\n    title: t # here\n";
    private const string Anchored = "plan-of-action-and-milestones:\n  uuid: &u x\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fmt_writes_files_of_a_folder_in_place()
    {
        _folder.Write("a/one.yaml", Loose);
        _folder.Write("a/two.yaml", Canonical);
        _folder.Write("a/other.yaml", "name:   x\n");
        TestEnvironment environment = new(_folder.Root);

        environment.Run("fmt", "a").Should().Be(0);

        _folder.Read("a/one.yaml").Should().Be(Canonical);
        _folder.Read("a/other.yaml").Should().Be("name:   x\n", "it is no OSCAL");
        environment.Messages.ToString().Should().Be("poam: formatted a/one.yaml\n");
        environment.OutputText.Should().BeEmpty();
    }

    [Fact]
    public void Fmt_with_check_prints_a_difference_and_writes_nothing()
    {
        _folder.Write("one.yaml", Loose);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("fmt", "--check", "one.yaml").Should().Be(1);

        _folder.Read("one.yaml").Should().Be(Loose);
        environment.OutputText.Should().StartWith("--- one.yaml\n+++ one.yaml (formatted)\n@@ -1,4 +1,4 @@\n").And.Contain("\n+  uuid: x\n");
        environment.Messages.ToString().Should().Be("poam: 1 of 1 file(s) to format; 'poam fmt' does it\n");
        new TestEnvironment(_folder.Root).Run("fmt", "--check", _folder.Write("two.yaml", Canonical)).Should().Be(0);
    }

    [Fact]
    public void Fmt_takes_standard_input_to_standard_output()
    {
        TestEnvironment environment = new(_folder.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(Loose)) };

        environment.Run("fmt", "-", "--keep-order", "--indent", "2").Should().Be(0);

        environment.OutputText.Should().Be("plan-of-action-and-milestones:\n  metadata:\n    title: t # here\n  uuid: x\n");
    }

    [Fact]
    public void Fmt_with_range_formats_a_selection_of_standard_input()
    {
        TestEnvironment environment = new(_folder.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(Loose)) };

        environment.Run("fmt", "-", "--range", "3:3").Should().Be(0);

        environment.OutputText.Should().Be(Loose.Replace("'t'", "t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0:1")]
    [InlineData("2:1")]
    [InlineData("2")]
    [InlineData("a:b")]
    public void Fmt_refuses_what_is_no_range(string range)
    {
        TestEnvironment environment = new(_folder.Root);

        environment.Run("fmt", "-", "--range", range).Should().Be(2);

        environment.Messages.ToString().Should().StartWith($"poam: '{range}' is no value for --range: it takes the first and the last line, such as 12:20.");
    }

    [Fact]
    public void Fmt_with_range_takes_one_file()
    {
        _folder.Write("a/one.yaml", Loose);
        _folder.Write("a/two.yaml", Loose);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("fmt", "a", "--range", "1:1").Should().Be(2);

        environment.Messages.ToString().Should().Contain("--range is for one file");
    }

    [Fact]
    public void Fmt_leaves_what_would_lose_something()
    {
        _folder.Write("anchored.yaml", Anchored);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("fmt", "anchored.yaml").Should().Be(1);

        _folder.Read("anchored.yaml").Should().Be(Anchored);
        environment.Messages.ToString().Should().StartWith("anchored.yaml:2:9  not formatted  Anchors");
        TestEnvironment piped = new(_folder.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(Anchored)) };
        piped.Run("fmt", "-").Should().Be(1);
        piped.OutputText.Should().Be(Anchored, "an editor must not be left with nothing");
    }

    [Fact]
    public void Fmt_says_what_it_cannot_read()
    {
        TestEnvironment environment = new(_folder.Root);

        environment.Run("fmt", "missing.yaml").Should().Be(3);
        environment.Run("fmt", ".").Should().Be(2);
        environment.Run("fmt", ".", "--indent", "9").Should().Be(2);

        environment.Messages.ToString().Should().Contain("missing.yaml: there is no such file").And.Contain(". has no .json").And.Contain("a number from 0 to 8");
    }
}
