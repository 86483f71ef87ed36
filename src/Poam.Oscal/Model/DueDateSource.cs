namespace Poam.Oscal.Model;

/// <summary>Where the due date of an item comes from.</summary>
public enum DueDateSource
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>FedRAMP's prop <c>scheduled-completion-date</c> of the item.</summary>
    ScheduledCompletionDate = 1,

    /// <summary><c>risk/deadline</c>.</summary>
    Deadline = 2,

    /// <summary>The day of the last milestone of the risk.</summary>
    LastMilestone = 3,

    /// <summary>The date of the catalog of known exploited vulnerabilities: FedRAMP's prop <c>kev-due-date</c> of the risk, where it comes first.</summary>
    KnownExploitedVulnerability = 4,

    /// <summary>Nothing in the document: the days that a policy gives from detection.</summary>
    Policy = 5,
}
