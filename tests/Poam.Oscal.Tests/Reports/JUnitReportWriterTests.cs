using System.Text;
using System.Xml.Linq;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using static Poam.Oscal.Tests.Reports.ReportSamples;

namespace Poam.Oscal.Tests.Reports;

/// <summary>JUnit XML as GitLab, Jenkins and Azure Pipelines take it.</summary>
public sealed class JUnitReportWriterTests
{
    private static readonly SourceLocation Place = new(41, 20, 41, 56);

    [Fact]
    public void Write_report_has_a_suite_a_file_and_a_case_a_finding()
    {
        FileReport broken = new()
        {
            Path = "b.yaml",
            Verdict = Verdict.Failed,
            Diagnostics = [Finding(Place), Finding(Place, "w", Severity.Warning)],
            Unchecked = [new Unchecked("POAM2101", "no SSP", "/p", 4, 1)],
        };
        FileReport unread = new() { Path = "c.yaml", Verdict = Verdict.Unchecked, ReadError = "no permission" };

        XElement root = Read(Report(Passed("a.json"), broken, unread));

        Counts(root).Should().Be((5, 1, 1, 1));
        root.Elements("testsuite").Select(s => (s.Attribute("name")!.Value, Counts(s)))
            .Should().Equal(("a.json", (1, 0, 0, 0)), ("b.yaml", (3, 1, 0, 1)), ("c.yaml", (1, 0, 1, 0)));
        root.Descendants("testcase").Select(c => (c.Attribute("name")!.Value, c.Elements().SingleOrDefault()?.Name.LocalName)).Should().Equal(
            ("no findings", null),
            ("OSCAL1002 /plan-of-action-and-milestones/uuid", "failure"),
            ("OSCAL1002 /plan-of-action-and-milestones/uuid (2)", "system-out"),
            ("POAM2101 /p", "skipped"),
            ("read", "error"));
    }

    [Fact]
    public void Write_failure_says_what_and_where()
    {
        XElement failure = Read(Report(Failed("a.yaml", "", Finding(Place, "it is <wrong> & \"odd\"")))).Descendants("failure").Single();

        failure.Attribute("message")!.Value.Should().Be("it is <wrong> & \"odd\"");
        failure.Attribute("type")!.Value.Should().Be("OSCAL1002");
        failure.Value.Should().Be($"a.yaml:41:20: error OSCAL1002: it is <wrong> & \"odd\"\n{Rule.HelpUri}");
    }

    [Fact]
    public void Write_warning_fails_when_warnings_fail()
    {
        FileReport file = new() { Path = "a.yaml", Verdict = Verdict.Failed, FailSeverity = Severity.Warning, Diagnostics = [Finding(Place, "w", Severity.Warning)] };

        Counts(Read(Report(file))).Should().Be((1, 1, 0, 0));
    }

    // XML 1.0 cannot hold these characters at all, not even escaped.
    [Fact]
    public void Write_characters_that_xml_has_not_are_replaced()
    {
        XElement root = Read(Report(Failed("a\u0001.yaml", "", Finding(Place, "\0\u001B[31m\uD83D \uFFFE \uD83D\uDE00"))));

        root.Descendants("failure").Single().Attribute("message")!.Value.Should().Be("\uFFFD\uFFFD[31m\uFFFD \uFFFD \uD83D\uDE00");
        root.Element("testsuite")!.Attribute("name")!.Value.Should().Be("a\uFFFD.yaml");
    }

    private static (int Tests, int Failures, int Errors, int Skipped) Counts(XElement element) =>
        ((int)element.Attribute("tests")!, (int)element.Attribute("failures")!, (int)element.Attribute("errors")!, (int)element.Attribute("skipped")!);

    private static XElement Read(ValidationReport report)
    {
        using MemoryStream output = new();
        JUnitReportWriter.Write(report, output);
        return XDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).Root!;
    }
}
