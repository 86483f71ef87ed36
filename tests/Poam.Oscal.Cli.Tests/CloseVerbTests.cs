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

    private string Close(int exitCode, params string[] options) =>
        Run(exitCode, ["close", Item, "plans/poam.yaml", "--text", "Updated.", "--as-of", "2026-04-20", .. options]).Messages.ToString()!;

    private TestEnvironment Run(int exitCode, params string[] args)
    {
        TestEnvironment environment = new(_folder.Root);
        environment.Run(args).Should().Be(exitCode, environment.Messages.ToString());
        return environment;
    }
}
