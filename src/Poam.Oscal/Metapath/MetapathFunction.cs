namespace Poam.Oscal.Metapath;

/// <summary>The functions.</summary>
internal enum MetapathFunction
{
#pragma warning disable CS1591, SA1602 // The names are those of the functions in the table.
    Boolean,
    Contains,
    Count,
    CurrentDateTime,
    DistinctValues,
    Doc,
    DocAvailable,
    Empty,
    EndsWith,
    Exists,
    False,
    HasOscalNamespace,
    LowerCase,
    MapEntry,
    MapMerge,
    Matches,
    Name,
    NormalizeSpace,
    Not,
    Path,
    RecurseDepth,
    ResolveProfile,
    ResolveReference,
    ResolveUri,
    StartsWith,
    String,
    StringLength,
    Substring,
    SubstringAfter,
    SubstringBefore,
    True,
    UpperCase,
#pragma warning restore CS1591, SA1602
}
