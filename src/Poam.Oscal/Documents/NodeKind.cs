namespace Poam.Oscal.Documents;

/// <summary>What a node of a document is.</summary>
internal enum NodeKind : byte
{
    /// <summary>An object: a JSON object, a YAML mapping, an XML element with attributes or elements inside.</summary>
    Object = 0,

    /// <summary>An array that belongs to no known member; the items of known members are plain siblings.</summary>
    Array = 1,

    /// <summary>A string, or a scalar that has no type of its own (YAML, XML).</summary>
    String = 2,

    /// <summary>A number.</summary>
    Number = 3,

    /// <summary>True or false.</summary>
    Boolean = 4,

    /// <summary>A null.</summary>
    Null = 5,

    /// <summary>Markup as XML elements.</summary>
    Markup = 6,
}
