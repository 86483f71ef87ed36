namespace Poam.Oscal.Model;

/// <summary>Whether an item or a risk is in time, as of a day.</summary>
public enum Lateness
{
    /// <summary>It has no due date.</summary>
    Unknown = 0,

    /// <summary>It is not due yet, or was closed in time.</summary>
    InTime = 1,

    /// <summary>Its due date is over, and nothing excuses it.</summary>
    Overdue = 2,

    /// <summary>Its due date is over, and a request for a deviation waits for a decision.</summary>
    Pending = 3,

    /// <summary>
    /// Its due date is over, and it need not be met: a deviation was approved, the risk was accepted,
    /// or a vendor is asked regularly for the fix of a risk that is moderate at most.
    /// </summary>
    Excused = 4,

    /// <summary>It was closed after its due date.</summary>
    ClosedLate = 5,
}
