namespace Poam.Oscal.Model;

/// <summary>What kind of event an entry of a risk log records: NIST's prop <c>type</c>.</summary>
internal enum LogEvent : byte
{
    /// <summary>The entry does not say.</summary>
    None = 0,

    /// <summary><c>vendor-check-in</c>.</summary>
    VendorCheckIn = 1,

    /// <summary><c>status-update</c>.</summary>
    StatusUpdate = 2,

    /// <summary><c>milestone-complete</c>.</summary>
    MilestoneComplete = 3,

    /// <summary><c>mitigation</c>.</summary>
    Mitigation = 4,

    /// <summary><c>remediated</c>.</summary>
    Remediated = 5,

    /// <summary><c>closed</c>.</summary>
    Closed = 6,

    /// <summary><c>dr-submission</c>.</summary>
    DeviationSubmitted = 7,

    /// <summary><c>dr-updated</c>.</summary>
    DeviationUpdated = 8,

    /// <summary><c>dr-approved</c>.</summary>
    DeviationApproved = 9,

    /// <summary><c>dr-rejected</c>.</summary>
    DeviationRejected = 10,

    /// <summary>Another word.</summary>
    Other = 11,
}
