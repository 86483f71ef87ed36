namespace Poam.Oscal.Documents;

/// <summary>An object that is open while a document is built.</summary>
internal struct BuilderFrame
{
    /// <summary>The members that came so far, a bit for each place among the members of the definition.</summary>
    public ulong Seen;

    /// <summary>The members that an unknown name was probably meant for: they are not reported as missing too.</summary>
    public ulong Misspelt;

    /// <summary>The node of the object.</summary>
    public int Node;

    /// <summary>The definition of the object, 0 inside unknown content.</summary>
    public int Definition;

    /// <summary>The JSON name that came last, as the member that is found by it; 0 for none.</summary>
    public int LastName;

    /// <summary>The highest place of an element that came so far: XML has an order.</summary>
    public int LastPlace;

    /// <summary>Whether what is inside is kept without findings, because the object itself has one.</summary>
    public bool IsLenient;

    /// <summary>Whether what the object lacks is not reported.</summary>
    public bool IsExcused;

    /// <summary>The unknown names that came so far; null for none.</summary>
    public HashSet<string>? UnknownNames;
}
