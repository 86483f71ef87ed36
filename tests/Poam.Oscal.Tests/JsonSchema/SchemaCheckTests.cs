using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.JsonSchema;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.JsonSchema;

/// <summary>Checking against a JSON Schema, as users of the add-on do it.</summary>
public sealed class SchemaCheckTests : IDisposable
{
    private const string Rule = "USER1001";

    private const string Schema = """
        {"properties":{"plan-of-action-and-milestones":{"properties":{
           "metadata":{"required":["remarks"],"properties":{"version":{"const":"2.0"},"parties":{"maxItems":0}}},
           "poam-items":{"items":{"properties":{"description":{"maxLength":5},"origin":false}}}}}}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("poam-schema-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Examples() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("examples", "agency-portal")).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Generated_schema_accepts_an_example(string file)
    {
        ValidationResult result = OscalValidator.Validate(File.ReadAllBytes(Repository.PathOf(file)), file, Options(SchemaCheck.Generated));

        result.Diagnostics.Should().NotContain(d => d.Rule.Id == Rule);
        result.Unchecked.Should().NotContain(u => u.RuleId == Rule);
    }

    [Fact]
    public void Generated_schema_is_that_of_the_release()
    {
        string old = File.ReadAllText(Repository.PathOf("examples", "broken", "findings-before-1.1.0.yaml"));

        Errors(SchemaCheck.Generated, old, OscalFormat.Yaml).Should().ContainSingle().Which.Message.Should().StartWith("The schema has no `findings` here.");
        Errors(SchemaCheck.Generated, old.Replace("1.0.4", "1.1.0", StringComparison.Ordinal), OscalFormat.Yaml).Should().BeEmpty();
    }

    [Theory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Xml)]
    public void Finding_has_its_place_in_every_format(OscalFormat format)
    {
        string text = Text(format);

        Diagnostic[] errors = Errors(SchemaCheck.Parse(Schema), text, format);

        errors.Select(d => $"{d.RuleKey} {d.Pointer}").Should().BeEquivalentTo(
            "USER1001/const /plan-of-action-and-milestones/metadata/version",
            "USER1001/maxItems /plan-of-action-and-milestones/metadata/parties",
            "USER1001/required /plan-of-action-and-milestones/metadata",
            "USER1001/maxLength /plan-of-action-and-milestones/poam-items/0/description");
        Diagnostic version = errors.Single(d => d.RuleKey.EndsWith("const", StringComparison.Ordinal));
        string[] lines = text.Split('\n');
        lines[version.Location.Line - 1][(version.Location.Column - 1)..(version.Location.EndColumn - 1)].Trim('"', '\'').Should().Be("1.0");
        errors.Should().OnlyContain(d => d.Location.Line > 0 && d.Rule.Source == RuleSource.User);
        errors.Select(d => d.Fingerprint).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Record_in_memory_is_checked_too()
    {
        PoamDocument poam = PoamDocument.Parse(Text(OscalFormat.Json)).Document!;

        poam.Validate(Options(SchemaCheck.Parse(Schema))).Diagnostics.Where(d => d.Rule.Id == Rule).Should().HaveCount(4);
    }

    [Fact]
    public void Rule_that_is_left_out_does_not_run()
    {
        ValidationOptions options = Options(SchemaCheck.Parse("false")) with { Rules = RuleSet.Parse("default,-USER1001", out _)! };

        OscalValidator.Validate(File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam.yaml")), null, options)
            .Diagnostics.Should().NotContain(d => d.Rule.Id == Rule);
    }

    [Theory]
    [InlineData("truncated.json")]
    [InlineData("invalid-utf8.yaml")]
    [InlineData("tab-indentation.yaml")]
    public void Document_that_cannot_be_read_to_its_end_is_not_checked(string file)
    {
        ValidationResult result = OscalValidator.Validate(File.ReadAllBytes(Repository.PathOf("examples", "broken", file)), file, Options(SchemaCheck.Generated));

        result.Diagnostics.Should().NotContain(d => d.Rule.Id == Rule);
        result.Unchecked.Should().ContainSingle(u => u.RuleId == Rule);
    }

    [Fact]
    public void Load_follows_references_to_files_beside_the_schema()
    {
        Write("common/names.json", """{"definitions":{"short":{"type":"string","maxLength":3}},"$comment":"x"}""");
        string path = Write("main.json", """{"$id":"http://example.org/main.json","properties":{"x":{"$ref":"common/names.json#/definitions/short"}}}""");

        Errors(SchemaCheck.Load(path), """{"x":"long"}""", OscalFormat.Json).Should().ContainSingle()
            .Which.Message.Should().EndWith("(common/names.json#/definitions/short/maxLength)");
    }

    [Theory]
    [InlineData("""{"$ref":"../outside.json"}""", "*outside the folder of the schema*")]
    [InlineData("""{"$ref":"missing.json"}""", "*there is no such file*")]
    [InlineData("""{"$ref":"http://example.org/x.json"}""", "*nothing is fetched from the network*")]
    public void Load_of_a_schema_whose_reference_leads_away_is_refused(string schema, string message)
    {
        string path = Write("inner/main.json", schema);
        Write("outside.json", "{}");

        FluentActions.Invoking(() => SchemaCheck.Load(path)).Should().Throw<SchemaException>().WithMessage(message);
    }

    [Theory]
    [InlineData("", "*no JSON*", 0)]
    [InlineData("{\"type\": \"string\"", "*no JSON*", 1)]
    [InlineData("{} {}", "*Additional text*", 1)]
    [InlineData("[]", "*an object, true or false*", 1)]
    [InlineData("{\"catalog\":{}}", "*no JSON Schema: it has `catalog`*", 1)]
    [InlineData("{\n \"properties\": {\n  \"a\": 1}}", "*an object, true or false. (#/properties/a)", 3)]
    [InlineData("{\"$ref\":\"#/definitions/nowhere\"}", "*leads nowhere*", 1)]
    [InlineData("{\"definitions\":{\"a\":{\"$ref\":\"#/definitions/b\"},\"b\":{\"$ref\":\"#/definitions/a\"}},\"$ref\":\"#/definitions/a\"}", "*in a circle*", 1)]
    [InlineData("{\"type\":\"strng\"}", "*no type `strng`*", 1)]
    [InlineData("{\"pattern\":\"(\"}", "*no regular expression*", 1)]
    [InlineData("{\"required\":\"a\"}", "*array of names*", 1)]
    [InlineData("{\"multipleOf\":0}", "*greater than 0*", 1)]
    [InlineData("{\"minimum\":\"1\"}", "*must be a number*", 1)]
    [InlineData("{\"$schema\":\"http://json-schema.org/draft-03/schema#\",\"type\":\"string\"}", "*draft-03*", 0)]
    public void Parse_of_what_is_no_schema_says_so(string schema, string message, int line) =>
        FluentActions.Invoking(() => SchemaCheck.Parse(schema)).Should().Throw<SchemaException>().WithMessage(message).Which.Line.Should().Be(line);

    private static ValidationOptions Options(SchemaCheck check) => new() { Checks = [check] };

    private static Diagnostic[] Errors(SchemaCheck check, string text, OscalFormat format) =>
        [.. OscalValidator.Validate(System.Text.Encoding.UTF8.GetBytes(text), null, Options(check) with { Format = format }).Diagnostics.Where(d => d.Rule.Id == Rule)];

    private static string Text(OscalFormat format) =>
        System.Text.Encoding.UTF8.GetString(OscalConverter.Convert(File.ReadAllBytes(Repository.PathOf("tests", "fixtures", "valid", "poam-1.0.4.json")), format).Content.Span);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
