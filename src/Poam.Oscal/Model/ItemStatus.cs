namespace Poam.Oscal.Model;

/// <summary>The status of an item in the words of the field; <see cref="StatusWords"/> has those of eMASS and OMB, and how they map to OSCAL's.</summary>
public enum ItemStatus
{
    /// <summary>Known and not worked on yet.</summary>
    Open = 0,

    /// <summary>Somebody works on it, or a decision about it is pending.</summary>
    InProgress = 1,

    /// <summary>A deviation was approved or the risk was accepted: it stays open and is looked at again.</summary>
    Deferred = 2,

    /// <summary>All of its risks are closed.</summary>
    Complete = 3,
}
