using System.Text;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Tests.Formats.Yaml;

public sealed class YamlPlaceTests
{
    private const string Item = "/plan-of-action-and-milestones/poam-items/0";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Columns_are_right_behind_emoji_and_any_line_end(string lineEnd)
    {
        string text = YamlText.Poam("title: 😀 é\n      # 😀😀\n      description: \"😀\"\n      \"descrip\\u0074on\": x\n      props: [{name: é, value: 😀, clas: c}]");
        YamlText.Findings(text.Replace("\n", lineEnd, StringComparison.Ordinal)).Should().Equal(
            $"12:7 OSCAL1003 {Item}/descripton",
            $"13:36 OSCAL1003 {Item}/props/0/clas");
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_name()
    {
        YamlText.Findings("\uFEFF" + YamlText.Poam()).Should().BeEmpty();
        YamlText.Findings("\uFEFFx: 😀\ny: @").Should().Equal("1:1 OSCAL1001 /x", "2:4 OSCAL0001 ");
    }

    [Fact]
    public void Utf_16_is_read()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(YamlText.Poam("title: 😀\n      descripton: d\n      description: d"))];
        Sample.Findings(bytes, "poam.yaml").Should().Equal($"10:7 OSCAL1003 {Item}/descripton");
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_do_not_shift_places()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(YamlText.Poam("title: ?? 😀\n      descripton: d\n      description: d"));
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xE9;
        Sample.Findings(bytes, "poam.yaml").Should().Equal("9:14 OSCAL0002 ", $"10:7 OSCAL1003 {Item}/descripton");
    }

    [Fact]
    public void Values_of_every_kind_have_exact_places()
    {
        string text = YamlText.Poam("title: t\n      uuid:   \"é\" # c\n      description: d\n      props:\n        - name: \"a b\"\n          value: |\n            x\n\n          uuid: >-\n            1\n            2\n");
        YamlText.Messages(text).Select(m => m[..m.IndexOf(' ', StringComparison.Ordinal)]).Should().Equal("10:15-10:18", "13:17-13:22", "14:18-15:14", "17:17-19:14");
    }

    [Fact]
    public void Offsets_of_units_are_found_forward_and_back()
    {
        byte[] source = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("aé😀b"), 0xFF, (byte)'c'];
        Utf16Cursor cursor = new(source, 3, []);
        cursor.MoveTo(source, 0).Should().Be(3);
        cursor.MoveTo(source, 4).Should().Be(10);
        cursor.MoveTo(source, 1).Should().Be(4);
        cursor.MoveTo(source, 6).Should().Be(12);
        cursor.MoveTo(source, 99).Should().Be(source.Length);
    }

    [Fact]
    public void Slices_of_the_source_are_the_decoded_text()
    {
        // Wherever the table takes a text from the source, the parser must have read the same.
        string[] values = ["a", "é", "'b c'", "\"d\"", "e\n  f", "\"g\n  h\"", "'i''j'", "\"\\x41\"", "|\n  k", ">\n  l\n  m", "😀", "&x n", "!!str o", "!!str 'p'", "\u0085q", "r  s\t"];
        string text = string.Join('\n', values.SelectMany((a, i) => values.Select((b, j) => $"k{i}x{j}: {a}\nl{i}x{j}: {b}")));
        byte[] source = Encoding.UTF8.GetBytes(text);
        using YamlDotNetEventReader events = new(source, 0);
        YamlDotNet.Core.Parser bare = new(new StringReader(text.Replace('\u0085', '_')));
        int compared = 0;
        while (events.Read(out YamlEvent next))
        {
            if (next.Kind == YamlEventKind.Scalar)
            {
                while (bare.MoveNext() && bare.Current is not YamlDotNet.Core.Events.Scalar)
                {
                }

                Encoding.UTF8.GetString(events.TextOf(in next)).Replace('\u0085', '_').Should().Be(((YamlDotNet.Core.Events.Scalar)bare.Current!).Value);
                compared++;
            }
        }

        events.Fault.Should().BeNull();
        compared.Should().Be(values.Length * values.Length * 4);
    }

    [Fact]
    public void Text_is_read_in_pieces_of_any_size()
    {
        byte[] source = Encoding.UTF8.GetBytes("a😀é\0\u2028😀");
        foreach (int size in new[] { 1, 2, 3, 100 })
        {
            using YamlTextReader reader = new(source, 0, []);
            char[] buffer = new char[size];
            StringBuilder text = new();
            for (int read = reader.Read(buffer, 0, size); read > 0; read = reader.Read(buffer, 0, size))
            {
                text.Append(buffer, 0, read);
            }

            byte[] encoded = [];
            int length = reader.Encode(text.ToString(), default, ref encoded);
            encoded[..length].Should().Equal(source);
        }
    }
}
