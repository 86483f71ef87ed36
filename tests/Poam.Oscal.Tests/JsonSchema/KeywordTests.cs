using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.JsonSchema;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.JsonSchema;

/// <summary>Each keyword of JSON Schema means what it should.</summary>
public sealed class KeywordTests
{
    public static TheoryData<string, string, bool> Cases()
    {
        TheoryData<string, string, bool> data = [];
        foreach ((string schema, string value, bool isValid) in KeywordCases.All)
        {
            data.Add(schema, value, isValid);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Keyword_accepts_what_it_should(string schema, string value, bool isValid)
    {
        string[] errors = SchemaErrors.Of(Inside(schema), $$"""{"x":{{value}}}""");

        (errors.Length == 0).Should().Be(isValid, string.Join('\n', errors));
    }

    [Theory]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":false}""", """["a",1]""", false)]
    [InlineData("""{"contains":{"const":1},"minContains":2}""", "[1,2]", false)]
    [InlineData("""{"contains":{"const":1},"maxContains":1}""", "[1,1]", false)]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", false)]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", """{"a":1}""", false)]
    [InlineData("""{"$defs":{"s":{"$anchor":"t","type":"string"}},"$ref":"#t","minLength":2}""", "\"a\"", false)]
    [InlineData("""{"$defs":{"s":{"$anchor":"t","type":"string"}},"$ref":"#t","minLength":2}""", "\"ab\"", true)]
    public void Keyword_of_a_later_draft_accepts_what_it_should(string schema, string value, bool isValid) =>
        (SchemaErrors.Of(Inside(schema), $$"""{"x":{{value}}}""").Length == 0).Should().Be(isValid);

    [Fact]
    public void Sibling_of_a_reference_counts_for_nothing_in_draft_07()
    {
        const string schema = """{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"x":{"$ref":"#/definitions/s","minLength":2}},"definitions":{"s":{"type":"string"}}}""";

        SchemaErrors.Of(schema, """{"x":"a"}""").Should().BeEmpty();
        SchemaErrors.Of(schema.Replace("draft-07", "draft/2019-09", StringComparison.Ordinal), """{"x":"a"}""").Should().ContainSingle();
    }

    [Fact]
    public void Id_and_truth_values_of_draft_04_are_understood()
    {
        const string schema = """
            {"$schema":"http://json-schema.org/draft-04/schema#","properties":{"x":{"$ref":"#y"}},
             "definitions":{"y":{"id":"#y","minimum":1,"exclusiveMinimum":true}}}
            """;

        SchemaErrors.Of(schema, """{"x":1}""").Should().ContainSingle();
        SchemaErrors.Of(schema, """{"x":2}""").Should().BeEmpty();
    }

    [Fact]
    public void Wrong_type_is_one_finding()
    {
        const string schema = """{"properties":{"x":{"type":"string","enum":["a"],"minLength":1,"pattern":"^a","not":{"pattern":"b"}}}}""";

        SchemaErrors.Of(schema, """{"x":1}""").Should().Equal("/x: The schema wants a string here, not a whole number. (#/properties/x/type)");
    }

    [Fact]
    public void Alternative_that_was_meant_is_the_one_that_is_reported()
    {
        const string schema = """
            {"oneOf":[
              {"properties":{"a":{"properties":{"b":{"type":"string"}}}},"required":["a"],"additionalProperties":false},
              {"properties":{"c":{}},"required":["c"],"additionalProperties":false}]}
            """;

        SchemaErrors.Of(schema, """{"a":{"b":1}}""").Should().Equal("/a/b: The schema wants a string here, not a whole number. (#/oneOf/0/properties/a/properties/b/type)");
        SchemaErrors.Of(schema, """{"other":1}""").Should().ContainSingle().Which.Should().StartWith(": The value fits none of the 2 alternatives of the schema: (1) The schema has no `other` here. It has: a. (2) ");
    }

    [Theory]
    [InlineData("""{"unevaluatedProperties":false,"properties":{"x":{}}}""", "#/unevaluatedProperties")]
    [InlineData("""{"properties":{"x":{"pattern":"^\\p{Script=Greek}+$"}}}""", @"#/properties/x/pattern (\p{Script=Greek})")]
    public void What_cannot_be_checked_is_said(string schema, string place)
    {
        ValidationResult result = SchemaErrors.Validate(schema, """{"x":"a"}"""u8.ToArray(), OscalFormat.Json);

        SchemaCheck.Parse(schema).NotChecked.Should().Equal(place);
        result.Unchecked.Should().ContainSingle(u => u.RuleId == "USER1001").Which.Reason.Should().Contain(place);
    }

    [Fact]
    public void Pattern_that_takes_too_long_is_said()
    {
        const string schema = """{"properties":{"x":{"pattern":"^(?=x|(a+)+$)(a|a)*$"}}}""";
        byte[] document = Encoding.UTF8.GetBytes($$"""{"x":"{{new string('a', 40)}}b"}""");

        ValidationResult result = SchemaErrors.Validate(schema, document, OscalFormat.Json);

        result.Unchecked.Should().ContainSingle(u => u.RuleId == "USER1001").Which.Reason.Should().Contain("took too long");
    }

    [Fact]
    public void Schema_that_applies_itself_without_end_is_said()
    {
        ValidationResult result = SchemaErrors.Validate("""{"allOf":[{"$ref":"#"}]}""", """{"x":1}"""u8.ToArray(), OscalFormat.Json);

        result.Unchecked.Should().ContainSingle(u => u.RuleId == "USER1001").Which.Reason.Should().Contain("without end");
    }

    private static string Inside(string schema)
    {
        // References start at the root, so that the schema of the value has to be the root of its own resource.
        bool hasReference = schema.Contains("\"$ref\":\"", StringComparison.Ordinal) && !schema.Contains("\"$ref\":{", StringComparison.Ordinal);
        string inner = hasReference && !schema.Contains("\"$id\":\"http", StringComparison.Ordinal) ? "{\"$id\":\"http://example.org/inner\"," + schema[1..] : schema;
        return "{\"properties\":{\"x\":" + inner + "}}";
    }
}
