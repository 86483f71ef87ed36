using System.Text.Json;
using System.Xml;
using Poam.Oscal.Documents;
using YamlDotNet.Core;

namespace Poam.Oscal.Benchmarks;

/// <summary>A pass of the underlying reader over every token, keeping nothing: the floor under everything else.</summary>
internal static class BareReaders
{
    /// <summary>How many tokens, events or nodes a text has.</summary>
    public static long Count(byte[] text, OscalFormat format) => format switch
    {
        OscalFormat.Json => CountJson(text),
        OscalFormat.Yaml => CountYaml(text),
        _ => CountXml(text),
    };

    private static long CountJson(byte[] text)
    {
        Utf8JsonReader reader = new(text);
        long count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    private static long CountYaml(byte[] text)
    {
        using StreamReader reader = new(new MemoryStream(text));
        Parser parser = new(reader);
        long count = 0;
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    private static long CountXml(byte[] text)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        long count = 0;
        while (reader.Read())
        {
            count += 1 + reader.AttributeCount;
        }

        return count;
    }
}
