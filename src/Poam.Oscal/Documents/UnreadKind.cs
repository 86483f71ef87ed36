namespace Poam.Oscal.Documents;

/// <summary>What content is that no node of a document holds.</summary>
internal enum UnreadKind
{
    /// <summary>Text where the model has none.</summary>
    Text,

    /// <summary>An attribute of an element that has none.</summary>
    Attribute,

    /// <summary>An attribute that an element of markup does not have. XML of the same markup keeps it.</summary>
    MarkupAttribute,

    /// <summary>An element of another namespace in markup: what would be written of it is an element of OSCAL's.</summary>
    ForeignElement,

    /// <summary>A namespace that counts as OSCAL's and is not: what would be written is OSCAL's.</summary>
    Namespace,
}
