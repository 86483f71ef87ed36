namespace Poam.Oscal.Formats.Yaml;

/// <summary>Reads YAML as a row of events in UTF-8 terms, so that nothing above depends on a certain parser.</summary>
internal interface IYamlEventReader
{
    /// <summary>What ended the reading before the end of the text, or null.</summary>
    YamlFault? Fault { get; }

    /// <summary>Reads the next event.</summary>
    /// <returns>False at the end of the text and after a fault.</returns>
    bool Read(out YamlEvent next);

    /// <summary>The text of a scalar, valid until the next event is read.</summary>
    ReadOnlySpan<byte> TextOf(in YamlEvent scalar);
}
