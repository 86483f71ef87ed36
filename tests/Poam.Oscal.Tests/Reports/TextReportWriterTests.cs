using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using static Poam.Oscal.Tests.Reports.ReportSamples;

namespace Poam.Oscal.Tests.Reports;

public sealed class TextReportWriterTests
{
    [Fact]
    public void Write_clean_file_names_what_it_was_checked_as()
    {
        Text(Report(Passed("poam.json"))).Should().Be(
            """
            poam.json: passed (plan-of-action-and-milestones 1.1.2, json)

            1 file: 1 passed · no findings · as of 2026-05-01

            """);
    }

    [Fact]
    public void Write_several_files_groups_findings_with_their_lines()
    {
        const string Source = "plan-of-action-and-milestones:\n  uuid: 12\n  metadata:\n\t- titel: \"é\"\n";
        FileReport failed = Failed(
            "docs/poam.yaml",
            Source,
            Finding(new SourceLocation(2, 9, 2, 11), "'12' is no UUID"),
            Finding(
                new SourceLocation(4, 4, 4, 9),
                "there is no member 'titel'; did you mean 'title'?",
                Severity.Warning,
                new RelatedLocation("it is part of this object", null, new SourceLocation(3, 3, 3, 11)),
                new RelatedLocation("and of that file", "ssp.json", new SourceLocation(7, 1, 7, 2))));

        Text(Report(Passed("a.json"), failed, Passed("z.json"))).Should().Be(
            """
            a.json: passed (plan-of-action-and-milestones 1.1.2, json)

            docs/poam.yaml: failed (plan-of-action-and-milestones 1.1.2, yaml)
            docs/poam.yaml:2:9  error  OSCAL1002  '12' is no UUID
                 2 |   uuid: 12
                   |         ^^
            docs/poam.yaml:4:4  warning  OSCAL1002  there is no member 'titel'; did you mean 'title'?
                 4 | TAB- titel: "é"
                   | TAB  ^^^^^
                see docs/poam.yaml:3:3  it is part of this object
                see ssp.json:7:1  and of that file

            z.json: passed (plan-of-action-and-milestones 1.1.2, json)

            3 files: 1 failed, 2 passed · 2 errors · as of 2026-05-01

            """.Replace("TAB", "\t", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_many_clean_files_lists_only_those_with_remarks()
    {
        FileReport[] files = new FileReport[12];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = Passed("f" + i);
        }

        files[3] = Failed("f3", "x", Finding(new SourceLocation(1, 1, 1, 2)));

        Text(Report(files)).Should().Be(
            """
            f3: failed (plan-of-action-and-milestones 1.1.2, yaml)
            f3:1:1  error  OSCAL1002  it is wrong
                 1 | x
                   | ^

            12 files: 1 failed, 11 passed · 1 error · as of 2026-05-01

            """);
    }

    [Fact]
    public void Write_unread_unchecked_and_omitted_says_so()
    {
        FileReport unread = new() { Path = "missing.json", Verdict = Verdict.Unchecked, ReadError = "there is no such file" };
        FileReport partly = new()
        {
            Path = "poam.xml",
            Format = "xml",
            Model = "plan-of-action-and-milestones",
            OscalVersion = "1.9.0",
            CheckedAs = "1.2.2",
            Verdict = Verdict.Unchecked,
            Unchecked = [new Unchecked("POAM2101", "import-ssp '../ssp.json' was not found", "/x", 14, 12)],
            InfoCount = 1,
            OmittedCount = 1,
        };
        ValidationReport report = new()
        {
            ToolName = "poam",
            ToolVersion = "0.1.0",
            AsOf = new DateOnly(2026, 5, 1),
            RuleSets = ["default"],
            Files = [unread, partly],
            SkippedCount = 2,
        };

        Text(report).Should().Be(
            """
            missing.json: not read: there is no such file

            poam.xml: unchecked (plan-of-action-and-milestones 1.2.2, xml, says 1.9.0)
            poam.xml:14  unchecked  POAM2101  import-ssp '../ssp.json' was not found (12 checks)
            … and 1 more finding in this file (--max-findings shows more)

            2 files: 1 not read, 1 unchecked · 1 info · 1 unchecked · 2 files skipped, not OSCAL · as of 2026-05-01

            """);
    }

    [Fact]
    public void Write_colored_wraps_severity_carets_and_verdicts()
    {
        string text = Text(Report(Failed("a", "xy", Finding(new SourceLocation(1, 2, 1, 3)))), color: true);

        text.Should().Be(
            "\e[1ma\e[0m: \e[1;31mfailed\e[0m\e[2m (plan-of-action-and-milestones 1.1.2, yaml)\e[0m\n"
            + "a:1:2  \e[1;31merror\e[0m  OSCAL1002  it is wrong\n"
            + "\e[2m     1 | \e[0mxy\n"
            + "\e[2m       | \e[0m \e[1;31m^\e[0m\n\n"
            + "1 file: \e[1;31m1 failed\e[0m · 1 error · as of 2026-05-01\n");
    }

    [Fact]
    public void Write_plain_has_no_escape_even_when_the_document_has()
    {
        string text = Text(Report(Failed("a\e[31m", "x\e[2Jy\u202Ez", Finding(new SourceLocation(1, 2, 1, 3), "'\e[2J\n' is wrong"))));

        text.Should().NotContain("\e").And.NotContain("\u202E");
        text.Should().Contain("'␛[2J␊' is wrong").And.Contain("     1 | x␛[2Jy<U+202E>z\n       |  ^\n");
    }
}
