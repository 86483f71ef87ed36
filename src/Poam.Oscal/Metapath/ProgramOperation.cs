namespace Poam.Oscal.Metapath;

/// <summary>What a part of a compiled expression does.</summary>
internal enum ProgramOperation
{
    /// <summary>Gives one value.</summary>
    Literal,

    /// <summary>Gives the items of its operands one after the other.</summary>
    Sequence,

    /// <summary>Gives the focus.</summary>
    Context,

    /// <summary>Gives the assemblies and fields inside of the focus.</summary>
    Child,

    /// <summary>Gives the flags of the focus.</summary>
    Flag,

    /// <summary>Gives the node around the focus.</summary>
    Parent,

    /// <summary>Takes steps.</summary>
    Path,

    /// <summary>Keeps the items that satisfy predicates.</summary>
    Filter,

    /// <summary>Gives the nodes of all operands.</summary>
    Union,

    /// <summary>Evaluates each operand for every item of the one before it.</summary>
    Map,

    /// <summary>Gives the values of maps.</summary>
    Lookup,

    /// <summary>Whether all operands hold.</summary>
    And,

    /// <summary>Whether some operand holds.</summary>
    Or,

    /// <summary>Whether some pair of items compares.</summary>
    CompareAny,

    /// <summary>Whether two values compare.</summary>
    CompareOne,

    /// <summary>Gives one of two operands.</summary>
    If,

    /// <summary>Whether some item satisfies a condition.</summary>
    Some,

    /// <summary>Whether every item satisfies a condition.</summary>
    Every,

    /// <summary>Gives a variable of the expression itself.</summary>
    Local,

    /// <summary>Gives a variable from outside.</summary>
    Variable,

    /// <summary>Calls a function.</summary>
    Call,
}
