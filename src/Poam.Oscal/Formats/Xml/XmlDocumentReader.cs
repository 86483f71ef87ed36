using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>Reads XML.</summary>
internal static class XmlDocumentReader
{
    /// <summary>Reads a document.</summary>
    public static void Read(ReadOnlyMemory<byte> source, int start, DocumentBuilder builder, OscalLimits limits) =>
        builder.Report(SyntaxRules.WellFormed, 0, new TextSpan(start, Math.Min(1, source.Length - Math.Min(source.Length, limits.MaxInputBytes))), "XML cannot be read yet.");
}
