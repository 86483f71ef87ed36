namespace Poam.Oscal.Formats.Yaml;

/// <summary>A value that an anchor names: the stretch of recorded events that an alias repeats.</summary>
internal sealed class YamlAnchor
{
    /// <summary>The first event.</summary>
    public required int Start { get; init; }

    /// <summary>How deep the value stands.</summary>
    public required int Depth { get; init; }

    /// <summary>The event behind the last one; -1 as long as the value is not complete.</summary>
    public int End { get; set; } = -1;
}
