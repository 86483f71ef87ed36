using System.Text;

namespace Poam.Oscal.Cli.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Convert_writes_the_format_that_the_file_names()
    {
        _folder.Write("poam.json", Poams.Clean);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("convert", "poam.json", "poam.yaml").Should().Be(0);

        _folder.Read("poam.yaml").Should().StartWith("plan-of-action-and-milestones:\n  uuid: dc802e5e-f43f-4efe-86a4-b6033583427f\n  metadata:\n    title: Printers\n")
            .And.Contain("\n    version: \"1.5\"\n").And.EndWith("      title: Printer with default password\n      description: Set a password.\n");
        environment.OutputText.Should().BeEmpty();
        environment.Messages.ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("json", "json")]
    [InlineData("json", "yaml")]
    [InlineData("json", "xml")]
    [InlineData("yaml", "json")]
    [InlineData("yaml", "yaml")]
    [InlineData("yaml", "xml")]
    [InlineData("xml", "json")]
    [InlineData("xml", "yaml")]
    [InlineData("xml", "xml")]
    public void Convert_of_every_pair_gives_the_same_by_name_and_by_option(string from, string to)
    {
        File.Copy(Path.Combine(Repository.Root, "examples", "agency-portal", $"poam.{from}"), _folder.FullPath($"in.{from}"));
        TestEnvironment named = new(_folder.Root);
        TestEnvironment asked = new(_folder.Root);
        TestEnvironment back = new(_folder.Root);

        named.Run("convert", $"in.{from}", $"out.{to}").Should().Be(0, named.Messages.ToString());
        asked.Run("convert", $"in.{from}", "--to", to).Should().Be(0);
        back.Run("convert", $"out.{to}", "--to", "json").Should().Be(0);

        asked.OutputText.Should().Be(_folder.Read($"out.{to}"));
        TestEnvironment direct = new(_folder.Root);
        direct.Run("convert", $"in.{from}", "--to", "json").Should().Be(0);
        back.OutputText.Should().Be(direct.OutputText, "the way over {0} changes nothing", to);
    }

    [Fact]
    public void Convert_to_a_format_writes_standard_output()
    {
        TestEnvironment environment = new(_folder.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(Poams.Clean)) };

        environment.Run("convert", "-", "--to", "xml").Should().Be(0);

        environment.OutputText.Should().StartWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan-of-action-and-milestones xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"dc802e5e-f43f-4efe-86a4-b6033583427f\">\n  <metadata>\n    <title>Printers</title>\n")
            .And.Contain("\n    <description>\n      <p>Set a password.</p>\n    </description>\n");
    }

    [Fact]
    public void Convert_refuses_to_lose_content()
    {
        _folder.Write("poam.json", Poams.Clean.Replace("\"version\"", "\"mood\": \"good\", \"version\"", StringComparison.Ordinal));
        TestEnvironment environment = new(_folder.Root);

        environment.Run("convert", "poam.json", "poam.xml").Should().Be(1);

        File.Exists(_folder.FullPath("poam.xml")).Should().BeFalse();
        environment.Messages.ToString().Should().Be(
            "poam.json:7:7  lost  `mood` is no member of OSCAL and has no place in XML.\npoam: nothing was written, as 1 value(s) would be lost. --allow-loss writes the rest.\n");
    }

    [Fact]
    public void Convert_loses_content_when_told()
    {
        _folder.Write("poam.json", Poams.Clean.Replace("\"version\"", "\"mood\": \"good\", \"version\"", StringComparison.Ordinal));
        TestEnvironment environment = new(_folder.Root);

        environment.Run("convert", "poam.json", "poam.xml", "--allow-loss").Should().Be(0);

        _folder.Read("poam.xml").Should().NotContain("mood").And.Contain("Printers");
        environment.Messages.ToString().Should().Contain("lost");
    }

    [Fact]
    public void Convert_keeps_unknown_members_in_one_format()
    {
        _folder.Write("poam.json", Poams.Clean.Replace("\"version\"", "\"mood\": [1, \"2\", null, {}], \"version\"", StringComparison.Ordinal));
        TestEnvironment environment = new(_folder.Root);

        environment.Run("convert", "poam.json", "--to", "yaml").Should().Be(0);

        environment.OutputText.Should().Contain("    mood:\n      - 1\n      - \"2\"\n      - null\n      - {}\n");
    }

    [Fact]
    public void Convert_reports_markup_that_Markdown_does_not_have()
    {
        TestEnvironment first = new(_folder.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(Poams.Clean)) };
        first.Run("convert", "-", "poam.xml").Should().Be(0);
        _folder.Write("poam.xml", _folder.Read("poam.xml").Replace("<p>Set a password.</p>", "<table><tr><td>a</td></tr></table>", StringComparison.Ordinal));
        TestEnvironment environment = new(_folder.Root);

        environment.Run("convert", "poam.xml", "--to", "json").Should().Be(1);

        environment.OutputText.Should().BeEmpty();
        environment.Messages.ToString().Should().Match("poam.xml:*:*  lost  The markup of `description` says more than Markdown can: *");
    }

    [Theory]
    [InlineData(1, "*poam: broken.json cannot be converted: it cannot be read to its end.\n", "convert", "broken.json", "--to", "xml")]
    [InlineData(1, "*poam: other.json cannot be converted: it is no OSCAL document.\n", "convert", "other.json", "--to", "xml")]
    [InlineData(3, "poam: missing.json: there is no such file\n", "convert", "missing.json", "--to", "xml")]
    [InlineData(2, "poam: into which format? *", "convert", "other.json")]
    [InlineData(2, "poam: 'poam.txt' does not say which format to write. *", "convert", "other.json", "poam.txt")]
    [InlineData(2, "*'toml' is no value for --to: it takes json, yaml, xml.*", "convert", "other.json", "--to", "toml")]
    [InlineData(2, "poam: none/poam.xml: the folder *", "convert", "other.json", "none/poam.xml")]
    public void Convert_says_what_is_wrong(int code, string message, params string[] args)
    {
        _folder.Write("broken.json", Poams.Clean[..300]);
        _folder.Write("other.json", "{}");
        TestEnvironment environment = new(_folder.Root);

        environment.Run(args).Should().Be(code);

        environment.Messages.ToString().Should().Match(message);
        environment.OutputText.Should().BeEmpty();
    }
}
