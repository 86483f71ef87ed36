using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Reads YAML 1.2 into a document.</summary>
internal static class YamlDocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="source">UTF-8 without a byte order mark at its start, or with one that <paramref name="start"/> skips.</param>
    /// <param name="start">The offset of the first byte to read.</param>
    /// <param name="builder">What takes the content.</param>
    /// <param name="limits">How much is accepted.</param>
    public static void Read(ReadOnlyMemory<byte> source, int start, DocumentBuilder builder, OscalLimits limits)
    {
        ReportControl(source.Span, start, builder);
        using YamlDotNetEventReader events = new(source, start);
        if (SideThread.IsWorthwhileForYaml(source.Length))
        {
            using YamlReadAhead ahead = new(events, source);
            new YamlTreeReader(ahead, source, builder, limits).Read(start);
        }
        else
        {
            new YamlTreeReader(events, source, builder, limits).Read(start);
        }
    }

    /// <summary>Reports the first control character: YAML allows none but tabs and line ends. The parser would not mind.</summary>
    private static void ReportControl(ReadOnlySpan<byte> source, int start, DocumentBuilder builder)
    {
        ReadOnlySpan<byte> text = source[start..];
        int first = -1;
        First(ref first, text.IndexOfAnyInRange((byte)0, (byte)0x08));
        First(ref first, text.IndexOfAnyInRange((byte)0x0B, (byte)0x0C));
        First(ref first, text.IndexOfAnyInRange((byte)0x0E, (byte)0x1F));
        if (first >= 0)
        {
            byte found = text[first];
            builder.Report(
                SyntaxRules.WellFormed,
                0,
                new TextSpan(start + first, 1),
                $"There is a control character (0x{found:X2}) in the text; YAML allows none. Remove it or, if it is meant, write it as \"\\x{found:x2}\" in double quotes.");
        }
    }

    private static void First(ref int first, int found) => first = found >= 0 && (first < 0 || found < first) ? found : first;
}
