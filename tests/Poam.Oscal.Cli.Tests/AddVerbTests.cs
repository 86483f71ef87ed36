namespace Poam.Oscal.Cli.Tests;

/// <summary><c>poam add</c> on files, as somebody uses it.</summary>
public sealed class AddVerbTests : IDisposable
{
    private static readonly string[] Told = ["--title", "Old library", "--text", "The portal has an old library."];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Add_edits_the_file_of_the_folder_and_keeps_its_comments()
    {
        _folder.Write("poam.yaml", "# Kept.\n" + Poams.Undated);

        TestEnvironment run = Run(["add", .. Told, "--control", "SI-2, CM-6", "--severity", "high", "--source", "Nessus", "--asset", "web-01", "--owner", "dana whitlock", "--id", "V-13"]);

        string text = _folder.Read("poam.yaml");
        text.Should().StartWith("# Kept.\n").And.Contain("title: Requests can be mixed\n");
        run.Messages.ToString().Should().StartWith("poam.yaml: V-13: added, Old library\n").And.Contain("\n  next: poam plan V-13\n");
        Output("list", "poam.yaml", "--columns", "id,status,severity,controls,owner,weakness", "--format", "csv").Should().Contain("V-13,Open,high,\"si-2, cm-6\",Dana Whitlock,Old library");
        Output("show", "V-13", "poam.yaml").Should().Contain("web-01").And.Contain("Detected      2026-05-01").And.Contain("Weakness documented");
        Run(["plan", "V-13", "poam.yaml", "--text", "Update it."]).Messages.ToString().Should().Contain("planned, to be done by 2026-05-31");
    }

    [Fact]
    public void Add_with_dry_run_shows_a_difference_that_only_adds()
    {
        _folder.Write("poam.yaml", Poams.Undated + "\n");

        TestEnvironment run = Run(["add", "poam.yaml", .. Told, "--dry-run"]);

        string[] removed = [.. run.OutputText.Split('\n').Where(l => l.StartsWith('-') && !l.StartsWith("---", StringComparison.Ordinal))];
        removed.Should().ContainSingle().Which.Should().Contain("last-modified");
        run.Messages.ToString().Should().Contain("was not changed (--dry-run)");
        _folder.Read("poam.yaml").Should().Be(Poams.Undated + "\n");
    }

    [Theory]
    [InlineData("--title is missing: the weakness, in a line.")]
    [InlineData("--text is missing: the weakness, told.", "--title", "Old")]
    [InlineData("'hgh' is no value for --severity: it takes low, moderate, high, critical. Did you mean 'high'?", "--title", "Old", "--text", "Old.", "--severity", "hgh")]
    [InlineData("there is no option '--sevrity'", "--sevrity", "high")]
    public void Add_of_a_wrong_command_line_asks_nothing_where_nobody_sits(string message, params string[] options)
    {
        _folder.Write("poam.yaml", Poams.Undated);

        TestEnvironment run = new(_folder.Root);

        run.Run(["add", "poam.yaml", .. options]).Should().Be(2);
        run.Messages.ToString().Should().Contain(message[..Math.Min(30, message.Length)]);
        _folder.Read("poam.yaml").Should().Be(Poams.Undated);
    }

    [Fact]
    public void Add_of_a_control_that_the_catalog_does_not_have_is_what_validation_says()
    {
        _folder.Write("poam.yaml", Poams.Undated);
        TestEnvironment run = new(_folder.Root);

        run.Run(["add", "poam.yaml", .. Told, "--control", "AC-99"]).Should().Be(0, "nothing names the catalog of this document");

        run.Messages.ToString().Should().Contain("  note: NIST SP 800-53 Rev. 5 has no control 'ac-99'. Did you mean 'ac-9'? (POAM3001)\n");
    }

    [Fact]
    public void Add_in_a_folder_of_several_wants_to_know_which()
    {
        _folder.Write("a.yaml", Poams.Undated);
        _folder.Write("b.yaml", Poams.Undated);
        TestEnvironment run = new(_folder.Root);

        run.Run(["add", .. Told]).Should().Be(2);

        run.Messages.ToString().Should().Contain("this folder has 2 POA&Ms: a.yaml, b.yaml. Name the one that is meant.");
    }

    [Fact]
    public void Add_on_a_terminal_asks_for_what_is_missing()
    {
        _folder.Write("poam.yaml", Poams.Undated);
        string[] answers = ["", "Old library", "It is old.", "SI 2 2 2, x y", "SI-2", "severe", "moderate", "2026-06-01", "2026-04-20", "Dana Whitlock", "web-01, web-02", "", ""];
        TestEnvironment run = new(_folder.Root) { Typed = string.Join('\n', answers) };

        run.Run(["add", "poam.yaml"]).Should().Be(0, run.Messages.ToString());

        string asked = run.Messages.ToString()!;
        asked.Should().Contain("  This is needed.\n").And.Contain("is written like no control").And.Contain("It is one of low, moderate, high, critical.")
            .And.Contain("It was seen already").And.Contain("POAM-ID [V-1]: ");
        Output("show", "V-1", "poam.yaml").Should().Contain("Severity      moderate").And.Contain("Detected      2026-04-20").And.Contain("web-02").And.Contain("si-2");
    }

    [Fact]
    public void Add_on_a_terminal_asks_nothing_when_nothing_is_missing()
    {
        _folder.Write("poam.yaml", Poams.Undated);
        TestEnvironment run = new(_folder.Root) { Typed = "" };

        run.Run(["add", "poam.yaml", .. Told]).Should().Be(0);

        run.Messages.ToString().Should().StartWith("poam.yaml: V-1: added");
    }

    [Fact]
    public void Add_on_a_terminal_where_the_answers_end_changes_nothing()
    {
        _folder.Write("poam.yaml", Poams.Undated);
        TestEnvironment run = new(_folder.Root) { Typed = "Old library" };

        run.Run(["add", "poam.yaml"]).Should().Be(2);

        run.Messages.ToString().Should().EndWith("poam: --text is missing: the weakness, told.\n");
        _folder.Read("poam.yaml").Should().Be(Poams.Undated);
    }

    private TestEnvironment Run(string[] args)
    {
        TestEnvironment run = new(_folder.Root);
        run.Run(args).Should().Be(0, run.Messages.ToString());
        return run;
    }

    private string Output(params string[] args) => Run(args).OutputText;
}
