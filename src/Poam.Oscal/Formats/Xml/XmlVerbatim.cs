using System.Text;
using System.Xml;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>What is taken over from one XML document into another as it stands.</summary>
internal static class XmlVerbatim
{
    /// <summary>The namespace of all OSCAL models.</summary>
    public const string OscalNamespace = "http://csrc.nist.gov/ns/oscal/1.0";

    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Whether some element of a piece of markup has a prefix, so that it cannot be taken over as it is.</summary>
    public static bool HasPrefixes(string xml)
    {
        for (int tag = xml.IndexOf('<', StringComparison.Ordinal); tag >= 0; tag = xml.IndexOf('<', tag + 1))
        {
            int end = tag + 1;
            while (end < xml.Length && (char.IsLetterOrDigit(xml[end]) || xml[end] is '-' or '_' or '.'))
            {
                end++;
            }

            if (end < xml.Length && xml[end] == ':')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of an element, tags included.</summary>
    public static string ElementOf(NodeDocument document, int node)
    {
        ReadOnlySpan<byte> source = document.Source;
        TextSpan key = document.KeyOf(node);
        TextSpan value = document.ValueOf(node);
        if (document.KindOf(node) == NodeKind.Object)
        {
            return Encoding.UTF8.GetString(source.Slice(value.Start, value.Length));
        }

        string name = Encoding.UTF8.GetString(source.Slice(key.Start, key.Length));
        return $"<{name}>{Encoding.UTF8.GetString(source.Slice(value.Start, value.Length))}</{name}>";
    }

    /// <summary>The attributes by which the root element declares prefixes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withHints">Whether to take over what it says to readers with an XML Schema, too.</param>
    public static List<(string Name, string Value)> DeclarationsOf(NodeDocument document, bool withHints)
    {
        List<(string Name, string Value)> declarations = [];
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit };

        // The source is UTF-8 whatever its declaration says.
        using StreamReader text = new(new MemoryStream(document.Source.ToArray()), Encoding.UTF8);
        using XmlReader reader = XmlReader.Create(text, settings);
        reader.MoveToContent();
        while (reader.MoveToNextAttribute())
        {
            bool isHint = reader.NamespaceURI == SchemaInstance || (reader.Prefix == "xmlns" && reader.Value == SchemaInstance);
            if (isHint ? withHints : reader.Prefix == "xmlns" && reader.Value != OscalNamespace)
            {
                declarations.Add((reader.Name, reader.Value));
            }
        }

        return declarations;
    }
}
