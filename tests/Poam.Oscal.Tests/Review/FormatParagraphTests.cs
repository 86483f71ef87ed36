using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

/// <summary>Prose that somebody wrapped by hand stays in its lines.</summary>
public sealed class FormatParagraphTests
{
    private const string Start = "plan-of-action-and-milestones:\n  metadata:\n";

    [Theory]
    [InlineData("    remarks:  >-\n       One paragraph\n       over lines.\n", "    remarks: >-\n      One paragraph\n      over lines.\n")]
    [InlineData("    remarks: >\n        First\n        one.\n\n        Second: one.\n          indented\n          code\n        back\n        again.\n", "    remarks: >\n      First\n      one.\n\n      Second: one.\n        indented\n        code\n      back\n      again.\n")]
    [InlineData("    remarks: >1-\n       indented first\n     then\n     not\n", "    remarks: >2-\n        indented first\n      then\n      not\n")]
    [InlineData("    remarks: >+\n     a\n     b\n\n\n    version: x\n", "    version: x\n    remarks: >+\n      a\n      b\n\n\n")]
    [InlineData("    remarks: A plain text\n     over lines,\n     three of them\n", "    remarks: >-\n      A plain text\n      over lines,\n      three of them\n")]
    [InlineData("    remarks: 'It''s in\n\n      quotes: two\n      lines'\n", "    remarks: >-\n      It's in\n\n      quotes: two\n      lines\n")]
    [InlineData("    remarks: \"Said \\\"so\\\"\n      and \\\\ went\\\n      \\ on\"\n", "    remarks: >-\n      Said \"so\"\n      and \\ went\n      on\n")]
    [InlineData("    remarks: |-\n        One: line\n", "    remarks: |-\n      One: line\n")]
    [InlineData("    remarks: |\n        a\tb \n        c\n", "    remarks: |\n      a\tb \n      c\n")]
    [InlineData("    remarks: \"a\\tb \\nc\"\n", "    remarks: \"a\\tb \\nc\"\n")]
    [InlineData("    remarks: >- # why\r\n       Two\r\n       lines.\r\n", "    # why\n    remarks: >-\n      Two\n      lines.\n")]
    [InlineData("    remarks: Two\n      lines. # why\n", "    # why\n    remarks: >-\n      Two\n      lines.\n")]
    [InlineData("    remarks: \"a\\u2028b\n      c\"\n", "    remarks: \"a\\u2028b c\"\n")]
    [InlineData("    links: [ {href: '#a', text: one\n      two} ]\n", "    links:\n      - href: \"#a\"\n        text: >-\n          one\n          two\n")]
    public void Format_keeps_paragraphs_in_their_lines(string text, string expected)
    {
        FormatResult result = OscalFormatter.Format(Encoding.UTF8.GetBytes(Start + text));

        result.Refusals.Should().BeEmpty();
        Encoding.UTF8.GetString(result.Content.Span).Should().Be(Start + expected);
        OscalFormatter.Format(result.Content).IsChanged.Should().BeFalse();
    }

    [Fact]
    public void Format_leaves_one_empty_line_where_members_change_places()
    {
        string text = "plan-of-action-and-milestones:\n  poam-items:\n\n    - title: A\n\n      uuid: x\n\n    - title: B\n\n      uuid: z\n";
        string once = Format(text);

        once.Should().Be("plan-of-action-and-milestones:\n  poam-items:\n    - uuid: x\n      title: A\n\n    - uuid: z\n      title: B\n");
        Format(once).Should().Be(once);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Format_keeps_random_blocks(int seed)
    {
        Random random = new(seed);
        int done = 0;
        for (int run = 0; run < 300; run++)
        {
            string text = Start + Block(random);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            NodeDocument before = OscalReader.Read(bytes, "poam.yaml", null, OscalLimits.Default).Document;
            if (!before.IsWhole)
            {
                continue;
            }

            FormatResult result = OscalFormatter.Format(bytes, "poam.yaml", new FormatOptions { IndentSize = random.Next(2, 6) });
            result.Refusals.Should().BeEmpty("this was formatted:\n{0}", text);
            NodeDocument after = OscalReader.Read(result.Content, "poam.yaml", null, OscalLimits.Default).Document;
            ContentComparison.Differences(before, after).Should().BeEmpty("this was formatted:\n{0}", text);
            Format(Format(text)).Should().Be(Format(text), "this was formatted:\n{0}", text);
            done++;
        }

        done.Should().BeGreaterThan(250);
    }

    private static string Block(Random random)
    {
        string[] lines = ["word", "two words", "a: b # c", "- dash", "  indented", "    more", "trailing ", "trailing  ", "", "", "   ", "tab\tin", "it's \"so\""];
        int indent = random.Next(1, 5);
        StringBuilder text = new("    remarks: ");
        text.Append(random.Next(2) == 0 ? '|' : '>').Append(indent).Append(random.Next(3) switch { 0 => "", 1 => "-", _ => "+" }).Append('\n');
        for (int i = random.Next(1, 9); i > 0; i--)
        {
            text.Append(new string(' ', 4 + indent)).Append(lines[random.Next(lines.Length)]).Append('\n');
        }

        return text.Append(random.Next(2) == 0 ? "\n    # c\n" : "").Append("    version: x\n").ToString();
    }

    private static string Format(string text) => Encoding.UTF8.GetString(OscalFormatter.Format(Encoding.UTF8.GetBytes(text)).Content.Span);
}
