using System.Text;

namespace Poam.Oscal.Cli.Tests;

/// <summary><c>poam new</c>, and forms of weaknesses, as somebody uses them.</summary>
public sealed class NewVerbTests : IDisposable
{
    private const string Form = "- title: Old library\n  text: It is old.\n  severity: high\n  source: Nessus\n- { title: Weak passwords, text: They are short., control: IA-5 }\n";

    private static readonly string[] Told = ["--title", "Old library", "--text", "It is old."];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("poam", "poam.yaml")]
    [InlineData("poam.json", "poam.json")]
    [InlineData("poam.xml", "poam.xml")]
    public void New_makes_a_document_that_validate_and_fmt_have_nothing_to_say_of(string name, string file)
    {
        TestEnvironment run = Run(["new", name, "--system-id", "ACP-0042", "--organization", "Coastal Permits", "--release", "1.1.3", .. Told]);

        run.Messages.ToString().Should().StartWith($"{file}: POA&M of ACP-0042, OSCAL 1.1.3\n  V-1: added, Old library\n").And.EndWith("  next: poam plan V-1\n");
        Run("validate", file, "--fail-on", "info");
        Run("fmt", "--check", file);
        Run("list", file).OutputText.Should().Contain("V-1  Open");
    }

    [Fact]
    public void New_of_an_SSP_imports_it_from_where_it_lies()
    {
        Directory.CreateDirectory(_folder.FullPath("poa ms"));
        File.Copy(Path.Combine(Repository.Root, "examples", "agency-portal", "ssp.yaml"), _folder.FullPath("ssp of 2026.yaml"));

        Run(["new", "poa ms/poam.yaml", "--ssp", "ssp of 2026.yaml", "--document-title", "Ours", .. Told, "--asset", "cpp-sftp-01"]);

        string text = _folder.Read("poa ms/poam.yaml");
        text.Should().Contain("href: ../ssp%20of%202026.yaml").And.Contain("title: Ours").And.NotContain("inventory-items");
        Run("show", "V-1", "poa ms/poam.yaml").OutputText.Should().Contain("cpp-sftp-01");
    }

    [Fact]
    public void New_replaces_a_file_only_when_told_to()
    {
        _folder.Write("poam.yaml", "mine");

        Refused(2, ["new", "poam.yaml", "--system-id", "x", .. Told]).Should().Be("poam: poam.yaml is there already; --force replaces it, and 'poam add poam.yaml' adds to it.\n");
        _folder.Read("poam.yaml").Should().Be("mine");
        Run(["new", "poam.yaml", "--system-id", "x", "--force", .. Told]);
    }

    [Fact]
    public void New_with_dry_run_prints_the_document_and_writes_none()
    {
        Run(["new", "poam.yaml", "--system-id", "x", "--dry-run", .. Told]).OutputText.Should().StartWith("plan-of-action-and-milestones:\n");
        File.Exists(_folder.FullPath("poam.yaml")).Should().BeFalse();
    }

    [Theory]
    [InlineData("a POA&M is of a system: --system-id names it, or --ssp its SSP.", "poam.yaml", "--title", "t", "--text", "x")]
    [InlineData("OSCAL knows no POA&M without an item", "poam.yaml", "--system-id", "x")]
    [InlineData("does not say which format to write", "poam.txt", "--system-id", "x")]
    [InlineData("does not exist. Make it first.", "there/poam.yaml", "--system-id", "x")]
    public void New_of_a_wrong_command_line_says_what_is_needed(string message, params string[] args) =>
        Refused(2, ["new", .. args]).Should().Contain(message);

    [Fact]
    public void New_of_an_SSP_that_is_none_is_unreadable()
    {
        _folder.Write("ssp.yaml", Poams.Undated);

        Refused(3, ["new", "poam.yaml", "--ssp", "ssp.yaml", .. Told]).Should().Contain("ssp.yaml is no SSP that can be read");
        Refused(3, ["new", "poam.yaml", "--ssp", "none.yaml", .. Told]).Should().Contain("none.yaml cannot be read");
    }

    [Fact]
    public void New_on_a_terminal_asks_for_the_first_weakness()
    {
        TestEnvironment run = new(_folder.Root) { Typed = "Old library\nIt is old.\n\nhigh\n\nNessus\n\n\n\n" };

        run.Run("new", "poam.yaml", "--system-id", "x").Should().Be(0, run.Messages.ToString());

        Run("show", "V-1", "poam.yaml").OutputText.Should().Contain("Severity      high").And.Contain("Detected      2026-05-01");
    }

    [Fact]
    public void Add_takes_a_form_from_a_file_or_from_standard_input()
    {
        _folder.Write("form.yaml", Form);
        Run("new", "poam.yaml", "--system-id", "x", "--from", "form.yaml");
        TestEnvironment piped = new(_folder.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(Form)) };

        piped.Run("add", "poam.yaml", "--from", "-").Should().Be(0, piped.Messages.ToString());

        piped.Messages.ToString().Should().StartWith("poam.yaml: V-3: added, Old library\n").And.Contain("  V-4: added, Weak passwords\n");
        Run("list", "poam.yaml", "--columns", "id,controls", "--format", "csv").OutputText.Should().Contain("V-2,ia-5").And.Contain("V-4,ia-5");
    }

    [Fact]
    public void Add_of_a_form_with_findings_changes_nothing()
    {
        _folder.Write("poam.yaml", Poams.Undated);
        _folder.Write("form.yaml", "title: Old\ntext: It is old.\nseverity: hgh\ndetected: soon\n");

        Refused(1, "add", "poam.yaml", "--from", "form.yaml").Should().Be(
            "poam: form.yaml:3:11: `severity` takes low, moderate, high or critical (did you mean `high`?). (POAM9030)\n"
            + "      form.yaml:4:11: `detected` takes a date as YYYY-MM-DD, such as 2026-09-30. (POAM9030)\n"
            + "poam: nothing was added.\n");
        Refused(3, "add", "poam.yaml", "--from", "none.yaml").Should().Contain("none.yaml");
        Refused(2, "add", "poam.yaml", "--from", "form.yaml", "--severity", "high").Should().Contain("--severity cannot stand beside it");
        _folder.Read("poam.yaml").Should().Be(Poams.Undated);
    }

    private TestEnvironment Run(params string[] args)
    {
        TestEnvironment run = new(_folder.Root);
        run.Run(args).Should().Be(0, run.Messages.ToString());
        return run;
    }

    private string Refused(int exitCode, params string[] args)
    {
        TestEnvironment run = new(_folder.Root);
        run.Run(args).Should().Be(exitCode, run.Messages.ToString());
        return run.Messages.ToString()!;
    }
}
