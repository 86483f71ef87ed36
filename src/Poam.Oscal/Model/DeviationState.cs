namespace Poam.Oscal.Model;

/// <summary>How far a deviation request is: the value of its prop.</summary>
public enum DeviationState
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary><c>investigating</c>: it is not submitted yet.</summary>
    Investigating = 1,

    /// <summary><c>pending</c>: it is submitted.</summary>
    Pending = 2,

    /// <summary><c>approved</c>.</summary>
    Approved = 3,

    /// <summary><c>withdrawn</c>, by its author or because it was rejected.</summary>
    Withdrawn = 4,
}
