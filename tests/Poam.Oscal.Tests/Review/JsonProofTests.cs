using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Review.Formatting;

namespace Poam.Oscal.Tests.Review;

/// <summary>The proof that formatting lost nothing finds whatever is lost.</summary>
public sealed class JsonProofTests
{
    private const string Text = """{"a":{"x":"1","y":[1,{"z":null}],"x":"2"},"b":"\u00e9\n","c":[{"k":true}],"d":{}}""";

    [Theory]
    [InlineData(Text)]
    [InlineData("""{"d":{},"c":[{"k":true}],"b":"é\n","a":{"y":[1,{"z":null}],"x":"1","x":"2"}}""")]
    [InlineData("""{"a":{"x":"1","y":[1,{"z":null}],"x":"2"},"b":"é\u000a","c":{"k":true},"d":{}}""")]
    public void FindLoss_of_the_same_content_is_null(string written) => LossOf(Text, written).Should().BeNull();

    [Theory]
    [InlineData("""{"a":{"x":"2","y":[1,{"z":null}],"x":"1"},"b":"é\n","c":[{"k":true}],"d":{}}""", "\"x\":\"1\"")]
    [InlineData("""{"a":{"x":"1","y":[1,{"z":null}]},"b":"é\n","c":[{"k":true}],"d":{}}""", "\"x\":\"2\"")]
    [InlineData("""{"a":{"x":"1","y":[{"z":null},1],"x":"2"},"b":"é\n","c":[{"k":true}],"d":{}}""", "1,{")]
    [InlineData("""{"a":{"x":"1","y":[1,{"z":null}],"x":"2"},"b":"e\n","c":[{"k":true}],"d":{}}""", "\"b\"")]
    [InlineData("""{"a":{"x":"1","y":[1,{"z":null},2],"x":"2"},"b":"é\n","c":[{"k":true}],"d":{}}""", "\"y\"")]
    [InlineData("""{"a":{"x":"1","y":[1],"x":"2"},"b":"é\n","c":[{"k":true}],"d":{}}""", "{\"z\"")]
    [InlineData("""{"a":{"x":"1","y":[1,{"z":"null"}],"x":"2"},"b":"é\n","c":[{"k":true}],"d":{}}""", "\"z\"")]
    [InlineData("""{"a":{"x":"1","y":[1,{"z":null}],"x":"2"},"b":"é\n","c":[{"k":true}]}""", "\"d\"")]
    [InlineData("""{"a":{"x":"1","y":[1,{"z":null}],"x":"2"},"b":"é\n","c":[{"k":true}],"d":{},"e":1}""", "{\"a\"")]
    [InlineData("""{"a":{"x":"1","y":[1,{"z":null}],"x":"2"},"b":"é\n","c":[{"k":true}],"d":[]}""", "\"d\"")]
    public void FindLoss_of_other_content_has_its_place(string written, string place) =>
        LossOf(Text, written)!.Offset.Should().Be(Text.IndexOf(place, StringComparison.Ordinal));

    [Fact]
    public void FindLoss_of_a_text_cut_anywhere_is_found()
    {
        for (int length = 0; length < Text.Length; length++)
        {
            LossOf(Text, Text[..length]).Should().NotBeNull();
        }
    }

    private static FormatFault? LossOf(string text, string written)
    {
        byte[] source = Encoding.UTF8.GetBytes(text);
        NodeDocument document = OscalReader.Read(source, null, OscalFormat.Json, OscalLimits.Default).Document;
        return JsonProof.FindLoss(LayoutReader.Read(document, source, 0)!, source, Encoding.UTF8.GetBytes(written));
    }
}
