using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Copies nodes of a document into elements.</summary>
internal static class ContentReader
{
    /// <summary>Copies a node and all inside.</summary>
    public static ContentElement Read(NodeDocument document, int node)
    {
        NodeKind kind = document.KindOf(node);
        if (kind is not (NodeKind.Object or NodeKind.Array))
        {
            return new ContentElement(document.NameOf(node), kind, Encoding.UTF8.GetString(document.TextOf(node)));
        }

        ContentElement element = new(document.NameOf(node), kind);
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            // Of a member that came twice the first counts.
            if ((document.TraitsOf(child) & NodeTraits.Repeated) == 0)
            {
                element.Children.Add(Read(document, child));
            }
        }

        return element;
    }
}
