namespace Poam.Oscal.Metapath;

/// <summary>What kind of thing went wrong with a Metapath expression.</summary>
public enum MetapathErrorCode
{
    /// <summary>The text is no Metapath expression.</summary>
    Syntax,

    /// <summary>The text may be good Metapath, but lies outside of the part that is supported.</summary>
    Unsupported,

    /// <summary>A function, a variable or a namespace prefix is not known, or a function is called with the wrong number of arguments.</summary>
    UnknownName,

    /// <summary>A value has a type that an operation cannot take (XPath: XPTY0004, XPTY0019, FORG0006, FOTY0012).</summary>
    Type,

    /// <summary>There are several items where at most one is allowed, or none where one is needed.</summary>
    Cardinality,

    /// <summary>A value of the document or of the expression is not written as its type demands.</summary>
    Value,

    /// <summary>The expression needs something that is not at hand: another document, a profile, the time.</summary>
    Unavailable,

    /// <summary>The expression takes more steps, or a regular expression more time, than is allowed.</summary>
    Limit,

    /// <summary>The caller cancelled the evaluation.</summary>
    Cancelled,
}
