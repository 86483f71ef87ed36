using Poam.Oscal.Documents;
using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Model;

/// <summary>Texts of tools, which are no markup, read as they are in every format.</summary>
public sealed class PlainTextTests
{
    private const string Pieces = "ab c1.23)*_`<>&[](){}\\!#-+=|~^:\"'$/ \n\t\u0001é😀";

    private static readonly OscalFormat[] Formats = [OscalFormat.Json, OscalFormat.Yaml, OscalFormat.Xml];

    [Theory]
    [InlineData("snake_case and *stars*", "snake_case and *stars*")]
    [InlineData(" <b>1 < 2 && 3 > 2</b>\r\n{{ insert: param, x }} ", "<b>1 < 2 && 3 > 2</b> {{ insert: param, x }}")]
    [InlineData("# no heading", "# no heading")]
    [InlineData("C:\\temp\\*.log", "C:\\temp\\*.log")]
    public async Task Line_of_plain_text_reads_as_it_is(string text, string shown)
    {
        foreach (OscalFormat format in Formats)
        {
            (await Written(text, "Text.", format)).Risks[0].Title.ToPlainText().Should().Be(shown, $"of {format}");
        }
    }

    [Fact]
    public async Task Paragraphs_of_plain_text_are_no_blocks_of_markdown()
    {
        const string Text = "- no list\n1. nor this\n\n    no code\n\n> no quote\n| no | table |\n---";

        foreach (OscalFormat format in Formats)
        {
            Lines((await Written("Title", Text, format)).Risks[0].Description).Should()
                .Equal(["- no list", "1. nor this", "no code", "> no quote", "| no | table |", "---"], $"of {format}");
        }
    }

    [Fact]
    public async Task Random_plain_text_reads_as_it_is()
    {
        Random random = new(20260806);
        for (int run = 0; run < 150; run++)
        {
            string text = "x" + string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces.EnumerateRunes().ElementAt(random.Next(Pieces.EnumerateRunes().Count())).ToString())) + "x";
            string[] lines = [.. text.Replace('\t', ' ').Replace("\u0001", "", StringComparison.Ordinal).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
            foreach (OscalFormat format in Formats)
            {
                PoamDocument read = await Written(text, text, format);
                Lines(read.Risks[0].Description).Select(Blank).Should().Equal(lines.Select(Blank), $"of {format}, run {run}: {text}");
                Blank(read.Risks[0].Title.ToPlainText()).Should().Be(Blank(string.Join(' ', lines)), $"of {format}, run {run}: {text}");
            }
        }
    }

    [Fact]
    public void Characters_that_no_document_can_hold_are_left_out()
    {
        MarkupLine.FromPlainText("a\0b" + (char)0xD83D + "c\uFFFFd").Text.Should().Be("abcd");
        MarkupMultiline.FromPlainText("a\u001bb\r\n\tc").Text.Should().Be("<p>ab</p><p>c</p>");
    }

    [Fact]
    public void Empty_plain_text_is_empty()
    {
        MarkupLine.FromPlainText(" \r\n ").Text.Should().BeEmpty();
        MarkupMultiline.FromPlainText("\n\n").Text.Should().BeEmpty();
    }

    private static string[] Lines(MarkupMultiline text) => text.ToPlainText().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Several blanks are one in every format.</summary>
    private static string Blank(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A document with a title and a text, written in a format, read again, and brought to XML, where text is what it reads as.</summary>
    private static async Task<PoamDocument> Written(string title, string text, OscalFormat format)
    {
        PoamBuilder builder = PoamBuilder.ForSystem("POA&M", "portal");
        builder.AddWeakness("V-1", MarkupLine.FromPlainText(title), MarkupMultiline.FromPlainText(text));
        using MemoryStream file = new();
        (await builder.Build().SaveAsync(file, format)).IsWritten.Should().BeTrue();
        ConversionResult converted = OscalConverter.Convert(file.ToArray(), OscalFormat.Xml);
        LoadResult<PoamDocument> read = PoamDocument.Parse(converted.Content, OscalFormat.Xml);
        read.Document!.Validate(new ValidationOptions()).Diagnostics.Should().BeEmpty();
        return read.Document!;
    }
}
