namespace Poam.Oscal.Formats.Yaml;

/// <summary>The quotes in which a scalar of YAML is to stand.</summary>
internal enum YamlQuotes : byte
{
    /// <summary>None unless it needs some.</summary>
    None = 0,

    /// <summary>Single ones, where the text can stand in them.</summary>
    Single = 1,

    /// <summary>Double ones.</summary>
    Double = 2,
}
