namespace Poam.Oscal.Documents;

/// <summary>An object or array that is open while JSON or YAML is read.</summary>
internal struct ContainerFrame
{
    /// <summary>The member whose items an array lists, 0 for unknown content.</summary>
    public int Member;

    /// <summary>The offset of the first character.</summary>
    public int Start;

    /// <summary>How many items an array has so far.</summary>
    public int Items;

    /// <summary>Whether it is an object.</summary>
    public bool IsObject;

    /// <summary>Whether what is inside is unknown: kept, not bound.</summary>
    public bool IsUnknown;

    /// <summary>Whether the object had an array of that name already: the first one counts.</summary>
    public bool IsRepeated;

    /// <summary>Whether an array has a node of its own.</summary>
    public bool HasNode;
}
