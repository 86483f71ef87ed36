using System.Buffers;
using System.Text;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Tests.Formats.Yaml;

public sealed class YamlScalarWriterTests
{
    [Theory]
    [InlineData("plain text, with (marks) & more")]
    [InlineData("8131dde5-3937-47ea-a1c2-411b635b019b")]
    [InlineData("https://permits.example/ns?a=b#c")]
    [InlineData("it's 100% \"sure\"")]
    [InlineData("1.1.3")]
    [InlineData("../ssp.yaml")]
    [InlineData("./a#b")]
    [InlineData(".gitignore")]
    [InlineData("ünïcödé 😀")]
    public void Text_that_nobody_takes_for_anything_else_has_no_quotes(string text) => Write(text).Should().Be(text);

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("1.0", "\"1.0\"")]
    [InlineData("04999", "\"04999\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData(".5", "\".5\"")]
    [InlineData("...", "\"...\"")]
    [InlineData("... and more", "\"... and more\"")]
    [InlineData("2026-07-31", "\"2026-07-31\"")]
    [InlineData("2026-07-31T16:42:18-04:00", "\"2026-07-31T16:42:18-04:00\"")]
    [InlineData("#2b52cdb7", "\"#2b52cdb7\"")]
    [InlineData("- item", "\"- item\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("a:", "\"a:\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("*em*", "\"*em*\"")]
    [InlineData("=", "\"=\"")]
    [InlineData("<<", "\"<<\"")]
    [InlineData("---", "\"---\"")]
    [InlineData("{{ insert: param, a }}", "\"{{ insert: param, a }}\"")]
    [InlineData("\\*: 'b'", "'\\*: ''b'''")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("\u0085\u2028\uFEFF\u0007", "\"\\u0085\\u2028\\uFEFF\\u0007\"")]
    public void Other_text_is_quoted(string text, string written) => Write(text).Should().Be(written);

    [Theory]
    [InlineData("a\n\nb", "|-\n    a\n\n    b")]
    [InlineData("a\nb\n", "|\n    a\n    b")]
    [InlineData("a\nb\n\n", "|+\n    a\n    b\n")]
    [InlineData("  a\nb", "|2-\n      a\n    b")]
    [InlineData("a  \nb", "|-\n    a  \n    b")]
    [InlineData("\na", "\"\\na\"")]
    [InlineData("a\n \nb", "\"a\\n \\nb\"")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"")]
    public void Several_lines_are_a_block_where_a_block_keeps_them(string text, string written) => Write(text).Should().Be(written);

    private static string Write(string text)
    {
        ArrayBufferWriter<byte> output = new();
        YamlScalarWriter.Write(output, Encoding.UTF8.GetBytes(text), indent: 4, step: 2, allowsBlock: true);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
