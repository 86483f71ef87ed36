namespace Poam.Oscal.Documents;

/// <summary>The three formats in which OSCAL documents are written.</summary>
public enum OscalFormat : byte
{
    /// <summary>JSON (RFC 8259).</summary>
    Json = 0,

    /// <summary>YAML 1.2.</summary>
    Yaml = 1,

    /// <summary>XML 1.0.</summary>
    Xml = 2,
}
