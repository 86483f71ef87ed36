using System.Text;
using System.Text.Json;
using Poam.Oscal.Cli.Items;
using Poam.Oscal.Cli.Output;

namespace Poam.Oscal.Cli.Tests;

/// <summary>The verbs about items, on the example as of the day on which it was published.</summary>
public sealed class ItemVerbTests
{
    private const string Example = "examples/agency-portal/poam.yaml";
    private static readonly string[] AsOf = ["--as-of", "2026-07-31"];

    [Fact]
    public void List_shows_a_line_for_each_item_and_counts_them()
    {
        string[] lines = Lines("list", Example);

        lines[0].Should().StartWith("ID   Status       Severity");
        lines[3].Should().Be("V-3  Open         high      sc-8, cm-6    2026-06-12  49       Marek Osei                 Old protocol versions are accepted");
        lines.Should().HaveCount(10).And.HaveElementAt(9, "7 items, 1 overdue · as of 2026-07-31");
    }

    [Theory]
    [InlineData("V-3 V-7", "--status", "open")]
    [InlineData("V-4 V-6", "--status", "Risk Accepted")]
    [InlineData("V-1 V-3 V-4 V-5 V-6 V-7", "--open")]
    [InlineData("V-1", "--control", "AC-2(3)")]
    [InlineData("V-1", "--control", "ac-02")]
    [InlineData("V-2 V-4", "--family", "si")]
    [InlineData("V-2 V-3", "--severity", "high")]
    [InlineData("V-1 V-4 V-6", "--owner", "dana")]
    [InlineData("V-1 V-4 V-6", "--owner", "dana.whitlock@permits.example")]
    [InlineData("V-3", "--overdue")]
    [InlineData("V-1 V-3 V-4 V-5", "--due-before", "2026-08-11")]
    [InlineData("V-3", "--query", "kiosk")]
    [InlineData("V-2", "--query", "CVE-2026-90441")]
    [InlineData("", "--query", "nothing like it")]
    public void List_filters(string expected, params string[] filter)
    {
        Ids([Example, .. filter]).Should().Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void List_says_which_control_no_item_is_about()
    {
        TestEnvironment run = new(Repository.Root);

        run.Run("list", Example, "--control", "AC-2,acc-2.3,AC2", "--family", "SI,QQ").Should().Be(0);

        run.Messages.ToString().Should().Be("poam: no item is about a control 'acc-2.3'. Did you mean 'ac-2.3'?\npoam: no item is about a control 'AC2'. Did you mean 'ac-2'?\npoam: no item is about a control of the family 'QQ'.\n");
    }

    [Theory]
    [InlineData("cisc-7.1", "CIS 7.1", true)]
    [InlineData("cis-7.1", "cisc-7.1", true)]
    [InlineData("cisc-7.1", "CIS Safeguard 7.1", true)]
    [InlineData("CIS 7.1", "cis-7", true)]
    [InlineData("cisc-7.10", "CIS 7.1", false)]
    [InlineData("cisc-7", "CIS 7.1", false)]
    [InlineData("ac-2_smt.a.1", "AC-2 a", true)]
    [InlineData("ac-2", "AC-2 a", false)]
    [InlineData("ac-20", "ac-2", false)]
    [InlineData("A.5.1", "a.5", true)]
    [InlineData("A.5.11", "a.5.1", false)]
    public void A_control_is_known_in_every_spelling(string id, string wanted, bool isPart)
    {
        ControlName.IsOrIsPartOf(id, wanted).Should().Be(isPart);
    }

    [Theory]
    [InlineData("cisc-7.1", "CIS", true)]
    [InlineData("CIS 7.1", "cisc", true)]
    [InlineData("ac-2.3", "ac", true)]
    [InlineData("ac-2.3", "au", false)]
    public void A_family_is_known_in_every_spelling(string id, string wanted, bool isOfIt)
    {
        ControlName.IsOfFamily(id, wanted).Should().Be(isOfIt);
    }

    [Theory]
    [InlineData("", "2026-04-15", "the nearest configuration holds")]
    [InlineData("--policy fedramp", "2026-05-01", "the command line wins")]
    [InlineData("--policy none", "", "none may be asked for")]
    [InlineData("--config other/own.yaml", "2026-04-21", "a configuration may be named")]
    public void List_takes_the_times_of_the_configuration(string options, string due, string why)
    {
        using TemporaryFolder folder = new();
        folder.Write("team/poam.yaml", Poams.Undated);
        folder.Write("poam.config.yaml", "policy:\n  sla:\n    policy: fedramp\n    high: 14\n");
        folder.Write("other/own.yaml", "policy:\n  sla:\n    high: 20\n");
        TestEnvironment environment = new(folder.Root);

        environment.Run(["list", "team", "--format", "csv", "--columns", "weakness,due", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Should().Be(0);

        environment.OutputText.Should().Contain($"\nOld proxy,{due}\r\n", why);
        environment.Messages.ToString().Should().BeEmpty();
    }

    [Fact]
    public void List_says_that_a_configuration_is_broken_and_goes_on()
    {
        using TemporaryFolder folder = new();
        folder.Write("poam.yaml", Poams.Undated);
        folder.Write("poam.config.yaml", "policy:\n  sla:\n    moderate: soon\n    high: 3\n");
        TestEnvironment environment = new(folder.Root);

        environment.Run("list").Should().Be(0);

        environment.Messages.ToString().Should().Be("poam: poam.config.yaml has errors, so its policy may not hold; 'poam config show' says more\n");
    }

    [Fact]
    public void List_sorts_by_columns_in_either_direction()
    {
        Ids(Example, "--sort", "severity,-id").Should().Equal("V-3", "V-2", "V-7", "V-5", "V-4", "V-1", "V-6");
        Ids(Example, "--sort", "closed").Should().StartWith(["V-2"], "those without a date come last");
        Ids(Example, "--sort", "-closed").Should().StartWith(["V-2"], "those without a date come last");
    }

    [Fact]
    public void List_writes_the_columns_that_are_asked_for()
    {
        Lines("list", Example, "--format", "csv", "--columns", "id,controls,kev")[2].Should().Be("V-2,si-2,yes");
        Lines("list", Example, "--format", "markdown", "--columns", "id,omb")[4].Should().Be("| V-3 | Delayed |");
    }

    [Fact]
    public void List_as_json_has_every_field()
    {
        using JsonDocument json = JsonDocument.Parse(Output("list", Example, "--format", "json", "--overdue"));
        JsonElement item = json.RootElement.GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;

        json.RootElement.GetProperty("asOf").GetString().Should().Be("2026-07-31");
        item.GetProperty("id").GetString().Should().Be("V-3");
        item.GetProperty("daysOverdue").GetInt32().Should().Be(49);
        item.GetProperty("dueFrom").GetString().Should().Be("deadline");
        item.GetProperty("milestones").GetArrayLength().Should().Be(2);
        item.GetProperty("milestones")[0].GetProperty("overdue").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void List_of_several_files_names_them()
    {
        string[] lines = Lines("list", "examples/agency-portal/poam.json", "examples/agency-portal/poam.xml", "--overdue");

        lines[0].Should().Contain("File");
        lines[1..3].Should().AllSatisfy(l => l.Should().StartWith("V-3"));
    }

    [Fact]
    public void List_of_what_is_no_POAM_says_so()
    {
        TestEnvironment environment = new(Repository.Root);

        environment.Run("list", "examples/agency-portal/ssp.yaml").Should().Be(3);
        environment.OutputText.Should().BeEmpty();
        environment.Messages.ToString().Should().Be("poam: examples/agency-portal/ssp.yaml: it is no POA&M\n");
    }

    [Theory]
    [InlineData("it takes open, in-progress, deferred, complete. Did you mean 'open'?", "--status", "opn")]
    [InlineData("Did you mean 'severity'?", "--columns", "severty")]
    [InlineData("Did you mean 'due'?", "--sort", "-deu")]
    [InlineData("it takes a date as YYYY-MM-DD", "--due-before", "soon")]
    [InlineData("there is no option '--overdeu'. Did you mean '--overdue'?", "--overdeu")]
    public void List_refuses_wrong_words_and_says_what_it_takes(string message, params string[] words)
    {
        TestEnvironment environment = new(Repository.Root);

        environment.Run(["list", Example, .. words]).Should().Be(2);
        environment.Messages.ToString().Should().Contain(message);
    }

    [Fact]
    public void Show_prints_a_page_with_milestones_and_history()
    {
        string page = Output("show", "v-3", Example);

        page.Should().Contain("  Status        Open, 49 days overdue (risk: open)\n");
        page.Should().Contain("  Due           2026-06-12 (deadline)\n");
        page.Should().Contain("  2026-06-05  late             Kiosk replaced\n");
        page.Should().Contain("  2026-07-29  status-update        Delivery of the kiosk is late\n");
        page.Should().EndWith("examples/agency-portal/poam.yaml · as of 2026-07-31\n");
    }

    [Fact]
    public void Show_takes_the_start_of_a_UUID()
    {
        Output("show", "3c33bbd3", Example).Should().StartWith("V-3 Old protocol versions");
    }

    [Fact]
    public void Show_of_an_unknown_item_proposes_another()
    {
        TestEnvironment environment = new(Repository.Root);

        environment.Run("show", "V3", Example).Should().Be(1);
        environment.Messages.ToString().Should().Be("poam: there is no item 'V3'. Did you mean 'V-3'?\n");
    }

    [Fact]
    public void Status_counts_and_names_the_next_milestones()
    {
        string[] lines = Lines("status", Example);

        lines.Should().ContainInOrder(
            "7 items: 6 open, 1 complete",
            "  Open 2 · In Progress 2 · Deferred 2 · overdue 1",
            "high          1     1        79",
            "SC            1     1        79",
            "  2026-06-05  late  V-3 Kiosk replaced");
    }

    [Fact]
    public void Verbs_take_the_current_folder_when_none_is_named()
    {
        TestEnvironment environment = new(Path.Combine(Repository.Root, "examples", "agency-portal"));

        environment.Run(["status", .. AsOf]).Should().Be(0);
        environment.OutputText.Should().StartWith("5 POA&Ms, as of 2026-07-31\n\n35 items: 30 open, 5 complete\n");
    }

    [Fact]
    public void Policy_gives_items_without_dates_a_due_date()
    {
        TestEnvironment environment = new(Repository.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(Poams.Clean)) };

        environment.Run("list", "-", "--policy", "fedramp").Should().Be(0);
        environment.OutputText.Should().EndWith("1 item · as of 2026-05-01\n");
    }

    [Fact]
    public void Csv_is_safe_in_a_spreadsheet_and_is_read_as_it_is_written()
    {
        CellTable table = new(["a", "b"], [["=HYPERLINK(1)", "say \"x\", y"], ["-1", "+2"], ["@sum", "plain"]]);

        table.ToCsv().Should().Be("a,b\r\n'=HYPERLINK(1),\"say \"\"x\"\", y\"\r\n'-1,'+2\r\n'@sum,plain\r\n");
    }

    [Fact]
    public void Markdown_of_a_document_is_text_in_a_table()
    {
        CellTable table = new(["a"], [["x | y <b> `c` @all"]]);

        table.ToMarkdown().Should().Be("| a |\n| --- |\n| x \\| y \\<b\\> \\`c\\` \\@all |\n");
    }

    [Fact]
    public void Text_is_cut_to_the_terminal_and_moves_no_cursor()
    {
        new CellTable(["ID", "Weakness"], [["V-1", new string('x', 50)]]).ToText(30).Should().Be($"ID   Weakness\nV-1  {new string('x', 24)}…\n");
        CellText.Of("a\u001b[31m\n\tb\u202e c").Should().Be("a[31m b c");
    }

    [Theory]
    [InlineData("V-2", "V-10", -1)]
    [InlineData("V-010", "v-10", 0)]
    [InlineData("V-10a", "V-10", 1)]
    [InlineData("A-5", "V-1", -1)]
    public void Names_are_sorted_as_people_do(string first, string second, int order)
    {
        Math.Sign(NaturalText.Of(first).CompareTo(NaturalText.Of(second))).Should().Be(order);
    }

    private static string[] Ids(params string[] words) =>
        [.. Lines(["list", .. words, "--format", "csv", "--columns", "id"]).Skip(1).Select(l => l.Trim())];

    private static string[] Lines(params string[] words) => Output(words).TrimEnd('\n').Split('\n').Select(l => l.TrimEnd('\r')).ToArray();

    private static string Output(params string[] words)
    {
        TestEnvironment environment = new(Repository.Root);
        environment.Run([.. words, .. AsOf]).Should().Be(0, environment.Messages.ToString());
        return environment.OutputText;
    }
}
