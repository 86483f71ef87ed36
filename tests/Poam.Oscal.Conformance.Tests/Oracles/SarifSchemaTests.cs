using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>SARIF reports of real findings are valid by the schema of OASIS.</summary>
public sealed class SarifSchemaTests
{
    [SkippableFact]
    public void Write_reports_are_valid_by_the_published_schema()
    {
        JsonObject schema = JsonNode.Parse(File.ReadAllText(ReferenceFolder.Require("sarif", "sarif-2.1.0.schema.json")))!.AsObject();

        // The oracles read draft-07; the schema uses nothing newer.
        schema.Remove("$schema");
        schema.Remove("$id");
        ISchemaOracle oracle = SchemaOracles.Best;
        oracle.Compile("sarif", schema.ToJsonString());

        IReadOnlyList<SchemaVerdict> verdicts = oracle.Validate("sarif", [Sarif(Broken()), Sarif([]), Sarif([Odd()])]);

        verdicts.Should().OnlyContain(v => v.IsValid, string.Join('\n', verdicts));
        oracle.Validate("sarif", ["""{"version":"2.1.0"}"""])[0].IsValid.Should().BeFalse("otherwise the test above could not fail");
    }

    private static FileReport[] Broken()
    {
        string root = RepositoryFolder.Path;
        string[] folders = [Path.Combine(root, "examples", "broken"), Path.Combine(root, "tests", "fixtures", "rules")];
        string[] files = [.. folders.SelectMany(f => Directory.GetFiles(f, "*.*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];
        files.Should().NotBeEmpty();
        return [.. files.Select(file => Report(file, Path.GetRelativePath(root, file).Replace('\\', '/')))];
    }

    private static FileReport Report(string file, string shown)
    {
        ValidationResult result = OscalValidator.Validate(File.ReadAllBytes(file), file);
        return new FileReport { Path = shown, Format = "yaml", Verdict = result.Verdict, Diagnostics = result.Diagnostics, Unchecked = result.Unchecked };
    }

    private static FileReport Odd()
    {
        Diagnostic finding = new()
        {
            Rule = RuleCatalog.All[0],
            RuleKey = "key",
            Severity = Severity.Info,
            Message = "a \uD83D b [x](y)",
            Pointer = "",
            Location = default,
            Fingerprint = "0",
            Related = [new RelatedLocation("x", "y z.json", new SourceLocation(1, 1, 1, 1))],
        };
        return new FileReport
        {
            Path = "/a b/<stdin>%",
            Verdict = Verdict.Unchecked,
            ReadError = "why",
            OmittedCount = 3,
            Diagnostics = [finding],
            Suppressed = [new SuppressedDiagnostic(finding, SuppressionKind.Configuration, "because", new DateOnly(2026, 1, 1))],
            Unchecked = [new Unchecked("POAM2101", "x", "", 0, 1)],
        };
    }

    private static string Sarif(FileReport[] files)
    {
        using MemoryStream output = new();
        SarifReportWriter.Write(
            new ValidationReport { ToolName = "poam", ToolVersion = "0.1.0", AsOf = new DateOnly(2026, 5, 1), RuleSets = ["default"], Files = files }, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
