namespace Poam.Oscal.Model;

/// <summary>Whether the remediation waits for a vendor: FedRAMP's prop <c>vendor-dependency</c> of a risk.</summary>
public enum VendorDependencyState
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary><c>investigating</c>: the vendor is asked whether there will be a fix.</summary>
    Investigating = 1,

    /// <summary><c>tracking</c>: the vendor has no fix yet.</summary>
    Tracking = 2,

    /// <summary><c>resolved</c>: the vendor has released the fix.</summary>
    Resolved = 3,

    /// <summary><c>withdrawn</c>.</summary>
    Withdrawn = 4,
}
