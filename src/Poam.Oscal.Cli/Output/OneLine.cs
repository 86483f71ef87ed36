using System.Globalization;
using System.Text;

namespace Poam.Oscal.Cli.Output;

/// <summary>Writes text that came out of a document in one line.</summary>
internal static class OneLine
{
    /// <summary>Writes text; what would move the cursor or reorder the line is written as an escape.</summary>
    public static void Write(TextWriter writer, string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n':
                    writer.Write("\\n");
                    break;
                case '\r':
                    writer.Write("\\r");
                    break;
                case '\t':
                    writer.Write("\\t");
                    break;
                default:
                    bool isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
                    writer.Write(isHidden ? $"\\u{{{rune.Value:X4}}}" : rune.ToString());
                    break;
            }
        }
    }
}
