using System.Buffers;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Json;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Formats.Xml;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Formats;

/// <summary>Writes a document in any of the three formats.</summary>
internal static class OscalWriter
{
    /// <summary>Writes a document: UTF-8 without a byte order mark, lines ended by a line feed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">The format.</param>
    /// <param name="output">Where to.</param>
    /// <param name="options">How.</param>
    /// <param name="comments">Its comments, when it is written in the format that it was read from; JSON has none.</param>
    /// <param name="keepsOrder">Whether members stay in the order of the text.</param>
    public static void Write(
        NodeDocument document, OscalFormat format, IBufferWriter<byte> output, WriteOptions options, NodeComments? comments = null, bool keepsOrder = false)
    {
        switch (format)
        {
            case OscalFormat.Json:
                JsonDocumentWriter.Write(document, output, options, keepsOrder);
                break;
            case OscalFormat.Yaml:
                YamlDocumentWriter.Write(document, output, options, comments, keepsOrder);
                break;
            default:
                XmlDocumentWriter.Write(document, output, options, comments, keepsOrder);
                break;
        }
    }
}
