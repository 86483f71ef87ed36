using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Formats.Json;

public sealed class JsonSyntaxTests
{
    [Fact]
    public void Truncated_text_is_one_finding_at_its_end_without_missing_members()
    {
        string whole = Sample.PoamJson();
        Sample.Findings(whole[..whole.IndexOf("\"version\"", StringComparison.Ordinal)])
            .Should().Equal("4:74 OSCAL0001 /plan-of-action-and-milestones/metadata");
    }

    [Fact]
    public void What_came_before_a_syntax_error_is_still_checked()
    {
        Sample.Findings("""{ "plan-of-action-and-milestones": { "uuid": "x", "metdata": {} ; } }""")
            .Should().Equal(
                "1:46 OSCAL1103 /plan-of-action-and-milestones/uuid",
                "1:51 OSCAL1003 /plan-of-action-and-milestones/metdata",
                "1:65 OSCAL0001 /plan-of-action-and-milestones");
    }

    [Theory]
    [InlineData("{\"plan-of-action-and-milestones\": {\"uuid\": \"a\",}}", "trailing comma")]
    [InlineData("{'plan-of-action-and-milestones': 1}", "double quotes")]
    [InlineData("{\"plan-of-action-and-milestones\": {\"uuid\": \"3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a01\" \"metadata\": {}}}", "comma missing")]
    public void Syntax_errors_say_what_is_wrong(string text, string words)
    {
        Sample.Validate(text).Diagnostics.Should().ContainSingle(d => d.Rule.Id == "OSCAL0001").Which.Message.Should().Contain(words);
    }

    [Fact]
    public void Comments_are_findings_and_the_rest_is_checked()
    {
        Sample.Findings(Sample.PoamJson().Replace("\"poam-items\"", "// soon\n\"poam-items\"", StringComparison.Ordinal))
            .Should().Equal("5:5 OSCAL0006 /plan-of-action-and-milestones");
    }

    [Fact]
    public void Json_lines_are_one_finding_at_the_second_line()
    {
        string document = Sample.PoamJson().ReplaceLineEndings(" ");
        Sample.Findings(document + "\n" + document).Should().Equal("2:1 OSCAL0005 ");
    }

    [Fact]
    public void Text_behind_the_document_is_a_finding()
    {
        Sample.Findings(Sample.PoamJson() + "\nxyz").Should().Equal("8:1 OSCAL0005 ");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t \r\n")]
    [InlineData("\uFEFF")]
    public void Empty_files_are_a_finding(string text)
    {
        Sample.Findings(text).Should().ContainSingle().Which.Should().EndWith("OSCAL0003 ");
    }

    [Fact]
    public void A_picture_is_no_document()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        Sample.Findings(png).Should().Equal("1:1 OSCAL0004 ");
        OscalValidator.Validate(png, "a.json", Sample.Options).LooksLikeOscal.Should().BeFalse();
    }

    [Fact]
    public void Invalid_utf8_is_a_finding_at_the_byte_and_the_rest_is_checked()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Sample.PoamJson("\"title\": \"a?\", \"description\": 1"));
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;
        Sample.Findings(bytes).Should().Equal(
            "5:34 OSCAL0002 ",
            "5:53 OSCAL1009 /plan-of-action-and-milestones/poam-items/0/description");
    }

    [Theory]
    [InlineData("a\\ud83d b", "5:34")]
    [InlineData("\\ude00\\ud83d", "5:33")]
    [InlineData("\\ud83d\\ud83d\\ude00", "5:33")]
    [InlineData("\\n\\uD83Dx\\u0041", "5:35")]
    public void Half_of_a_character_is_a_finding_at_its_escape(string title, string place)
    {
        Sample.Findings(Sample.PoamJson($"\"title\": \"{title}\", \"description\": \"d\""))
            .Should().Equal($"{place} OSCAL0002 /plan-of-action-and-milestones/poam-items/0");
    }

    [Theory]
    [InlineData("\\ud83d\\ude00 \\u00e9 \\uD7FF \\uE000")]
    [InlineData("\\\\ud83d")]
    public void Whole_characters_in_escapes_are_right(string title) =>
        Sample.Findings(Sample.PoamJson($"\"title\": \"{title}\", \"description\": \"d\"")).Should().BeEmpty();

    [Fact]
    public void A_zero_that_slipped_in_is_a_finding_where_it_stands() =>
        Sample.Findings(Sample.PoamJson("\"title\": \"a\0b\", \"description\": \"d\"")).Should().Equal("5:34 OSCAL0001 /plan-of-action-and-milestones/poam-items/0");

    [Fact]
    public void A_byte_order_mark_is_no_column()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{\"plan-of-action-and-milestones\": 1}")];
        Sample.Findings(bytes).Should().Equal("1:35 OSCAL1009 /plan-of-action-and-milestones");
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void Utf16_is_read(bool bigEndian, bool withMark)
    {
        UnicodeEncoding encoding = new(bigEndian, withMark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Sample.PoamJson("\"title\": 1, \"description\": \"d\""))];
        Sample.Findings(bytes).Should().Equal("5:32 OSCAL1009 /plan-of-action-and-milestones/poam-items/0/title");
    }

    [Fact]
    public void Columns_count_utf16_units_behind_crlf_and_emoji()
    {
        string text = Sample.PoamJson("\"title\": \"🚀é\", \"description\": 1").ReplaceLineEndings("\r\n");
        Sample.Findings(text).Should().Equal("5:54 OSCAL1009 /plan-of-action-and-milestones/poam-items/0/description");
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_hundred_thousand_levels_are_a_finding(char bracket)
    {
        string level = bracket == '[' ? "[" : "{\"a\":";
        string text = "{\"plan-of-action-and-milestones\":" + string.Concat(Enumerable.Repeat(level, 100_000));
        Sample.Validate(text).Diagnostics.Should().Contain(d => d.Rule.Id == "OSCAL0007");
    }

    [Fact]
    public void A_huge_string_is_a_finding_at_its_name()
    {
        OscalLimits limits = OscalLimits.Default with { MaxScalarBytes = 1000 };
        byte[] bytes = Encoding.UTF8.GetBytes(Sample.PoamJson($"\"title\": \"{new string('x', 1001)}\", \"description\": \"d\""));
        ValidationResult result = OscalValidator.Validate(bytes, null, Sample.Options with { Limits = limits });
        result.Diagnostics.Should().ContainSingle().Which.Pointer.Should().Be("/plan-of-action-and-milestones/poam-items/0/title");
        result.Diagnostics[0].Rule.Id.Should().Be("OSCAL0007");
    }

    [Fact]
    public void Too_many_nodes_are_a_finding()
    {
        OscalLimits limits = OscalLimits.Default with { MaxNodes = 5 };
        ValidationResult result = OscalValidator.Validate(Encoding.UTF8.GetBytes(Sample.PoamJson()), null, Sample.Options with { Limits = limits });
        result.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("OSCAL0007");
    }

    [Fact]
    public void An_input_over_the_limit_is_refused()
    {
        OscalLimits limits = OscalLimits.Default with { MaxInputBytes = 10 };
        ValidationResult result = OscalValidator.Validate(Encoding.UTF8.GetBytes(Sample.PoamJson()), "a.json", Sample.Options with { Limits = limits });
        result.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("OSCAL0007");
    }

    [Fact]
    public void Findings_beyond_the_limit_are_counted()
    {
        OscalLimits limits = OscalLimits.Default with { MaxFindings = 3 };
        string items = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"\"x{i}\": 1"));
        byte[] bytes = Encoding.UTF8.GetBytes(Sample.PoamJson($"\"title\": \"t\", \"description\": \"d\", {items}"));
        ValidationResult result = OscalValidator.Validate(bytes, null, Sample.Options with { Limits = limits });
        result.Diagnostics.Select(d => d.Pointer[^2..]).Should().Equal("x0", "x1", "x2");
        result.ErrorCount.Should().Be(20);
        result.OmittedCount.Should().Be(17);
    }

    [Fact]
    public void Escapes_are_decoded_before_values_are_checked()
    {
        Sample.Findings(Sample.PoamJson("\"\\u0074itle\": \"t\", \"description\": \"d\", \"uuid\": \"3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a0\\u0031\"")).Should().BeEmpty();
    }
}
