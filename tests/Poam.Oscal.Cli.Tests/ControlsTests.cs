namespace Poam.Oscal.Cli.Tests;

public sealed class ControlsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestEnvironment _environment;

    public ControlsTests() => _environment = new TestEnvironment(_folder.Root);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Controls_of_one_prints_what_is_known()
    {
        _environment.Run("controls", "AC-3(1)").Should().Be(0);

        _environment.OutputText.Should().Be(
            """
            AC-3(1)  Restricted Access to Privileged Functions
              id              ac-3.1
              catalog         NIST SP 800-53 Rev. 5, release 5.2.0
              family          ac, Access Control
              withdrawn       yes, see AC-6

            """);
    }

    [Fact]
    public void Controls_of_a_family_prints_a_line_each()
    {
        _environment.Run("controls", "at", "--baseline", "low").Should().Be(0);

        _environment.OutputText.Should().Be(
            """
            AT-1     Policy and Procedures
            AT-2     Literacy Training and Awareness
            AT-2(2)  Insider Threat
            AT-3     Role-based Training
            AT-4     Training Records

            """);
    }

    [Fact]
    public void Controls_with_documents_tells_who_uses_them()
    {
        string ssp = RepositoryFile("examples/agency-portal/ssp.yaml");
        string poam = RepositoryFile("examples/agency-portal/poam.yaml");

        _environment.Run("controls", "ac-2", ssp, poam).Should().Be(0);

        _environment.OutputText.Should().Contain("implemented by  Account management procedure (implemented)").And.Contain("open item       V-1  Unused accounts stay enabled, due 2026-08-10");
    }

    [Fact]
    public void Controls_as_json_gives_the_same_facts()
    {
        _environment.Run("controls", "ac-2.10", "--format", "json").Should().Be(0);

        _environment.OutputText.Should().Contain("\"label\": \"AC-2(10)\"").And.Contain("\"withdrawn\": true").And.Contain("\"ac-2_smt.k\"");
    }

    [Theory]
    [InlineData("AC-2(99)", "poam: NIST SP 800-53 Rev. 5 has no 'AC-2(99)'. Did you mean ac-2?\n")]
    [InlineData("zebra", "poam: NIST SP 800-53 Rev. 5 has no 'zebra'.\n")]
    public void Controls_that_do_not_exist_are_no_success(string control, string message)
    {
        _environment.Run("controls", control).Should().Be(1);

        _environment.Messages.ToString().Should().Be(message);
    }

    [Fact]
    public void Controls_says_what_else_a_label_may_be()
    {
        _environment.Run("controls", "AC-3.1").Should().Be(0);

        _environment.Messages.ToString().Should().Be("poam: 'AC-3.1' is read as AC-3(1); it may also be assessment procedure AC-3.1 of eMASS.\n");
    }

    [Fact]
    public void Controls_of_a_users_catalog_are_looked_up_the_same_way()
    {
        _folder.Write("cis.yaml", "catalog: { metadata: { title: CIS Controls, version: v8 }, controls: [ { id: cisc-7, title: Vulnerabilities, controls: [ { id: cisc-7.1, title: Process } ] } ] }");

        _environment.Run("controls", "CIS 7.1", "--catalog", "cis.yaml").Should().Be(0);

        _environment.OutputText.Should().StartWith("cisc-7.1  Process\n").And.Contain("CIS Controls, release v8");
    }

    [Theory]
    [InlineData("--catalog", "rev6", "'rev6' is no catalog: there is no such file.")]
    [InlineData("--baseline", "lowest", "has no baseline 'lowest'. It has low, moderate")]
    public void Controls_with_wrong_options_is_wrong_usage(string option, string value, string message)
    {
        _environment.Run("controls", "ac-2", option, value).Should().Be(2);

        _environment.Messages.ToString().Should().Contain(message);
    }

    [Fact]
    public void Controls_with_a_missing_document_is_unreadable()
    {
        _environment.Run("controls", "ac-2", "missing.yaml").Should().Be(3);

        _environment.Messages.ToString().Should().Be("poam: missing.yaml: there is no such file\n");
    }

    private static string RepositoryFile(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Poam.Oscal.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, path);
    }
}
