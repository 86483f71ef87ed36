using Markdig.Helpers;
using Markdig.Parsers;

namespace Poam.Oscal.Formats.Markup;

/// <summary>Recognises insertions: two braces, <c>insert:</c>, a type, a comma, an identifier, two braces; blanks where people put them.</summary>
internal sealed class InsertInlineParser : InlineParser
{
    /// <summary>A parser of what begins with a brace.</summary>
    public InsertInlineParser()
    {
        OpeningCharacters = ['{'];
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        int end = text.IndexOf("}}");
        if (!text.StartsWith("{{") || end < 0)
        {
            return false;
        }

        ReadOnlySpan<char> inside = text[2..end].Trim();
        int comma = inside.IndexOf(',');
        if (!inside.StartsWith("insert:") || comma < 0)
        {
            return false;
        }

        ReadOnlySpan<char> type = inside["insert:".Length..comma].Trim();
        ReadOnlySpan<char> id = inside[(comma + 1)..].Trim();
        if (type.IsEmpty || id.IsEmpty || type.IndexOfAny(" \t\n{}") >= 0 || id.IndexOfAny(" \t\n{}") >= 0)
        {
            return false;
        }

        processor.Inline = new InsertInline(type.ToString(), id.ToString());
        slice.Start += end + 2;
        return true;
    }
}
