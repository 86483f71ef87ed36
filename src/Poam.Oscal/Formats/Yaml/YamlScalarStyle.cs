namespace Poam.Oscal.Formats.Yaml;

/// <summary>How a scalar is written.</summary>
internal enum YamlScalarStyle : byte
{
    /// <summary>Without quotes: it has no type of its own.</summary>
    Plain = 0,

    /// <summary>In single or double quotes.</summary>
    Quoted = 1,

    /// <summary>As lines behind <c>|</c> or <c>&gt;</c>.</summary>
    Block = 2,
}
