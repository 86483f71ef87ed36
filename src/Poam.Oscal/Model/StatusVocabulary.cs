namespace Poam.Oscal.Model;

/// <summary>Who reads a status.</summary>
public enum StatusVocabulary
{
    /// <summary>Everybody: Open, In Progress, Deferred, Complete.</summary>
    Common = 0,

    /// <summary>FedRAMP's workbook, which has a sheet each for Open and Closed.</summary>
    FedRamp = 1,

    /// <summary>eMASS of the U.S. Department of Defense: Ongoing, Risk Accepted, Completed, Not Applicable.</summary>
    Emass = 2,

    /// <summary>OMB and CMS: Ongoing, Delayed, Accepted Risk, Completed.</summary>
    Omb = 3,
}
