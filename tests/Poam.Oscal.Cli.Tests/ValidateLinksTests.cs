using System.Text;

namespace Poam.Oscal.Cli.Tests;

/// <summary>What <c>poam validate</c> does about documents that others import.</summary>
public sealed class ValidateLinksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _fixtures = Path.Combine(Repository.Root, "tests", "fixtures", "rules", "POAM2113");

    public ValidateLinksTests()
    {
        Copy("pass.yaml", "poam/poam.yaml", text => text.Replace("href: ssp.yaml", "href: ../ssp.yaml", StringComparison.Ordinal));
        Copy("ssp.yaml", "ssp.yaml", text => text);
        Copy("sar.yaml", "sar.yaml", text => text);
    }

    [Fact]
    public void Validate_follows_imports_under_the_current_folder()
    {
        Run(out string output, "poam/poam.yaml").Should().Be(0);

        output.Should().StartWith("poam/poam.yaml: passed");
    }

    [Fact]
    public void Validate_standard_input_imports_from_the_current_folder()
    {
        string poam = _folder.Read("poam/poam.yaml").Replace("../ssp.yaml", "ssp.yaml", StringComparison.Ordinal);
        TestEnvironment environment = new(_folder.Root) { Input = new MemoryStream(Encoding.UTF8.GetBytes(poam)) };

        environment.Run("validate", "-").Should().Be(0);

        environment.OutputText.Should().StartWith("<stdin>: passed");
    }

    [Fact]
    public void Validate_import_outside_is_unchecked_until_a_root_adds_it()
    {
        string inner = Path.Combine(_folder.Root, "poam");
        TestEnvironment environment = new(inner);
        TestEnvironment rooted = new(inner);

        environment.Run("validate", "poam.yaml", "--fail-on", "unchecked").Should().Be(1);
        rooted.Run("validate", "poam.yaml", "--fail-on", "unchecked", "--root", "..").Should().Be(0);

        environment.OutputText.Should().Contain("unchecked  POAM2101  2 references lead out of this document. The imported SSP '../ssp.yaml' was not read: it lies outside");
    }

    [Fact]
    public void Validate_mapped_import_is_read()
    {
        _folder.Write("poam/poam.yaml", _folder.Read("poam/poam.yaml").Replace("../ssp.yaml", "https://permits.example/oscal/ssp.yaml", StringComparison.Ordinal));

        Run(out string refused, "poam/poam.yaml").Should().Be(0);
        Run(out string mapped, "poam/poam.yaml", "--map", "https://permits.example/oscal/=.").Should().Be(0);

        refused.Should().Contain("poam/poam.yaml: unchecked");
        mapped.Should().Contain("poam/poam.yaml: passed");
    }

    [Fact]
    public void Validate_missing_import_is_an_error_when_links_are_strict()
    {
        File.Delete(_folder.FullPath("ssp.yaml"));

        Run(out string output, "poam/poam.yaml").Should().Be(0);
        Run(out string strict, "poam/poam.yaml", "--strict-links").Should().Be(1);

        output.Should().Contain("warning  POAM2101  The imported SSP 'ssp.yaml' was not read: there is no such file.");
        strict.Should().Contain("error  POAM2101");
    }

    [Fact]
    public void Validate_shows_places_in_the_given_assessment_results()
    {
        Copy("fail.yaml", "poam.yaml", text => text);

        Run(out string output, "poam.yaml", "--sar", "sar.yaml", "--ssp", "ssp.yaml").Should().Be(0);

        output.Should().Contain("warning  POAM2113").And.Contain("    see sar.yaml:26:17  It has the same title and description here.");
    }

    [Theory]
    [InlineData("--ssp", "there is no file 'no.yaml', which --ssp names.")]
    [InlineData("--sar", "there is no file 'no.yaml', which --sar names.")]
    [InlineData("--root", "there is no folder 'no.yaml', which --root names.")]
    [InlineData("--map", "'no.yaml' is no value for --map: it takes URI-OR-PATH=PATH, such as https://example.com/oscal/=./oscal/.")]
    public void Validate_names_that_lead_nowhere_are_wrong_usage(string option, string message)
    {
        TestEnvironment environment = new(_folder.Root);

        environment.Run("validate", "poam/poam.yaml", option, "no.yaml").Should().Be(2);

        environment.Messages.ToString().Should().StartWith("poam: " + message);
    }

    public void Dispose() => _folder.Dispose();

    private int Run(out string output, params string[] args)
    {
        TestEnvironment environment = new(_folder.Root);
        int code = environment.Run(["validate", .. args]);
        output = environment.OutputText;
        return code;
    }

    private void Copy(string fixture, string target, Func<string, string> change) =>
        _folder.Write(target, change(File.ReadAllText(Path.Combine(_fixtures, fixture))));
}
