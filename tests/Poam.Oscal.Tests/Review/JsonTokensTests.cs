using System.Text;
using System.Text.Json;
using Poam.Oscal.Review.Formatting;

namespace Poam.Oscal.Tests.Review;

/// <summary>Texts with the same tokens are the same JSON; any other difference is told.</summary>
public sealed class JsonTokensTests
{
    private const string Text = """{ "a": [ 1, -2.5e+7, true, null ], "b c": "x \"y\\", "ü": { } }""";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("""{"a":[1,-2.5e+7,true,null],"b c":"x \"y\\","ü":{}}""", true)]
    [InlineData("{\r\n\t\"a\" : [ 1 , -2.5e+7 , true , null ] , \"b c\" : \"x \\\"y\\\\\" , \"ü\" : { } }\n", true)]
    [InlineData("""{"a":[1,-2.5e+7,true,null],"b c":"x  \"y\\","ü":{}}""", false)]
    [InlineData("""{"a":[1,-2.5e+7,true,null],"bc":"x \"y\\","ü":{}}""", false)]
    [InlineData("""{"a":[1,-2.5e +7,true,null],"b c":"x \"y\\","ü":{}}""", false)]
    [InlineData("""{"a":[1,-2.5e+7,tr ue,null],"b c":"x \"y\\","ü":{}}""", false)]
    [InlineData("""{"a":[1,-2.5e+70,true,null],"b c":"x \"y\\","ü":{}}""", false)]
    [InlineData("""{"a":[1,-2.5e+7,true,null],"ü":{},"b c":"x \"y\\"}""", false)]
    [InlineData("""{"a":[1,-2.5e+7,true,null],"b c":"x \"y\\","ü":{}""", false)]
    [InlineData("""{"a":[1,-2.5e+7,true,null],"b c":"x \"y\\","ü":{}}}""", false)]
    [InlineData("", false)]
    public void AreSame_tells_blanks_from_content(string other, bool areSame)
    {
        JsonTokens.AreSame(Encoding.UTF8.GetBytes(Text), Encoding.UTF8.GetBytes(other)).Should().Be(areSame);
        JsonTokens.AreSame(Encoding.UTF8.GetBytes(other), Encoding.UTF8.GetBytes(Text)).Should().Be(areSame);
    }

    [Fact]
    public void AreSame_of_any_changed_byte_that_is_no_blank_is_false()
    {
        byte[] indented = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(JsonDocument.Parse(Text).RootElement, Indented));
        byte[] plain = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(JsonDocument.Parse(Text).RootElement));
        JsonTokens.AreSame(indented, plain).Should().BeTrue();
        for (int i = 0; i < plain.Length; i++)
        {
            byte[] changed = [.. plain];
            changed[i] ^= 1;
            JsonTokens.AreSame(indented, changed).Should().BeFalse("byte {0} differs", i);
            JsonTokens.AreSame(indented, [.. plain[..i], .. plain[(i + 1)..]]).Should().BeFalse("byte {0} is missing", i);
        }
    }
}
