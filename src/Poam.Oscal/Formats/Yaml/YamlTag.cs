namespace Poam.Oscal.Formats.Yaml;

/// <summary>The tags that mean something here.</summary>
internal enum YamlTag : byte
{
    /// <summary>No tag.</summary>
    None = 0,

    /// <summary><c>!!str</c>, or <c>!</c> before a scalar.</summary>
    Text = 1,

    /// <summary><c>!!int</c> or <c>!!float</c>.</summary>
    Number = 2,

    /// <summary><c>!!bool</c>.</summary>
    Boolean = 3,

    /// <summary><c>!!null</c>.</summary>
    Null = 4,

    /// <summary><c>!!map</c>.</summary>
    Mapping = 5,

    /// <summary><c>!!seq</c>.</summary>
    Sequence = 6,

    /// <summary>Any other tag.</summary>
    Other = 7,
}
