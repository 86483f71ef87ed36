namespace Poam.Oscal.Cli.Tests;

/// <summary>The verbs about deviations and vendors, on a file.</summary>
public sealed class DeviationVerbTests : IDisposable
{
    private const string Item = "b726";

    private readonly TemporaryFolder _folder = new();

    public DeviationVerbTests()
    {
        _folder.Write("poam.yaml", Poams.Undated);
        _folder.Write("evidence/note.txt", "The proxy is not reached from outside.");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Risk_adjustment_goes_from_request_to_approval_and_moves_the_deadline()
    {
        string request = Run(0, "deviation", "request", Item, "RA", "poam.yaml", "--rationale", "Inside only.", "--evidence", "evidence/note.txt", "--severity", "moderate", "--mitigation", "A firewall.");
        string approval = Run(0, "deviation", "approve", Item, "risk-adjustment", "poam.yaml", "--by", "Dana Whitlock");

        request.Should().Contain("risk adjustment requested\n").And.Contain("rating high -> moderate, once it is approved");
        approval.Should().Contain("scheduled completion 2026-06-30: 90 days from detection for moderate (fedramp)");
        _folder.Read("poam.yaml").Should().Contain("deadline: \"2026-06-30T00:00:00Z\"");
        Run(0, "validate", "poam.yaml", "--as-of", "2026-04-20").Should().BeEmpty();
    }

    [Fact]
    public void Deviation_is_rejected_or_withdrawn_with_a_reason()
    {
        Run(0, "deviation", "request", Item, "or", "poam.yaml", "--rationale", "Old clients.", "--evidence", "evidence/note.txt");

        Run(2, "deviation", "reject", Item, "or", "poam.yaml").Should().Be("poam: --reason is missing: why.\n");
        Run(0, "deviation", "reject", Item, "or", "poam.yaml", "--reason", "No.").Should().EndWith("status deviation-requested -> open\n");
        Run(1, "deviation", "withdraw", Item, "or", "poam.yaml", "--reason", "No.").Should().Contain("was withdrawn or rejected");
    }

    [Fact]
    public void Request_on_a_terminal_asks_for_reasons_evidence_and_rating()
    {
        TestEnvironment environment = new(_folder.Root) { Typed = "Inside only.\nevidence/note.txt\n\nlower\nlow\nlow\nA firewall.\n" };

        environment.Run("deviation", "request", Item, "ra", "poam.yaml").Should().Be(0, environment.Messages.ToString());

        environment.Messages.ToString().Should().Contain("  It is one of low, moderate, high, or nothing for as before.\n").And.Contain("rating high -> low, once it is approved");
        _folder.Read("poam.yaml").Should().Contain("A firewall.");
    }

    [Fact]
    public void Check_in_notes_for_when_the_fix_is_promised()
    {
        Run(0, "check-in", Item, "poam.yaml", "--product", "Ferryman", "--expected", "2026-06-02").Should().Contain("  fix expected on 2026-06-02\n").And.Contain("  note: ");

        TestEnvironment show = new(_folder.Root);
        show.Run("show", Item, "poam.yaml").Should().Be(0);
        show.OutputText.Should().MatchRegex("Vendor        tracking, Ferryman, last asked [0-9-]{10}, fix expected 2026-06-02\n");
        TestEnvironment data = new(_folder.Root);
        data.Run("list", "poam.yaml", "--format", "json").Should().Be(0);
        data.OutputText.Should().Contain("\"vendorFixExpected\": \"2026-06-02\"").And.Contain("\"vendorFixReleased\": null");
    }

    [Fact]
    public void Word_that_is_no_deviation_is_wrong_usage()
    {
        Run(2, "deviation", "approve", Item, "false-positve", "poam.yaml").Should()
            .Be("poam: 'false-positve' is no deviation: false-positive, operational-requirement, risk-adjustment. Did you mean 'false-positive'?\n");
    }

    [Fact]
    public void Check_in_tracks_a_vendor_until_the_fix_is_there()
    {
        Run(1, "check-in", Item, "poam.yaml").Should().Contain("--product says what waits for its vendor");
        Run(0, "check-in", Item, "poam.yaml", "--product", "Edge proxy", "--text", "In May.").Should().Contain("vendor dependency tracking");
        Run(0, "check-in", Item, "poam.yaml", "--resolved", "--released", "2026-04-19").Should().Contain("scheduled completion 2026-05-19");
        Run(0, "validate", "poam.yaml", "--as-of", "2026-04-20").Should().BeEmpty();
    }

    private string Run(int exitCode, params string[] args)
    {
        TestEnvironment environment = new(_folder.Root);
        bool isStep = args[0] != "validate";
        environment.Run(isStep ? [.. args, "--as-of", "2026-04-20"] : args).Should().Be(exitCode, environment.Messages.ToString());
        return environment.Messages.ToString()!;
    }
}
