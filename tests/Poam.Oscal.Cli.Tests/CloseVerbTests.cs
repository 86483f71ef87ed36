using System.Security.Cryptography;

namespace Poam.Oscal.Cli.Tests;

/// <summary>The verbs that close items and open them again, on a file.</summary>
public sealed class CloseVerbTests : IDisposable
{
    private const string Item = "b726";

    private readonly TemporaryFolder _folder = new();

    public CloseVerbTests()
    {
        _folder.Write("plans/poam.yaml", Poams.Undated);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Close_links_the_file_from_where_the_document_lies_with_its_hash()
    {
        string evidence = _folder.Write("scans/rescan of april.csv", "clean\n");

        TestEnvironment run = Run(0, "close", Item, "plans/poam.yaml", "--text", "Updated.", "--evidence", "scans/rescan of april.csv", "--verified-by", "TEST", "--as-of", "2026-04-20");

        string text = _folder.Read("plans/poam.yaml");
        text.Should().Contain("href: ../scans/rescan%20of%20april.csv").And.Contain(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(evidence))));
        run.Messages.ToString().Should().StartWith("plans/poam.yaml: b726fede-34d4-5a4b-9032-2518ae1f5415: closed, verified by TEST\n  evidence: ../scans/rescan of april.csv\n");
        Run(0, "validate", "plans/poam.yaml", "--as-of", "2026-04-20").OutputText.Should().Contain("no findings");
    }

    [Fact]
    public void Close_refuses_a_file_that_is_not_there_and_a_folder()
    {
        _folder.With("scans/x.csv");

        Close(3, "--evidence", "scans/y.csv", "--verified-by", "TEST").Should().Be("poam: scans/y.csv is no evidence: there is no such file\n");
        Close(3, "--evidence", "scans", "--verified-by", "TEST").Should().StartWith("poam: scans is no evidence: ");
        _folder.Read("plans/poam.yaml").Should().Be(Poams.Undated);
    }

    [Fact]
    public void Close_without_evidence_is_refused_unless_it_says_why()
    {
        Close(1).Should().StartWith("poam: Nothing shows that ").And.EndWith("--unverified says why.\n");
        Close(0, "--unverified", "The server is gone.", "--dry-run").Should().Contain("not verified").And.EndWith("plans/poam.yaml was not changed (--dry-run).\n");
        _folder.Read("plans/poam.yaml").Should().Be(Poams.Undated);
    }

    [Fact]
    public void Close_takes_one_risk_or_all()
    {
        Close(2, "--all-risks", "--risk", "0c2a", "--unverified", "x").Should().StartWith("poam: --risk names one risk, --all-risks takes them all");
        Close(0, "--all-risks", "--unverified", "The server is gone.").Should().Contain("closed, not verified");
    }

    [Fact]
    public void Reopen_opens_what_was_closed()
    {
        Close(0, "--evidence", "https://scans.agency.example/7.pdf", "--verified-by", "examine");

        Run(0, "reopen", Item, "plans/poam.yaml", "--reason", "It is back.", "--as-of", "2026-04-22").Messages.ToString()
            .Should().Be("plans/poam.yaml: b726fede-34d4-5a4b-9032-2518ae1f5415: reopened\n  status closed -> open\n");

        Run(0, "validate", "plans/poam.yaml", "--as-of", "2026-04-22").OutputText.Should().Contain("no findings");
    }

    [Fact]
    public void Close_with_evidence_that_is_not_handed_on_says_so()
    {
        _folder.With("plans/.git/HEAD", "scans/x.csv", "plans/y.csv");

        Close(0, "--evidence", "scans/x.csv", "--evidence", "plans/y.csv", "--verified-by", "TEST").Should().EndWith(
            "  note: scans/x.csv lies outside of the work tree of the POA&M, so that others get the POA&M without it. Copy it to a folder beside the POA&M, and name the copy.\n");
    }

    [Fact]
    public void Close_with_evidence_in_the_current_folder_says_nothing()
    {
        _folder.With("scans/x.csv");

        Close(0, "--evidence", "scans/x.csv", "--verified-by", "TEST").Should().NotContain("note:");
    }

    [Fact]
    public void Close_on_a_terminal_asks_for_text_evidence_and_method()
    {
        _folder.With("scans/x.csv");

        string asked = Typed(0, ["Updated.", "scans/y.csv", "scans/x.csv", "", "tested", "test"], "close", Item, "plans/poam.yaml", "--as-of", "2026-04-20");

        asked.Should().StartWith("What was done: What shows it: a file, an address, or nothing:   scans/y.csv is no evidence: there is no such file\n")
            .And.Contain("Another one, or nothing: ").And.Contain("  It is one of TEST, EXAMINE, INTERVIEW.\n").And.Contain("closed, verified by TEST\n");
        _folder.Read("plans/poam.yaml").Should().Contain("href: ../scans/x.csv");
    }

    [Fact]
    public void Close_on_a_terminal_without_evidence_asks_why()
    {
        Typed(0, ["Updated.", "", "The server is gone."], "close", Item, "plans/poam.yaml", "--as-of", "2026-04-20").Should().Contain("Why is there no evidence: ").And.Contain("closed, not verified");
        Typed(1, ["Updated."], "close", Item, "plans/poam.yaml", "--as-of", "2026-04-20").Should().StartWith("poam: ").And.Contain("is closed since 2026-04-20.", "nobody is asked in vain");
        Typed(1, ["Updated."], "close", "beef", "plans/poam.yaml", "--as-of", "2026-04-20").Should().StartWith("poam: There is no item 'beef'.");
    }

    private string Typed(int exitCode, string[] answers, params string[] args)
    {
        TestEnvironment environment = new(_folder.Root) { Typed = string.Join('\n', answers) };
        environment.Run(args).Should().Be(exitCode, environment.Messages.ToString());
        return environment.Messages.ToString()!;
    }

    private string Close(int exitCode, params string[] options) =>
        Run(exitCode, ["close", Item, "plans/poam.yaml", "--text", "Updated.", "--as-of", "2026-04-20", .. options]).Messages.ToString()!;

    private TestEnvironment Run(int exitCode, params string[] args)
    {
        TestEnvironment environment = new(_folder.Root);
        environment.Run(args).Should().Be(exitCode, environment.Messages.ToString());
        return environment;
    }
}
