using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Model;

/// <summary>Writes the content of a document so that two documents can be compared: members in any order, items in theirs, texts to the letter.</summary>
internal static class NodeContent
{
    /// <summary>A line for each value: its pointer and its text.</summary>
    public static string[] Of(NodeDocument document)
    {
        List<string> lines = [];
        for (int node = 1; node < document.Count; node++)
        {
            string text = document.FirstChild(node) >= 0 ? "" : Describe(document, node);
            if (document.FirstChild(node) < 0)
            {
                lines.Add(NodePointer.Of(document, node) + " = " + text);
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return [.. lines];
    }

    private static string Describe(NodeDocument document, int node)
    {
        NodeKind kind = document.KindOf(node);
        bool isKnown = document.MemberOf(node) != 0 && (document.TraitsOf(node) & NodeTraits.Invalid) == 0;
        string text = kind is NodeKind.Object or NodeKind.Array or NodeKind.Null ? "" : Encoding.UTF8.GetString(document.TextOf(node));

        // A number of a member that is one has its kind in JSON only.
        return isKnown && kind is not (NodeKind.Object or NodeKind.Array or NodeKind.Markup) ? text : $"{kind} {text}";
    }
}
