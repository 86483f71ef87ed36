using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using static Poam.Oscal.Tests.Reports.ReportSamples;

namespace Poam.Oscal.Tests.Reports;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("a\nb\n12345", "\n")]
    [InlineData("a\r\nb\r\n12345\r\n", "\r\n")]
    [InlineData("a\rb\r12345\rc", "\r")]
    public void ReadAll_any_line_break_finds_the_line(string source, string lineBreak)
    {
        SourceExcerpt? excerpt = Read(source, new SourceLocation(3, 2, 3, 4));

        excerpt!.Text.Should().Be("12345").And.NotContain(lineBreak);
        (excerpt.CaretStart, excerpt.CaretLength).Should().Be((1, 2));
    }

    [Fact]
    public void ReadAll_place_behind_the_text_points_behind_the_last_character()
    {
        SourceExcerpt? excerpt = Read("ab", new SourceLocation(1, 9, 1, 9));

        (excerpt!.Text, excerpt.CaretStart, excerpt.CaretLength).Should().Be(("ab", 2, 0));
    }

    [Fact]
    public void ReadAll_line_that_is_not_there_gives_null()
    {
        Read("ab\n", new SourceLocation(3, 1, 3, 2)).Should().BeNull();
        Read("ab\n", default).Should().BeNull();
    }

    [Fact]
    public void ReadAll_several_lines_ends_at_the_first()
    {
        SourceExcerpt? excerpt = Read("x: {\n}", new SourceLocation(1, 4, 2, 2));

        (excerpt!.Text, excerpt.CaretStart, excerpt.CaretLength).Should().Be(("x: {", 3, 1));
    }

    [Fact]
    public void ReadAll_unsorted_findings_finds_each()
    {
        Diagnostic[] findings =
        [
            Finding(new SourceLocation(3, 1, 3, 2)),
            Finding(new SourceLocation(1, 2, 1, 3)),
            Finding(new SourceLocation(1, 1, 1, 2)),
        ];

        IReadOnlyList<SourceExcerpt?> excerpts = SourceExcerpt.ReadAll("one\ntwo\nthree"u8, findings);

        excerpts.Select(static excerpt => (excerpt!.Text, excerpt.CaretStart)).Should().Equal(("three", 0), ("one", 1), ("one", 0));
    }

    [Fact]
    public void ReadAll_long_line_is_cut_around_the_place()
    {
        string source = new string('a', 500) + "XYZ" + new string('b', 500);

        SourceExcerpt? excerpt = Read(source, new SourceLocation(1, 501, 1, 504));

        excerpt!.Text.Should().Be(new string('a', 60) + "XYZ" + new string('b', 77));
        (excerpt.CaretStart, excerpt.CaretLength, excerpt.IsCutAtStart, excerpt.IsCutAtEnd).Should().Be((60, 3, true, true));
    }

    [Fact]
    public void Write_cut_line_keeps_carets_below_the_place()
    {
        string source = new string('a', 500) + "XYZ" + new string('b', 500);

        (string text, string carets) = Excerpt(source, new SourceLocation(1, 501, 1, 504));

        text.Should().Be("     1 | …" + new string('a', 60) + "XYZ" + new string('b', 77) + "…");
        carets.Should().Be("       |  " + new string(' ', 60) + "^^^");
    }

    [Theory]
    [InlineData("é: x", 4, "   ^")]
    [InlineData("😀: x", 5, "    ^")]
    [InlineData("漢字 x", 4, "     ^")]
    [InlineData("e\u0301 x", 4, "  ^")]
    [InlineData("\t\tx", 3, "\t\t^")]
    [InlineData("\u0001 x", 3, "  ^")]
    [InlineData("\u200B x", 3, "         ^")]
    public void Write_unusual_characters_keeps_carets_below_the_place(string source, int column, string expected)
    {
        (_, string carets) = Excerpt(source, new SourceLocation(1, column, 1, column + 1));

        carets.Should().Be("       | " + expected);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void ReadAll_byte_order_mark_is_no_column(string encodingName)
    {
        Encoding encoding = Encoding.GetEncoding(encodingName);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes("ab😀cd")];

        SourceExcerpt? excerpt = SourceExcerpt.ReadAll(content, [Finding(new SourceLocation(1, 5, 1, 6))])[0];

        (excerpt!.Text, excerpt.CaretStart, excerpt.CaretLength).Should().Be(("ab😀cd", 4, 1));
    }

    [Fact]
    public void ReadAll_utf16_without_mark_is_read()
    {
        SourceExcerpt? excerpt = SourceExcerpt.ReadAll(Encoding.Unicode.GetBytes("{ }"), [Finding(new SourceLocation(1, 3, 1, 4))])[0];

        (excerpt!.Text, excerpt.CaretStart).Should().Be(("{ }", 2));
    }

    [Fact]
    public void ReadAll_bytes_that_are_no_utf8_are_replaced()
    {
        SourceExcerpt? excerpt = SourceExcerpt.ReadAll([(byte)'a', 0xFF, (byte)'b'], [Finding(new SourceLocation(1, 3, 1, 4))])[0];

        (excerpt!.Text, excerpt.CaretStart).Should().Be(("a\uFFFDb", 2));
    }

    private static SourceExcerpt? Read(string source, SourceLocation location) =>
        SourceExcerpt.ReadAll(Encoding.UTF8.GetBytes(source), [Finding(location)])[0];
}
