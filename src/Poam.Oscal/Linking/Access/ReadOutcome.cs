namespace Poam.Oscal.Linking.Access;

/// <summary>What came of reading a file or an address.</summary>
internal enum ReadOutcome : byte
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>There is none.</summary>
    NotFound,

    /// <summary>It may not be read.</summary>
    Refused,

    /// <summary>It is there and cannot be read.</summary>
    Unreadable,
}
