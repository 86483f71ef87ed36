using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Poam.Oscal.Formats.Markup;

/// <summary>Paragraphs without link definitions: OSCAL's Markdown has none, so that no line of a text disappears as one.</summary>
internal sealed class PlainParagraphParser : ParagraphBlockParser
{
    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock paragraph)
        {
            ref StringLineGroup lines = ref paragraph.Lines;
            if (lines.Count == 0)
            {
                return false;
            }

            for (int i = 0; i < lines.Count; i++)
            {
                lines.Lines[i].Slice.TrimStart();
            }

            lines.Lines[lines.Count - 1].Slice.TrimEnd();
        }

        return true;
    }
}
