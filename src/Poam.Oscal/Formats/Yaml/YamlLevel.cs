namespace Poam.Oscal.Formats.Yaml;

/// <summary>A mapping or sequence that is open while YAML is read.</summary>
internal struct YamlLevel
{
    /// <summary>Whether it is a mapping.</summary>
    public bool IsMapping;

    /// <summary>Whether it stands in braces or brackets.</summary>
    public bool IsFlow;

    /// <summary>Whether the next node is a name.</summary>
    public bool ExpectsName;
}
