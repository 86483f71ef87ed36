using System.Xml;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>Reads XML 1.0 with namespaces into a document. Document type declarations are refused, so no entity is ever expanded or fetched.</summary>
internal static class XmlDocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="source">UTF-8; an encoding that the XML declaration names does not matter any more.</param>
    /// <param name="start">The offset of the first byte to read.</param>
    /// <param name="builder">What takes the content.</param>
    /// <param name="limits">How much is accepted.</param>
    public static void Read(ReadOnlyMemory<byte> source, int start, DocumentBuilder builder, OscalLimits limits)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        using Utf8TextReader text = new(source, start);
        using XmlReader reader = XmlReader.Create(text, settings);
        XmlTreeBinder binder = new(builder, reader, new XmlTagScanner(source, start), limits);
        try
        {
            while (!builder.IsStopped && reader.Read())
            {
                Step(reader, binder);
            }
        }
        catch (XmlException failure)
        {
            XmlSyntaxFindings.Report(source.Span, start, failure, binder, builder);
        }
    }

    private static void Step(XmlReader reader, XmlTreeBinder binder)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            binder.Start();
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            binder.End();
        }
    }
}
