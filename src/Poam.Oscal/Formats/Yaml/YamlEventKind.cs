namespace Poam.Oscal.Formats.Yaml;

/// <summary>What an event of a YAML text is.</summary>
internal enum YamlEventKind : byte
{
    /// <summary>A document begins.</summary>
    DocumentStart = 0,

    /// <summary>A document ends.</summary>
    DocumentEnd = 1,

    /// <summary>A mapping begins.</summary>
    MappingStart = 2,

    /// <summary>A mapping ends.</summary>
    MappingEnd = 3,

    /// <summary>A sequence begins.</summary>
    SequenceStart = 4,

    /// <summary>A sequence ends.</summary>
    SequenceEnd = 5,

    /// <summary>A scalar.</summary>
    Scalar = 6,

    /// <summary>An alias: the value of an anchor comes again.</summary>
    Alias = 7,
}
