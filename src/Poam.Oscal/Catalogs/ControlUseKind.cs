namespace Poam.Oscal.Catalogs;

/// <summary>How a document uses a control.</summary>
public enum ControlUseKind
{
    /// <summary>A component implements it: in a system security plan or a component definition.</summary>
    Implementation,

    /// <summary>An item of a POA&amp;M that is open is about it.</summary>
    OpenItem,

    /// <summary>An item of a POA&amp;M that is closed was about it.</summary>
    ClosedItem,
}
