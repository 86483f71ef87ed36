using System.Globalization;
using System.Text;

namespace Poam.Oscal.Cli.Output;

/// <summary>Text of a document in one line of output: nothing in it moves the cursor or hides a part of the line.</summary>
internal static class CellText
{
    /// <summary>Line breaks and tabs become blanks, runs of blanks one; control and formatting characters are left out.</summary>
    public static string Of(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isBlank = Rune.IsWhiteSpace(rune);
            bool isHidden = !isBlank && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
            if (isBlank && (line.Length == 0 || line[^1] == ' '))
            {
                continue;
            }

            line.Append(isHidden ? "" : isBlank ? " " : rune.ToString());
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A text that takes at most so many columns.</summary>
    public static string Fit(string text, int width)
    {
        StringInfo letters = new(text);
        return letters.LengthInTextElements <= width ? text : letters.SubstringByTextElements(0, Math.Max(0, width - 1)).TrimEnd() + "…";
    }

    /// <summary>The columns that a text takes.</summary>
    public static int WidthOf(string text) => new StringInfo(text).LengthInTextElements;
}
