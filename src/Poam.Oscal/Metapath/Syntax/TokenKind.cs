namespace Poam.Oscal.Metapath.Syntax;

/// <summary>What a token is. Whether a name is a keyword depends on where it stands.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name without a prefix; <c>and</c>, <c>eq</c> and the like too.</summary>
    Name,

    /// <summary>A namespace in braces: <c>Q{uri}</c>.</summary>
    BracedUri,

    /// <summary>A string literal.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Another number.</summary>
    Decimal,

    /// <summary>Anything else: one or two characters such as <c>(</c>, <c>//</c> or <c>!=</c>.</summary>
    Symbol,
}
