namespace Poam.Oscal.Model;

/// <summary>What a value is that OSCAL does not know.</summary>
public enum OscalNodeKind
{
    /// <summary>An object with members.</summary>
    Object = 0,

    /// <summary>An array.</summary>
    Array = 1,

    /// <summary>Text.</summary>
    Text = 2,

    /// <summary>A number.</summary>
    Number = 3,

    /// <summary>True or false.</summary>
    Boolean = 4,

    /// <summary>A null.</summary>
    Null = 5,

    /// <summary>Elements of XML.</summary>
    Markup = 6,
}
