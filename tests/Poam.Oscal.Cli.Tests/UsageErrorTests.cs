namespace Poam.Oscal.Cli.Tests;

public sealed class UsageErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Help_lists_each_command_in_a_line_that_people_can_read()
    {
        TestEnvironment environment = new(_folder.Root);
        using StringWriter console = new();
        TextWriter before = Console.Out;
        Console.SetOut(console);
        try
        {
            environment.Run("--help").Should().Be(0);
        }
        finally
        {
            Console.SetOut(before);
        }

        console.ToString().Split('\n').Should().OnlyContain(line => line.Length < 400).And.Contain(line => line.StartsWith("  explain <RULE>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "poam: say what to do. To check a file or a folder type: poam validate FILE-OR-FOLDER")]
    [InlineData("valdate x", "poam: there is no command 'valdate'. Did you mean 'poam validate'?")]
    [InlineData("frobnicate", "poam: there is no command 'frobnicate'. The commands are: validate, *.")]
    [InlineData("explain", "poam: RULE is missing. The id of a rule or a constraint, such as OSCAL1003.")]
    [InlineData("explain OSCAL1O03", "poam: there is no rule 'OSCAL1O03'. Did you mean 'OSCAL1003'? 'poam rules' lists them all.")]
    [InlineData("explain ac-2", "poam: there is no rule 'ac-2'. 'poam rules' lists them all.")]
    [InlineData("poam.yaml", "poam: 'poam.yaml' is no command. To check it type: poam validate poam.yaml")]
    [InlineData("--frmat", "poam: there is no option '--frmat'.")]
    [InlineData("validate", "poam: say what to check: a file, a folder, a pattern or - for standard input, as in: poam validate poam.yaml")]
    [InlineData("fmt", "poam: say what to format: a file, a folder, a pattern or - for standard input, as in: poam fmt poam.yaml")]
    [InlineData("baseline write", "poam: say what to check: a file, a folder, a pattern or - for standard input, as in: poam baseline write poam.yaml")]
    [InlineData("git", "poam: say what to do: install, uninstall, as in: poam git install")]
    [InlineData("git instal", "poam: there is no command 'instal'. Did you mean 'poam git install'?")]
    [InlineData("convert a.json b.json c.json", "poam: 'c.json' is one word too many for poam convert.")]
    [InlineData("validate --frmat json x", "poam: there is no option '--frmat'. Did you mean '--format'?")]
    [InlineData("validate --frmat=json x", "poam: there is no option '--frmat'. Did you mean '--format'?")]
    [InlineData("validate --sarif x", "poam: there is no option '--sarif'. Did you mean '--sar'?")]
    [InlineData("validate --format", "poam: --format needs a value: --format text|json|sarif|github|junit|msbuild")]
    [InlineData("validate --format jsn x", "poam: 'jsn' is no value for --format: it takes text, json, sarif, github, junit, msbuild. Did you mean 'json'?")]
    [InlineData("validate --fail-on never x", "poam: 'never' is no value for --fail-on: it takes error, warning, info, unchecked.")]
    [InlineData("validate --color on x", "poam: 'on' is no value for --color: it takes auto, always, never.")]
    [InlineData("validate --max-findings 0 x", "poam: '0' is no value for --max-findings: it takes a whole number from 1, such as 100.")]
    [InlineData("validate --max-findings 99999999999 x", "poam: '99999999999' is no value for --max-findings: it takes a whole number from 1, such as 100.")]
    [InlineData("validate --as-of 2026-02-30 x", "poam: '2026-02-30' is no value for --as-of: it takes a date as YYYY-MM-DD, such as 2026-05-01.")]
    [InlineData("validate --output none/r.txt x", "poam: --output none/r.txt: the folder '{0}/none' does not exist. Make it first.")]
    [InlineData("validate .", "poam: nothing was checked: there is no .json, .yaml, .yml or .xml file in '.'. Name a file or another folder: poam validate poam.yaml")]
    public void Run_wrong_usage_says_what_to_type(string commandLine, string expected)
    {
        TestEnvironment environment = new(_folder.Root);

        int code = environment.Run(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        code.Should().Be(2);
        environment.Messages.ToString()!.Split('\n')[0].Should().Match(expected.Replace("{0}", _folder.Root, StringComparison.Ordinal));
        environment.OutputText.Should().BeEmpty();
    }
}
