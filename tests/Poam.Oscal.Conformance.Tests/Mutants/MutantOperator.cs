namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>What is done to a member of a valid document.</summary>
internal enum MutantOperator
{
    /// <summary>Nothing: the seed itself.</summary>
    None,

    /// <summary>The member is taken away.</summary>
    Delete,

    /// <summary>The member stands twice, with the same value.</summary>
    Duplicate,

    /// <summary>The member's name is misspelt.</summary>
    Rename,

    /// <summary>The value has another JSON type.</summary>
    Retype,

    /// <summary>The value is one of those that the data type finds hard, wrong or right.</summary>
    Datatype,

    /// <summary>The value is well written but in no list.</summary>
    Enumeration,

    /// <summary>The text, array or object is empty.</summary>
    Empty,

    /// <summary>The value is null.</summary>
    Null,

    /// <summary>An unknown member stands in the value or, if that is no object, beside it.</summary>
    Unknown,

    /// <summary>Another alternative of the choice that the member belongs to stands beside it.</summary>
    Rival,
}
