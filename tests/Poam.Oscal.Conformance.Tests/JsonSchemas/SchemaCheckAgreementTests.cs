using System.Text;
using Poam.Oscal.Conformance.Tests.Oracles;
using Poam.Oscal.Conformance.Tests.Probes;
using Poam.Oscal.JsonSchema;
using Poam.Oscal.Tests.JsonSchema;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>The add-on that checks against JSON Schemas says what ajv says.</summary>
public sealed class SchemaCheckAgreementTests
{
    private const string Rule = "USER1001";

    // ajv reckons in binary fractions, in which 0.3 is no multiple of 0.1.
    private const string InexactInAjv = """{"multipleOf":0.1} 0.3""";

    // RFC 6531 asks for no dot behind the @; ajv does.
    private const string MailboxWithoutDot = "email a@b";

    [SkippableFact]
    public void Keywords_mean_what_ajv_takes_them_for()
    {
        AjvOracle ajv = SchemaOracles.RequireAjv();
        List<string> differing = [];
        foreach ((string schema, string value, bool isValid) in KeywordCases.All)
        {
            ajv.Compile(schema, schema);
            if (ajv.Validate(schema, [value])[0].IsValid != isValid)
            {
                differing.Add($"{schema} {value}");
            }
        }

        differing.Should().Equal(InexactInAjv);
    }

    [SkippableFact]
    public void Published_schemas_judge_published_documents_as_ajv_does()
    {
        IReadOnlyList<SeedDocument> documents =
        [
            .. SeedDocuments.In(ReferenceFolder.Require("oscal", "examples")), .. SeedDocuments.In(ReferenceFolder.Require("fedramp", "templates")), .. SeedDocuments.All,
        ];

        Differing(documents.Select(d => (d.Name, d.Text)).ToList(), PublishedSchemas.Distinct).Should().BeEmpty();
    }

    [SkippableFact]
    public void Published_schemas_judge_probes_as_ajv_does()
    {
        // What is no JSON, or says things twice, is judged before any schema is.
        var probes = PublishedProbe.RequireAll().Select(p => (p.Name, p.TextAt("1.1.2"))).Where(p => p.Name != MailboxWithoutDot && IsPlain(p.Item2)).ToList();

        probes.Should().HaveCountGreaterThan(50);
        Differing(probes, ["1.0.4", "1.1.2"]).Should().BeEmpty();
    }

    private static List<string> Differing(IReadOnlyList<(string Name, string Text)> documents, IReadOnlyList<string> releases)
    {
        List<string> differing = [];
        ISchemaOracle oracle = SchemaOracles.Best;
        foreach (string release in releases)
        {
            string path = ReferenceFolder.Require("oscal", "json-schema", $"oscal_complete_schema_{release}.json");
            SchemaCheck check = SchemaCheck.Load(path);
            check.NotChecked.Should().BeEmpty();
            var verdicts = oracle.Validate(PublishedSchemas.Compile(oracle, release), [.. documents.Select(d => d.Text)]);
            foreach (((string name, string text), SchemaVerdict verdict) in documents.Zip(verdicts))
            {
                ValidationResult result = OscalValidator.Validate(Encoding.UTF8.GetBytes(text), "document.json", new ValidationOptions { Checks = [check] });
                string[] errors = [.. result.Diagnostics.Where(d => d.Rule.Id == Rule).Select(d => $"{d.Pointer} {d.Message}")];
                if (verdict.IsValid != (errors.Length == 0) || result.Unchecked.Any(u => u.RuleId == Rule))
                {
                    differing.Add($"{name} at {release}: ours {string.Join("; ", errors.Take(3))}, ajv {verdict}");
                }
            }
        }

        return differing;
    }

    private static bool IsPlain(string text)
    {
        ValidationResult result = OscalValidator.Validate(Encoding.UTF8.GetBytes(text), "document.json");
        return !result.Diagnostics.Any(d => d.Rule.Id.StartsWith("OSCAL0", StringComparison.Ordinal) || d.Rule.Id is "OSCAL1006");
    }
}
