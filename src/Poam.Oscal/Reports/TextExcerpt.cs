using System.Globalization;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Writes the source line of a finding and, below it, carets under the part that is meant.</summary>
internal sealed class TextExcerpt(TextWriter writer, TextStyle style)
{
    private const int NumberWidth = 6;
    private const string Ellipsis = "…";

    public void Write(SourceExcerpt excerpt, int line, Severity severity)
    {
        string number = line.ToString(CultureInfo.InvariantCulture);
        writer.Write(style.Faint);
        WriteRepeated(writer, ' ', NumberWidth - number.Length);
        writer.Write(number);
        writer.Write(" | ");
        writer.Write(style.Reset);
        if (excerpt.IsCutAtStart)
        {
            writer.Write(Ellipsis);
        }

        using StringWriter carets = new(CultureInfo.InvariantCulture);
        WriteLine(excerpt, carets);
        if (excerpt.IsCutAtEnd)
        {
            writer.Write(Ellipsis);
        }

        writer.WriteLine();
        writer.Write(style.Faint);
        WriteRepeated(writer, ' ', Math.Max(NumberWidth, number.Length));
        writer.Write(" | ");
        writer.Write(style.Reset);
        if (excerpt.IsCutAtStart)
        {
            writer.Write(' ');
        }

        WriteCarets(carets.ToString(), severity);
    }

    private static void WriteRepeated(TextWriter target, char value, int count)
    {
        for (int i = 0; i < count; i++)
        {
            target.Write(value);
        }
    }

    /// <summary>Writes the source text and collects what stands below it: blanks that are as wide, then carets.</summary>
    private void WriteLine(SourceExcerpt excerpt, StringWriter carets)
    {
        int end = excerpt.CaretStart + excerpt.CaretLength;
        int i = 0;
        while (i < excerpt.Text.Length)
        {
            bool isTab = excerpt.Text[i] == '\t';
            bool isMeant = i >= excerpt.CaretStart && i < end;
            bool isBefore = i < excerpt.CaretStart;
            i += VisibleText.WriteFirst(writer, excerpt.Text.AsSpan(i), keepTab: true, out int width);
            if (isMeant)
            {
                WriteRepeated(carets, '^', width);
            }
            else if (isBefore && isTab)
            {
                carets.Write('\t');
            }
            else if (isBefore)
            {
                WriteRepeated(carets, ' ', width);
            }
        }

        if (excerpt.CaretLength == 0)
        {
            carets.Write('^');
        }
    }

    private void WriteCarets(string carets, Severity severity)
    {
        int blanks = carets.AsSpan().IndexOf('^');
        blanks = blanks < 0 ? carets.Length : blanks;
        writer.Write(carets.AsSpan(0, blanks));
        writer.Write(style.Of(severity));
        writer.Write(carets.AsSpan(blanks));
        writer.Write(style.Reset);
        writer.WriteLine();
    }
}
