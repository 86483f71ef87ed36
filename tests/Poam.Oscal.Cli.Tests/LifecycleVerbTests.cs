using System.Text;

namespace Poam.Oscal.Cli.Tests;

/// <summary>The verbs that take a step in the life of an item: files, options, prompts; what the steps do is tested in the library.</summary>
public sealed class LifecycleVerbTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 8, 3, 9, 30, 15, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("poam.yaml")]
    [InlineData("poam.json")]
    [InlineData("poam.xml")]
    public void Step_edits_the_file_in_place_and_says_what_it_did(string file)
    {
        string before = Example(file);
        TestEnvironment environment = Environment();

        environment.Run("log", "v-3", file, "--title", "Kiosk delivered", "--text", "By lorry.", "--by", "Dana Whitlock").Should().Be(0, environment.Messages.ToString());

        environment.Messages.ToString().Should().Be($"{file}: V-3: logged 'Kiosk delivered'\n");
        environment.OutputText.Should().BeEmpty();
        string[] after = _folder.Read(file).Split('\n');
        string[] removed = [.. before.Split('\n').Except(after)];
        removed.Should().HaveCountLessThanOrEqualTo(3, "only the date changes, and what stands before the new entry gets a comma").And.Contain(l => l.Contains("last-modified", StringComparison.Ordinal));
        after.Except(before.Split('\n')).Should().Contain(l => l.Contains("Kiosk delivered", StringComparison.Ordinal)).And.Contain(l => l.Contains("2026-08-03T09:30:15Z", StringComparison.Ordinal));
        Environment().Run("validate", file).Should().Be(0);
    }

    [Fact]
    public void Dry_run_prints_the_difference_and_writes_nothing()
    {
        string before = Example("poam.yaml");
        TestEnvironment environment = Environment();

        environment.Run("status", "set", "V-3", "in progress", "poam.yaml", "--dry-run").Should().Be(0);

        environment.OutputText.Should().StartWith("--- poam.yaml\n+++ poam.yaml (changed)\n").And.Contain("\n-      status: open\n+      status: remediating\n");
        environment.Messages.ToString().Should().Be("poam.yaml: V-3: status is remediating\n  status open -> remediating\npoam: poam.yaml was not changed (--dry-run).\n");
        _folder.Read("poam.yaml").Should().Be(before);
    }

    [Fact]
    public void Refused_step_says_why_and_leaves_the_file_alone()
    {
        string before = Example("poam.yaml");
        TestEnvironment environment = Environment();

        environment.Run("milestone", "complete", "V-3", "9", "poam.yaml").Should().Be(1);

        environment.Messages.ToString().Should().Be("poam: V-3 has no milestone '9'. It has 1 (Kiosk replaced), 2 (Old versions switched off).\n");
        _folder.Read("poam.yaml").Should().Be(before);
    }

    [Fact]
    public void Plan_on_a_terminal_asks_for_what_who_and_when()
    {
        Example("poam.yaml");
        TestEnvironment environment = new(_folder.Root) { Now = Now, Typed = "Watch the relay.\nPriya Lund\nOne day\nsoon\n2026-08-20 Relay is watched\n2026-08-27 Alarm works\n\n" };

        environment.Run("plan", "V-7", "poam.yaml", "--additional").Should().Be(0, environment.Messages.ToString());

        environment.Messages.ToString().Should().StartWith("What will be done: Who is responsible: What it takes: staff, time, money: A milestone, such as 2026-06-12 Kiosk replaced:   'soon' is no value for --milestone")
            .And.Contain("  milestone 3 on 2026-08-20: Relay is watched (Priya Lund)\n  milestone 4 on 2026-08-27: Alarm works (Priya Lund)\n");
    }

    [Fact]
    public void Plan_on_a_terminal_asks_nothing_where_there_is_a_plan()
    {
        Example("poam.yaml");
        TestEnvironment environment = new(_folder.Root) { Now = Now, Typed = "Watch the relay.\n" };

        environment.Run("plan", "V-7", "poam.yaml").Should().Be(1);

        environment.Messages.ToString().Should().StartWith("poam: V-7 has a plan,");
    }

    [Theory]
    [InlineData("poam: there is no option '--txt'. Did you mean '--text'?\n", "milestone", "complete", "V-3", "--txt", "done")]
    [InlineData("poam: there is no option '--reson'. Did you mean '--reason'?\n", "status", "set", "--reson", "x")]
    [InlineData("poam: the name of the file is empty.\n", "log", "V-3", "", "--title", "x")]
    public void Option_that_does_not_exist_is_named_wherever_it_lands(string message, params string[] args)
    {
        Example("poam.yaml");
        TestEnvironment environment = Environment();

        environment.Run(args).Should().Be(2);

        environment.Messages.ToString().Should().StartWith(message);
    }

    [Fact]
    public void Without_a_file_the_one_in_the_folder_that_has_the_item_is_changed()
    {
        Example("poam.yaml");
        _folder.Write("other/poam.json", Poams.Clean);
        TestEnvironment environment = Environment();

        environment.Run("log", "V-3", "--title", "Asked").Should().Be(0, environment.Messages.ToString());

        _folder.Read("poam.yaml").Should().Contain("Asked");
    }

    [Fact]
    public void Without_a_file_an_item_of_several_files_is_not_guessed()
    {
        Example("poam.yaml");
        Example("poam.json");
        TestEnvironment environment = Environment();

        environment.Run("log", "V-3", "--title", "Asked").Should().Be(2);

        environment.Messages.ToString().Should().Be("poam: poam.json, poam.yaml have an item 'V-3'. Name the file that is meant.\n");
    }

    [Theory]
    [InlineData(2, "--as-of 2026-09-01 is in the future: a step is recorded when it has happened.", "log", "V-3", "poam.yaml", "--title", "x", "--as-of", "2026-09-01")]
    [InlineData(2, "--title is missing: what happened, in a line.", "log", "V-3", "poam.yaml")]
    [InlineData(2, "there is no option '--titel'. Did you mean '--title'?", "log", "V-3", "--titel")]
    [InlineData(2, "there is no option '--titel'. Did you mean '--title'?", "log", "V-3", "poam.yaml", "--titel", "Kiosk delivered")]
    [InlineData(2, "there is no option '--cause'.", "deviation", "reject", "V-3", "fp", "--cause", "It is none.")]
    [InlineData(2, "a step changes a file in place, and standard input is none. Name the file.", "log", "V-3", "-", "--title", "x")]
    [InlineData(2, "'soon Kiosk' is no value for --milestone: it takes a day and a title, such as '2026-06-12 Kiosk replaced'.", "plan", "V-3", "poam.yaml", "--text", "x", "--milestone", "soon Kiosk")]
    [InlineData(3, "nothing.yaml cannot be read", "log", "V-3", "nothing.yaml", "--title", "x")]
    [InlineData(3, "note.yaml is no POA&M that can be read; 'poam validate note.yaml' says more", "log", "V-3", "note.yaml", "--title", "x")]
    [InlineData(1, "There is no item 'V-33'. Did you mean 'V-3'?", "log", "V-33", "poam.yaml", "--title", "x")]
    public void What_cannot_be_done_is_said(int exitCode, string message, params string[] words)
    {
        Example("poam.yaml");
        _folder.Write("note.yaml", "just: a note\n");
        TestEnvironment environment = Environment();

        environment.Run(words).Should().Be(exitCode);

        environment.Messages.ToString().Should().Contain(message);
    }

    [Fact]
    public void File_that_is_cut_off_is_not_changed()
    {
        string cut = Example("poam.json")[..^2000];
        _folder.Write("poam.json", cut);
        TestEnvironment environment = Environment();

        environment.Run("log", "V-3", "poam.json", "--title", "x").Should().NotBe(0);

        _folder.Read("poam.json").Should().Be(cut);
    }

    [Fact]
    public void Step_that_brings_a_new_error_is_not_written()
    {
        string before = Example("poam.yaml");
        _folder.Write("poam.config.yaml", "rules: [\"+practice\"]\nseverities: { POAM4011: error }\n");
        TestEnvironment environment = Environment();

        environment.Run("milestone", "add", "V-7", "Much later", "poam.yaml", "--on", "2027-06-01").Should().Be(1);

        environment.Messages.ToString().Should().Contain("poam.yaml would not be valid: The milestone 'Much later' is due on 2027-06-01, after the deadline").And.EndWith("poam: poam.yaml was not changed.\n");
        _folder.Read("poam.yaml").Should().Be(before);
    }

    [Fact]
    public void Step_that_brings_a_new_warning_is_written_with_a_note()
    {
        Example("poam.yaml");
        TestEnvironment environment = Environment();

        environment.Run("milestone", "add", "V-7", "Much later", "poam.yaml", "--on", "2027-06-01").Should().Be(0);

        environment.Messages.ToString().Should().Contain("\n  note: The milestone 'Much later' is due on 2027-06-01, after the deadline");
    }

    [Fact]
    public void What_is_missing_is_asked_for_where_somebody_sits_at_a_terminal()
    {
        Example("poam.yaml");
        TestEnvironment environment = new(_folder.Root) { Now = Now, Typed = "Kiosk delivered\n" };

        environment.Run("log", "V-3", "poam.yaml").Should().Be(0);

        environment.Messages.ToString().Should().StartWith("What happened, in a line: ");
        _folder.Read("poam.yaml").Should().Contain("title: Kiosk delivered");
    }

    private TestEnvironment Environment() => new(_folder.Root) { Now = Now };

    private string Example(string file)
    {
        string folder = Path.Combine(Repository.Root, "examples", "agency-portal");
        foreach (string other in Directory.GetFiles(folder, "*.yaml").Where(f => !Path.GetFileName(f).StartsWith("poam", StringComparison.Ordinal)))
        {
            _folder.Write(Path.GetFileName(other), File.ReadAllText(other));
        }

        foreach (string evidence in Directory.GetFiles(Path.Combine(folder, "evidence")))
        {
            _folder.Write("evidence/" + Path.GetFileName(evidence), File.ReadAllText(evidence));
        }

        string content = File.ReadAllText(Path.Combine(folder, file), Encoding.UTF8).ReplaceLineEndings("\n");
        _folder.Write(file, content);
        return content;
    }
}
