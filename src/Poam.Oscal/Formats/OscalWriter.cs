using System.Buffers;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Json;
using Poam.Oscal.Formats.Xml;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Formats;

/// <summary>Writes a document in any of the three formats.</summary>
internal static class OscalWriter
{
    /// <summary>Writes a document: UTF-8 without a byte order mark, lines ended by a line feed.</summary>
    public static void Write(NodeDocument document, OscalFormat format, IBufferWriter<byte> output, WriteOptions options)
    {
        switch (format)
        {
            case OscalFormat.Json:
                JsonDocumentWriter.Write(document, output, options);
                break;
            case OscalFormat.Yaml:
                YamlDocumentWriter.Write(document, output, options);
                break;
            default:
                XmlDocumentWriter.Write(document, output, options);
                break;
        }
    }
}
