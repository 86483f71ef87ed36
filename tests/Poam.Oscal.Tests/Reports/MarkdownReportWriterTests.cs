using System.Text;
using Markdig;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using static Poam.Oscal.Tests.Reports.ReportSamples;

namespace Poam.Oscal.Tests.Reports;

public sealed class MarkdownReportWriterTests
{
    private static readonly SourceLocation Place = new(41, 20, 41, 56);

    [Fact]
    public void Write_report_has_sums_a_table_and_what_could_not_be_checked()
    {
        FileReport file = new()
        {
            Path = "a.yaml",
            Verdict = Verdict.Failed,
            Diagnostics = [Finding(Place, "a warning", Severity.Warning), Finding(Place, "`x|y` is wrong")],
            Unchecked = [new Unchecked("POAM2101", "no SSP", "/p", 4, 1)],
            ErrorCount = 1,
            WarningCount = 1,
        };

        Write(Report(file)).Should().Be(
            """
            ### POA&M check: failed

            1 file · 1 error · 1 warning · 0 infos · 1 unchecked

            | | Where | What |
            |---|---|---|
            | ✖ | <code>a.yaml:41:20</code> | [OSCAL1002](HELP) <code>x&#124;y</code> is wrong |
            | ⚠ | <code>a.yaml:41:20</code> | [OSCAL1002](HELP) a warning |

            <details><summary>What could not be checked</summary>

            - <code>a.yaml:4</code> POAM2101 no SSP

            </details>

            <sub>poam 0.1.0 · rules: default · as of 2026-05-01</sub>

            """.Replace("HELP", Rule.HelpUri, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_clean_report_has_no_table() => Write(Report(Passed("a.yaml"))).Should().NotContain("|").And.StartWith("### POA&M check: passed\n");

    // Text of a document must not ping people, load images, or hide the rest of the table.
    [Theory]
    [InlineData("`@everyone` <img src=x> ![a](http://x/y.png) | </table> @octocat #1 **b** <!--")]
    [InlineData("`**b** __c__ [x](y) <b> &amp; @a`")]
    [InlineData("one ` backtick, <b>")]
    [InlineData("a\n\n| b |\r\n# c")]
    public void Write_text_of_documents_stays_text(string message)
    {
        string markdown = Write(Report(Failed("a@b|<i>.yaml", "", Finding(Place, message))));

        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
        string html = Markdown.ToHtml(markdown, pipeline);
        html.Should().NotContain("<img").And.NotContain("<strong>").And.NotContain("<b>").And.NotContain("<i>").And.NotContain("<!--");
        html.Split("<tr>").Should().HaveCount(3, "the table has a heading and one row");
        html.Split("<a ").Should().HaveCount(2, "the rule is the only link");
        markdown.Should().NotMatchRegex("[@][a-z]");
    }

    [Fact]
    public void Write_many_findings_is_limited_in_size()
    {
        Diagnostic[] findings = [.. Enumerable.Range(1, 1000).Select(i => Finding(new SourceLocation(i, 1, i, 2), new string('m', 900)))];
        Unchecked[] open = [.. Enumerable.Range(1, 1000).Select(i => new Unchecked("POAM2101", new string('r', 100), "", i, 1))];
        FileReport file = new() { Path = "a.yaml", Verdict = Verdict.Failed, Diagnostics = findings, Unchecked = open, ErrorCount = 1000 };

        string markdown = Write(Report(file));

        markdown.Length.Should().BeLessThan(MarkdownReportWriter.MostCharacters);
        markdown.Should().MatchRegex("… and [0-9]+ more findings\\.").And.EndWith("</sub>\n");
    }

    private static string Write(ValidationReport report)
    {
        using MemoryStream output = new();
        MarkdownReportWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
