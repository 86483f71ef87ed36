using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Documents;

public sealed class LineCursorTests
{
    [Theory]
    [InlineData("ab\ncd", 4, 2, 2)]
    [InlineData("ab\r\ncd", 5, 2, 2)]
    [InlineData("ab\rcd", 4, 2, 2)]
    [InlineData("\n\n\n", 3, 4, 1)]
    [InlineData("é🚀x", 6, 1, 4)]
    [InlineData("\uFEFFab", 4, 1, 2)]
    [InlineData("ab", 99, 1, 3)]
    public void MoveTo_gives_line_and_column_in_utf16_units(string text, int offset, int line, int column)
    {
        LineCursor cursor = new(Encoding.UTF8.GetBytes(text));
        cursor.MoveTo(offset).Should().Be((line, column));
    }

    [Fact]
    public void MoveTo_in_steps_gives_the_same_as_at_once()
    {
        byte[] text = Encoding.UTF8.GetBytes("aé\r\n🚀b\n\nc\rd");
        LineCursor steps = new(text);
        for (int offset = 0; offset <= text.Length; offset++)
        {
            bool isInsideCharacter = offset < text.Length && (text[offset] & 0xC0) == 0x80;
            bool isInsideLineEnd = offset > 0 && offset < text.Length && text[offset] == '\n' && text[offset - 1] == '\r';
            if (!isInsideCharacter && !isInsideLineEnd)
            {
                LineCursor once = new(text);
                steps.MoveTo(offset).Should().Be(once.MoveTo(offset), "offset {0}", offset);
            }
        }
    }

    [Fact]
    public void A_byte_that_is_no_utf8_counts_as_one_column()
    {
        LineCursor cursor = new([(byte)'a', 0xFF, 0xC3, (byte)'b']);
        cursor.MoveTo(3).Should().Be((1, 4));
    }
}
