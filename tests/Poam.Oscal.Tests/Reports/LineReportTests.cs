using System.Text;
using System.Text.RegularExpressions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using static Poam.Oscal.Tests.Reports.ReportSamples;

namespace Poam.Oscal.Tests.Reports;

/// <summary>Reports of lines as their readers take them: MSBuild and the runner of GitHub Actions.</summary>
public sealed partial class LineReportTests
{
    private static readonly SourceLocation Place = new(41, 20, 41, 56);

    [Fact]
    public void MsBuild_finding_is_read_back_from_the_canonical_form()
    {
        string line = MsBuild(Report(Failed("a (1)/poam.yaml", "", Finding(Place, "`x: y` is\nwrong: see (3,4): error"))));

        Match match = CanonicalError().Match(line);
        match.Groups["ORIGIN"].Value.Should().Be("a (1)/poam.yaml(41,20,41,56)");
        match.Groups["CATEGORY"].Value.Should().Be("error");
        match.Groups["CODE"].Value.Should().Be("OSCAL1002");
        match.Groups["TEXT"].Value.Should().Be(" `x: y` is\u240Awrong: see (3,4): error");
        line.Should().NotContain("\n");
    }

    [Theory]
    [InlineData("C:/a.yaml", "C:/a.yaml(41,20,41,56)", " it is wrong")]
    [InlineData("a:b.yaml", "poam ", " a:b.yaml(41,20,41,56): it is wrong")]
    public void MsBuild_path_with_a_colon_is_never_taken_for_something_else(string path, string origin, string text)
    {
        Match match = CanonicalError().Match(MsBuild(Report(Failed(path, "", Finding(Place, "it is wrong", Severity.Warning)))));

        match.Groups["ORIGIN"].Value.Should().Be(origin);
        match.Groups["CATEGORY"].Value.Should().Be("warning");
        match.Groups["TEXT"].Value.Should().Be(text);
    }

    // The lists of builds know errors and warnings alone.
    [Fact]
    public void MsBuild_infos_and_unchecked_entries_are_shown_and_not_listed()
    {
        FileReport file = new()
        {
            Path = "a.yaml",
            Verdict = Verdict.Unchecked,
            Diagnostics = [Finding(Place, "x", Severity.Info)],
            Unchecked = [new Unchecked("POAM2101", "no SSP", "", 4, 1)],
            OmittedCount = 3,
        };

        string[] lines = MsBuild(Report(file)).Split('\n');

        lines.Should().Equal(
            "a.yaml(41,20,41,56): info OSCAL1002: x",
            "a.yaml(4,1,4,1): info POAM2101: Not checked: no SSP",
            "a.yaml: info: 3 more finding(s) were counted and are not shown.");
        lines.Should().NotContain(l => CanonicalError().IsMatch(l));
    }

    [Fact]
    public void MsBuild_unread_file_is_an_error()
    {
        string line = MsBuild(Report(new FileReport { Path = "a.yaml", Verdict = Verdict.Unchecked, ReadError = "no permission" }));

        line.Should().Be("a.yaml: error: The file was not read: no permission");
        CanonicalError().Match(line).Groups["CATEGORY"].Value.Should().Be("error");
    }

    [Fact]
    public void GitHub_finding_is_a_command_with_escapes()
    {
        string[] lines = GitHub(Report(Failed("a,b:c%.yaml", "", Finding(Place, "50% is\nwrong: yes, it is"))));

        lines[0].Should().Be("::error file=a%2Cb%3Ac%25.yaml,line=41,endLine=41,col=20,endColumn=55,title=OSCAL1002::50%25 is%0Awrong: yes, it is");
        lines[^1].Should().Be("1 file: 1 failed · 1 error · as of 2026-05-01");
    }

    [Fact]
    public void GitHub_other_places_are_lines_of_the_message()
    {
        string[] lines = GitHub(Report(Failed("a.yaml", "", Finding(Place, "x", Severity.Error, new RelatedLocation("First here.", null, new SourceLocation(2, 3, 2, 4))))));

        lines[0].Should().EndWith("::x%0Asee a.yaml:2:3 First here.");
    }

    // The API of checks refuses columns of an annotation that ends in another line.
    [Fact]
    public void GitHub_finding_of_several_lines_has_no_columns() =>
        GitHub(Report(Failed("a.yaml", "", Finding(new SourceLocation(4, 1, 6, 2)))))[0].Should().StartWith("::error file=a.yaml,line=4,endLine=6,title=");

    [Fact]
    public void GitHub_finding_without_a_place_names_the_file_alone() =>
        GitHub(Report(Failed("a.yaml", "", Finding(default))))[0].Should().Be("::error file=a.yaml,title=OSCAL1002::it is wrong");

    [Fact]
    public void GitHub_more_than_ten_of_a_level_are_summed_up_and_listed_in_the_log()
    {
        Diagnostic[] findings =
        [
            .. Enumerable.Range(1, 12).Select(i => Finding(new SourceLocation(i, 1, i, 2), "w", Severity.Warning)),
            .. Enumerable.Range(1, 10).Select(i => Finding(new SourceLocation(i, 1, i, 2), "e ::error::x ##[error]y")),
        ];

        string[] lines = GitHub(Report(Failed("::error::a.yaml", "", findings)));

        lines[..10].Should().OnlyContain(l => l.StartsWith("::error file=", StringComparison.Ordinal), "errors come first");
        lines[10..19].Should().OnlyContain(l => l.StartsWith("::warning file=", StringComparison.Ordinal));
        lines[19].Should().Be("::warning title=poam::and 3 more warnings: GitHub shows 10 of a step. They are listed in the log of this step.");
        lines[20].Should().Be("::group::3 more findings");
        lines[21..24].Should().OnlyContain(l => l.StartsWith("- ::error::a.yaml:", StringComparison.Ordinal));
        lines[24].Should().Be("::endgroup::");
    }

    // The runner of GitHub takes `##[` for a command of its older form wherever it stands in a line that is none of the newer form.
    [Fact]
    public void GitHub_text_of_documents_makes_no_commands_in_the_log()
    {
        Diagnostic[] findings = [.. Enumerable.Range(1, 11).Select(i => Finding(new SourceLocation(i, 1, i, 2), "##[add-mask]x\n::stop-commands::y"))];

        GitHub(Report(Failed("a.yaml", "", findings))).Where(l => !l.StartsWith("::", StringComparison.Ordinal))
            .Should().NotContain(l => l.Contains("##[", StringComparison.Ordinal) || l.TrimStart().StartsWith("::", StringComparison.Ordinal)).And.NotBeEmpty();
    }

    private static string MsBuild(ValidationReport report) => Text(output => MsBuildReportWriter.Write(report, output));

    private static string[] GitHub(ValidationReport report) => Text(output => GitHubReportWriter.Write(report, output)).Split('\n');

    private static string Text(Action<Stream> write)
    {
        using MemoryStream output = new();
        write(output);
        return Encoding.UTF8.GetString(output.ToArray())[..^1];
    }

    /// <summary>What builds take for an error or a warning: origin, category, code and text, as the documentation of MSBuild describes it.</summary>
    [GeneratedRegex(@"^\s*(?<ORIGIN>[a-zA-Z]:[^:]*|[^:]*):\s*(?<CATEGORY>error|warning)(?:\s+(?<CODE>[^: ]*))?\s*:(?<TEXT>.*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex CanonicalError();
}
