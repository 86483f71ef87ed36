using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Recorded events that an alias repeats.</summary>
internal struct YamlReplay
{
    /// <summary>The first event.</summary>
    public int Start;

    /// <summary>The event behind the last one.</summary>
    public int End;

    /// <summary>The event that comes next.</summary>
    public int Next;

    /// <summary>The place of the alias.</summary>
    public TextSpan Place;
}
