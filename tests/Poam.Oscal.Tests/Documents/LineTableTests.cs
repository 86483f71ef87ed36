using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Documents;

public sealed class LineTableTests
{
    [Theory]
    [InlineData("", 0, 1)]
    [InlineData("ab", 1, 1)]
    [InlineData("a\nb", 1, 1)]
    [InlineData("a\nb", 2, 2)]
    [InlineData("a\r\nb", 3, 2)]
    [InlineData("a\rb\n\nc", 5, 4)]
    [InlineData("a\n", 2, 2)]
    public void LineOf_counts_as_the_cursor_does(string text, int offset, int line)
    {
        LineCursor cursor = new(Encoding.UTF8.GetBytes(text));

        new LineTable(Encoding.UTF8.GetBytes(text)).LineOf(offset).Should().Be(line).And.Be(cursor.MoveTo(offset).Line);
    }
}
