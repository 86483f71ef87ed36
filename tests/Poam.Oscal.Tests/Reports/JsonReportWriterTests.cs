using System.Text.Json;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using static Poam.Oscal.Tests.Reports.ReportSamples;

namespace Poam.Oscal.Tests.Reports;

public sealed class JsonReportWriterTests
{
    [Fact]
    public void Write_failed_file_has_every_member_in_order()
    {
        FileReport file = new()
        {
            Path = "poam.yaml",
            Format = "yaml",
            Model = "plan-of-action-and-milestones",
            OscalVersion = "1.1.2",
            CheckedAs = "1.1.2",
            Catalog = "rev5 (default)",
            Verdict = Verdict.Failed,
            Diagnostics =
            [
                Finding(
                    new SourceLocation(41, 20, 41, 56),
                    "'é😀<b>' is \"wrong\"",
                    Severity.Error,
                    new RelatedLocation("here", null, new SourceLocation(9, 3, 9, 4)),
                    new RelatedLocation("there", "ssp.json", new SourceLocation(1, 2, 3, 4))),
            ],
            Unchecked = [new Unchecked("POAM2101", "not found", "/p", 14, 12), new Unchecked("POAM2102", "no file", "", 0, 1)],
            ErrorCount = 3,
            OmittedCount = 2,
        };

        Json(Report(file)).Should().Be(
            """
            {
              "schemaVersion": 1,
              "tool": {
                "name": "poam",
                "version": "0.1.0"
              },
              "asOf": "2026-05-01",
              "ruleSets": [
                "default"
              ],
              "verdict": "failed",
              "files": [
                {
                  "path": "poam.yaml",
                  "format": "yaml",
                  "model": "plan-of-action-and-milestones",
                  "oscalVersion": "1.1.2",
                  "checkedAs": "1.1.2",
                  "catalog": "rev5 (default)",
                  "verdict": "failed",
                  "diagnostics": [
                    {
                      "rule": "OSCAL1002",
                      "ruleKey": "OSCAL1002",
                      "source": "nist",
                      "level": "error",
                      "message": "'é\uD83D\uDE00<b>' is \"wrong\"",
                      "pointer": "/plan-of-action-and-milestones/uuid",
                      "line": 41,
                      "column": 20,
                      "endLine": 41,
                      "endColumn": 56,
                      "fingerprint": "0123456789abcdef",
                      "related": [
                        {
                          "message": "here",
                          "path": "poam.yaml",
                          "line": 9,
                          "column": 3
                        },
                        {
                          "message": "there",
                          "path": "ssp.json",
                          "line": 1,
                          "column": 2
                        }
                      ],
                      "helpUri": "HELP"
                    }
                  ],
                  "suppressed": [],
                  "unchecked": [
                    {
                      "rule": "POAM2101",
                      "reason": "not found",
                      "pointer": "/p",
                      "line": 14,
                      "count": 12
                    },
                    {
                      "rule": "POAM2102",
                      "reason": "no file",
                      "pointer": "",
                      "count": 1
                    }
                  ],
                  "omitted": 2
                }
              ],
              "summary": {
                "files": 1,
                "skipped": 0,
                "errors": 3,
                "warnings": 0,
                "infos": 0,
                "unchecked": 2,
                "suppressed": 0,
                "omitted": 2
              }
            }

            """.Replace("HELP", Rule.HelpUri, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_unread_file_is_unchecked_with_a_reason()
    {
        FileReport unread = new() { Path = "x.json", Verdict = Verdict.Unchecked, ReadError = "there is no such file" };

        using JsonDocument json = JsonDocument.Parse(Json(Report(unread, Passed("y.json"))));

        json.RootElement.GetProperty("verdict").GetString().Should().Be("unchecked");
        JsonElement file = json.RootElement.GetProperty("files")[0];
        file.GetProperty("readError").GetString().Should().Be("there is no such file");
        file.GetProperty("format").ValueKind.Should().Be(JsonValueKind.Null);
        file.TryGetProperty("catalog", out _).Should().BeFalse();
        json.RootElement.GetProperty("summary").GetProperty("unchecked").GetInt32().Should().Be(1);
    }

    [Fact]
    public void Write_finding_without_a_text_has_no_line()
    {
        using JsonDocument json = JsonDocument.Parse(Json(Report(Failed("x", "", Finding(default)))));

        JsonElement finding = json.RootElement.GetProperty("files")[0].GetProperty("diagnostics")[0];
        finding.TryGetProperty("line", out _).Should().BeFalse();
        finding.TryGetProperty("endColumn", out _).Should().BeFalse();
    }

    [Fact]
    public void Write_half_of_a_surrogate_pair_is_replaced()
    {
        using JsonDocument json = JsonDocument.Parse(Json(Report(Failed("x", "", Finding(new SourceLocation(1, 1, 1, 1), "a\uD83Db")))));

        json.RootElement.GetProperty("files")[0].GetProperty("diagnostics")[0].GetProperty("message").GetString().Should().Be("a\uFFFDb");
    }

    [Fact]
    public void Write_many_findings_reaches_the_output_in_parts()
    {
        Diagnostic[] findings = new Diagnostic[2000];
        Array.Fill(findings, Finding(new SourceLocation(1, 1, 1, 2)));
        using LargestWriteStream output = new();

        JsonReportWriter.Write(Report(Failed("x", "x", findings)), output);

        output.Length.Should().BeGreaterThan(500_000);
        output.LargestWrite.Should().BeLessThan(100_000);
    }

    private sealed class LargestWriteStream : MemoryStream
    {
        public int LargestWrite { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            LargestWrite = Math.Max(LargestWrite, count);
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            base.Write(buffer);
        }
    }
}
