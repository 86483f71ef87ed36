using System.Text.Json;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>Records in the hands of System.Text.Json.</summary>
public sealed class OscalJsonConverterTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> JsonDocuments() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "fixtures", "valid"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(JsonDocuments))]
    public void Document_is_read_and_written_as_it_is(string file)
    {
        byte[] utf8 = File.ReadAllBytes(Repository.PathOf("tests", "fixtures", "valid", file));

        OscalDocument document = JsonSerializer.Deserialize<OscalDocument>(utf8, Web)!;
        byte[] written = JsonSerializer.SerializeToUtf8Bytes(document, Web);

        document.Should().Be(OscalDocument.Parse(utf8).Document);
        NodeContent.Of(Read(written)).Should().Equal(NodeContent.Of(Read(utf8)));
    }

    [Fact]
    public void Object_in_a_type_of_the_user_is_what_stands_in_a_document()
    {
        const string Json = """{"risk":{"uuid":"3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a01","title":"t","description":"d","statement":"s","status":"open","x-own":[1,true,null]},"count":2}""";

        Message message = JsonSerializer.Deserialize<Message>(Json, Compact)!;

        message.Risk.Status.Text.Should().Be("open");
        message.Risk.Extra.Should().ContainSingle().Which.Name.Should().Be("x-own");
        JsonSerializer.Serialize(message, Compact).Should().Be(Json);
    }

    [Fact]
    public void Document_of_its_own_type_has_its_root()
    {
        string json = JsonSerializer.Serialize(PoamDocument.Parse(Sample.PoamJson()).Document);

        json.Should().StartWith("{\"plan-of-action-and-milestones\":{\"uuid\":");
        JsonSerializer.Deserialize<PoamDocument>(json).Should().Be(PoamDocument.Parse(json).Document);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("{\"catalog\": {}}")]
    public void Document_of_other_json_is_refused(string json)
    {
        Action read = () => JsonSerializer.Deserialize<PoamDocument>(json);

        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void Numbers_stay_numbers_and_broken_ones_stay_texts()
    {
        PortRange range = new() { Start = 80, End = new NonNegativeInteger("many") };

        string json = JsonSerializer.Serialize(range);

        json.Should().Be("""{"start":80,"end":"many"}""");
        JsonSerializer.Deserialize<PortRange>(json)!.Start!.Value.Value.Should().Be(80);
    }

    [Fact]
    public void Null_is_null()
    {
        JsonSerializer.Deserialize<Risk>("null").Should().BeNull();
        JsonSerializer.Serialize<Risk?>(null).Should().Be("null");
    }

    private static NodeDocument Read(byte[] utf8) => OscalReader.Read(utf8, null, OscalFormat.Json, OscalLimits.Default).Document;

    private sealed record Message(Risk Risk, int Count);
}
