namespace Poam.Oscal.Metapath;

/// <summary>What a query found.</summary>
public enum QueryMatchKind
{
    /// <summary>A value that the expression computed, such as a count: it stands nowhere in the document.</summary>
    Value,

    /// <summary>The document itself.</summary>
    Document,

    /// <summary>An object: an assembly in the words of Metaschema.</summary>
    Assembly,

    /// <summary>A field: a value that XML writes as an element.</summary>
    Field,

    /// <summary>A flag: a value that XML writes as an attribute.</summary>
    Flag,
}
