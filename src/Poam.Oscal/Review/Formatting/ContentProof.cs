using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Review.Formatting;

/// <summary>Proves that a text says what a document says: content, shape and comments.</summary>
internal static class ContentProof
{
    /// <summary>Compares a text with the document of which it was written. The text of the document itself needs no proof.</summary>
    /// <param name="document">The document.</param>
    /// <param name="before">What it has besides its content; null for JSON, which has nothing besides.</param>
    /// <param name="text">The text.</param>
    /// <param name="limits">How much is accepted.</param>
    /// <returns>The first place of the document that the text does not have as it is, or null.</returns>
    public static FormatFault? FindLoss(NodeDocument document, FormattedText? before, ReadOnlyMemory<byte> text, OscalLimits limits) =>
        text.Span.SequenceEqual(document.SourceMemory.Span) ? null
        : before is null ? FindLossOfJson(document, text, limits) : FindLossBeside(document, before, text, limits);

    /// <summary>The tokens of JSON alone tell whether two texts say the same: what was written is not read as OSCAL again.</summary>
    private static FormatFault? FindLossOfJson(NodeDocument document, ReadOnlyMemory<byte> text, OscalLimits limits)
    {
        if (text.Length > limits.MaxInputBytes)
        {
            return new FormatFault(0, FormatMessages.BecomesTooLarge);
        }

        int start = FormattedText.StartOf(document);
        ReadOnlySpan<byte> written = text.Span[(text.Span.StartsWith(Encoding.UTF8.Preamble) ? start : 0)..];
        if (JsonTokens.AreSame(document.Source[start..], written))
        {
            return null;
        }

        LayoutTable? layout = LayoutReader.Read(document, document.SourceMemory, start);
        return layout is null
            ? new FormatFault(Math.Max(0, document.KeyOf(document.Root).Start), FormatMessages.NoPlainJson)
            : JsonProof.FindLoss(layout, document.SourceMemory, written);
    }

    private static FormatFault? FindLossBeside(NodeDocument document, FormattedText before, ReadOnlyMemory<byte> text, OscalLimits limits)
    {
        NodeDocument written = OscalReader.Read(text, null, document.Format, limits).Document;
        if (!OscalDiff.IsWhole(written))
        {
            return new FormatFault(0, FormatMessages.ReadsDifferently);
        }

        IReadOnlyList<ContentDifference> differences = ContentComparison.Differences(document, written, most: 1);
        return differences.Count > 0
            ? new FormatFault(PlaceOf(document, differences[0].Left), FormatMessages.ReadsDifferently)
            : FormattedText.Of(written, out FormatFault? fault) is { } after ? before.FindLoss(after) : fault;
    }

    private static int PlaceOf(NodeDocument document, int node) =>
        node < 0 ? 0 : document.KeyOf(node).Length > 0 ? document.KeyOf(node).Start : document.ValueOf(node).Start;
}
