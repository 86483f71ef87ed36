using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Oracles;

public sealed class SchemaFileTests
{
    [Fact]
    public void WithPointers_anchor_beside_reference_becomes_a_pointer()
    {
        const string schema = """
            {"$id":"http://example.org/s","definitions":{
               "a:b/c":{"$id":"#field_a","$ref":"#/definitions/Text"},
               "Text":{"$id":"#/definitions/Text","type":"string"}},
             "properties":{"$id":{"type":"object","properties":{"x":{"$ref":"#field_a"}}}}}
            """;

        var rewritten = JsonNode.Parse(SchemaFile.WithPointers(schema))!;

        rewritten["properties"]!["$id"]!["properties"]!["x"]!["$ref"]!.GetValue<string>().Should().Be("#/definitions/a:b~1c");
        rewritten["$id"].Should().BeNull();
        rewritten["definitions"]!["Text"]!.ToJsonString().Should().Be("""{"type":"string"}""");
    }

    [Fact]
    public void WithPointers_reference_to_nowhere_is_refused()
    {
        var read = () => SchemaFile.WithPointers("""{"$ref":"#missing"}""");

        read.Should().Throw<InvalidDataException>().WithMessage("*#missing*");
    }
}
