namespace Poam.Oscal.Metapath.Syntax;

/// <summary>How two values are compared.</summary>
internal enum ComparisonOperator
{
    /// <summary><c>=</c> or <c>eq</c>.</summary>
    Equal,

    /// <summary><c>!=</c> or <c>ne</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c> or <c>lt</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c> or <c>le</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c> or <c>gt</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c> or <c>ge</c>.</summary>
    GreaterOrEqual,
}
