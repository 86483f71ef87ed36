namespace Poam.Oscal.Documents;

/// <summary>What a reader knows of a node besides its kind.</summary>
[Flags]
internal enum NodeTraits : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The value span includes a quote at either end.</summary>
    Quoted = 1,

    /// <summary>The text is not in the source as it stands: it was decoded into the arena.</summary>
    Decoded = 2,

    /// <summary>The node has the wrong type for its member; later rules skip its value.</summary>
    Invalid = 4,

    /// <summary>A further occurrence of a member that may occur once; the first one counts.</summary>
    Repeated = 8,

    /// <summary>The text is not of the member's data type, and that is reported.</summary>
    Malformed = 16,

    /// <summary>The text stands in the source with the escapes of JSON: it is decoded whenever it is asked for, which few rules do.</summary>
    Escaped = 32,
}
