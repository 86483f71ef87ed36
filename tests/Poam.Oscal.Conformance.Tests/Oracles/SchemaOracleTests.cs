namespace Poam.Oscal.Conformance.Tests.Oracles;

public sealed class SchemaOracleTests
{
    private const string Schema = """
        {"type":"object","additionalProperties":false,"required":["id"],
         "properties":{"id":{"type":"string","pattern":"^\\p{L}+$"},"next":{"$ref":"#"},"at":{"type":"string","format":"date-time"}}}
        """;

    public static TheoryData<string, bool> Documents => new()
    {
        { """{"id":"é","next":{"id":"b"}}""", true },
        { "{\"id\":\"a\",\n\"at\":\"2024-01-31T00:00:00Z\"}", true },
        { """{"id":"a","at":"soon"}""", false },
        { """{"id":"a","next":{}}""", false },
        { """{"id":"a\u2028"}""", false },
        { """{"id":""", false },
    };

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void Validate_ajv_gives_the_verdict(string document, bool valid)
    {
        var oracle = SchemaOracles.RequireAjv();
        oracle.Compile(nameof(SchemaOracleTests), Schema);

        oracle.Validate(nameof(SchemaOracleTests), [document]).Single().IsValid.Should().Be(valid);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Validate_NJsonSchema_gives_the_verdict(string document, bool valid)
    {
        using var oracle = new NJsonSchemaOracle();
        oracle.Compile("s", Schema);

        oracle.Validate("s", [document]).Single().IsValid.Should().Be(valid);
    }

    [SkippableFact]
    public void Validate_ajv_says_where_and_why()
    {
        var oracle = SchemaOracles.RequireAjv();
        oracle.Compile(nameof(SchemaOracleTests), Schema);

        var verdicts = oracle.Validate(nameof(SchemaOracleTests), ["""{"id":"a"}""", """{"id":"a","next":{"id":"b","x":1}}"""]);

        verdicts[0].IsValid.Should().BeTrue();
        verdicts[1].Errors.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Pointer = "/next", Keyword = "additionalProperties", Subject = "x" });
    }

    [SkippableFact]
    public void Compile_schema_that_does_not_compile_throws()
    {
        var oracle = SchemaOracles.RequireAjv();

        var compile = () => oracle.Compile("broken", """{"$ref":"#/definitions/nowhere"}""");

        compile.Should().Throw<InvalidOperationException>().WithMessage("*nowhere*");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Compile_published_schemas_judges_an_example(bool ajv)
    {
        string folder = ReferenceFolder.Require("oscal", "json-schema");
        ISchemaOracle oracle = ajv ? SchemaOracles.RequireAjv() : SchemaOracles.DotNet;
        string example = File.ReadAllText(ReferenceFolder.Require(
            "oscal", "examples", "poam", "json", "ifa_plan-of-action-and-milestones.json"));
        string broken = example.Replace("\"poam-items\"", "\"poam-item\"", StringComparison.Ordinal);
        var schemas = Directory.GetFiles(folder, "*.json");
        foreach (string path in schemas)
        {
            oracle.Compile(path, SchemaFile.ReadWithPointers(path));
        }

        // The schema of 1.0.5 closes open lists of values.
        schemas.Where(path => oracle.Validate(path, [example])[0].IsValid).Should()
            .BeEquivalentTo(schemas.Where(path => !path.EndsWith("_1.0.5.json", StringComparison.Ordinal)));
        schemas.Where(path => oracle.Validate(path, [broken])[0].IsValid).Should().BeEmpty();
    }
}
