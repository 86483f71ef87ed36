using System.Diagnostics;

namespace Poam.Oscal.Cli.Tests;

/// <summary><c>poam validate --schema</c>.</summary>
public sealed class SchemaOptionTests : IDisposable
{
    private static readonly string[] AddOn = ["Poam.Oscal.JsonSchema.dll", "NJsonSchema.dll", "Newtonsoft.Json.dll", "Namotion.Reflection.dll"];

    private readonly TemporaryFolder _folder = new();
    private readonly TestEnvironment _environment;

    public SchemaOptionTests()
    {
        _environment = new TestEnvironment(_folder.Root);
        _folder.Write("poam.json", Poams.Clean);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_with_the_generated_schema_passes()
    {
        _environment.Run("validate", "poam.json", "--schema", "generated").Should().Be(0);

        _environment.OutputText.Should().StartWith("poam.json: passed");
    }

    [Fact]
    public void Validate_with_a_schema_of_the_user_reports_its_findings()
    {
        _folder.Write("my.json", """{"properties":{"plan-of-action-and-milestones":{"required":["back-matter"]}}}""");

        _environment.Run("validate", "poam.json", "--schema", "my.json").Should().Be(1);

        _environment.OutputText.Should().Contain("  error  USER1001  `back-matter` is missing; the schema requires it. (#/properties/plan-of-action-and-milestones/required)");
    }

    [Theory]
    [InlineData("none.json", 3, "poam: none.json: The schema cannot be read: there is no such file.\n")]
    [InlineData("d", 3, "poam: d: The schema cannot be read: it is a folder.\n")]
    [InlineData("poam.json", 2, "poam: poam.json:1:1: This is no JSON Schema: *")]
    [InlineData("text.json", 2, "poam: text.json:2:2: The schema is no JSON: *")]
    public void Validate_with_what_is_no_schema_says_so(string schema, int exitCode, string message)
    {
        _folder.Write("text.json", "{\nno");
        _folder.Write("d/x", "");

        _environment.Run("validate", "poam.json", "--schema", schema).Should().Be(exitCode);

        _environment.Messages.ToString().Should().Match(message);
        _environment.OutputText.Should().BeEmpty();
    }

    [Fact]
    public void Plain_run_does_not_load_what_reads_schemas()
    {
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Append(Path.Combine(AppContext.BaseDirectory, "poam.runtimeconfig.json")))
        {
            if (!AddOn.Contains(Path.GetFileName(file)))
            {
                File.Copy(file, _folder.FullPath(Path.GetFileName(file)));
            }
        }

        Run("validate", "poam.json").Should().Be(0);
        Run("validate", "poam.json", "--schema", "generated").Should().Be(4, "the add-on is not there");
    }

    private int Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [_folder.FullPath("poam.dll"), .. arguments])
        {
            WorkingDirectory = _folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
