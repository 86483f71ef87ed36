namespace Poam.Oscal.Metapath;

/// <summary>What an item of a sequence is.</summary>
internal enum MetapathItemKind : byte
{
    /// <summary>A node of a document: the document itself, an assembly, a field or a flag.</summary>
    Node,

    /// <summary>A map.</summary>
    Map,

    /// <summary>Text, of whatever data type: string, token, UUID, URI, markup and so on compare alike.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time.</summary>
    DateTime,
}
