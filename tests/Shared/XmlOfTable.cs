using System.Text;
using System.Xml.Linq;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Testing;

/// <summary>
/// Writes the node table of a JSON document as XML, so that every document of the tests is also one in XML.
/// Markup becomes plain text, in paragraphs where XML has blocks.
/// </summary>
internal static class XmlOfTable
{
    private static readonly XNamespace Oscal = "http://csrc.nist.gov/ns/oscal/1.0";

    private static readonly DefinitionImage Definitions = DefinitionImage.Current;

    /// <summary>The XML of a document.</summary>
    public static XDocument Write(NodeDocument document) => new(Element(document, document.Root));

    private static XElement Element(NodeDocument document, int node)
    {
        OscalImageMember member = Definitions.Members[document.MemberOf(node)];
        XElement element = new(Oscal + Definitions.Text(member.XmlName));
        if (document.KindOf(node) == NodeKind.Object)
        {
            foreach (int child in Children(document, node))
            {
                Add(document, child, element);
            }
        }
        else
        {
            int markup = Definitions.DataTypes[Definitions.Definitions[member.Definition].DataType].Markup;
            element.Add(markup == 2 ? Paragraphs(document, node) : Text(document, node));
        }

        return element;
    }

    private static void Add(NodeDocument document, int child, XElement element)
    {
        OscalImageMember member = Definitions.Members[document.MemberOf(child)];
        OscalMemberTraits traits = (OscalMemberTraits)member.Traits;
        if ((traits & OscalMemberTraits.Flag) != 0)
        {
            element.Add(new XAttribute(Definitions.Text(member.XmlName), Text(document, child)));
        }
        else if ((traits & OscalMemberTraits.Value) != 0)
        {
            element.Add(Text(document, child));
        }
        else if ((traits & OscalMemberTraits.XmlUnwrapped) != 0)
        {
            element.Add(Paragraphs(document, child));
        }
        else if ((traits & OscalMemberTraits.XmlGrouped) != 0)
        {
            XName name = Oscal + Definitions.Text(member.JsonName);
            if (element.Element(name) is not { } group)
            {
                element.Add(group = new XElement(name));
            }

            group.Add(Element(document, child));
        }
        else
        {
            element.Add(Element(document, child));
        }
    }

    private static XElement[] Paragraphs(NodeDocument document, int node) => Text(document, node) is { Length: > 0 } text ? [new XElement(Oscal + "p", text)] : [];

    private static string Text(NodeDocument document, int node) => Encoding.UTF8.GetString(document.TextOf(node));

    private static IEnumerable<int> Children(NodeDocument document, int node)
    {
        List<int> children = [];
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            children.Add(child);
        }

        return children.OrderBy(c => Definitions.Members[document.MemberOf(c)].Place);
    }
}
