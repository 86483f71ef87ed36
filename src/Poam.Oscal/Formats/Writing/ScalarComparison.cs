using System.Globalization;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Markup;

namespace Poam.Oscal.Formats.Writing;

/// <summary>Compares values of two documents, whatever their formats: texts to the letter, numbers and truth by value, markup by what it says.</summary>
/// <param name="left">The content of the first document, in the words of JSON.</param>
/// <param name="right">The content of the second document, in the words of JSON.</param>
internal sealed class ScalarComparison(ContentSource left, ContentSource right)
{
    /// <summary>Whether two values are equal.</summary>
    /// <param name="ours">A node of the first document that is no object, array or null.</param>
    /// <param name="theirs">A node of the second document that is none either.</param>
    public bool AreEqual(int ours, int theirs)
    {
        NodeDocument one = left.Document;
        NodeDocument two = right.Document;
        int member = one.MemberOf(ours);
        if (member != 0 && member == two.MemberOf(theirs) && one.KindOf(ours) == two.KindOf(theirs)
            && ((one.TraitsOf(ours) | two.TraitsOf(theirs)) & NodeTraits.Invalid) == 0 && one.TextOf(ours).SequenceEqual(two.TextOf(theirs)))
        {
            return true;
        }

        bool isMarkup = left.MarkupOf(ours) > 0 && right.MarkupOf(theirs) > 0;
        if (isMarkup)
        {
            return (one.KindOf(ours) == two.KindOf(theirs) && one.TextOf(ours).SequenceEqual(two.TextOf(theirs)))
                || MarkupShape.AreEqual(MarkupOf(left, ours), MarkupOf(right, theirs));
        }

        ReadOnlySpan<byte> text = left.TextOf(ours);
        ReadOnlySpan<byte> other = right.TextOf(theirs);
        NodeKind kind = left.KindOf(ours);
        bool isUnknown = one.MemberOf(ours) == 0;
        return isUnknown && kind != right.KindOf(theirs) ? false
            : text.SequenceEqual(other) || (kind == NodeKind.Number && AreEqualNumbers(text, other));
    }

    private static bool AreEqualNumbers(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal one)
        && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal two)
        && one == two;

    private static MarkupNode MarkupOf(ContentSource source, int node)
    {
        string text = Encoding.UTF8.GetString(source.Document.TextOf(node));
        bool isLine = source.MarkupOf(node) == 1;
        if (source.Document.KindOf(node) == NodeKind.Markup)
        {
            return XmlMarkupReader.Read(text, isLine);
        }

        MarkupNode markup = MarkdownReader.Read(text, isLine);
        MarkupShape.Normalize(markup, holdsBlocks: !isLine);
        return markup;
    }
}
