namespace Poam.Oscal.Definitions;

/// <summary>How JSON and YAML write the values of a data type.</summary>
internal enum OscalJsonShape : byte
{
    /// <summary>As a string.</summary>
    String = 0,

    /// <summary>As a number.</summary>
    Number = 1,

    /// <summary>As <c>true</c> or <c>false</c>.</summary>
    Boolean = 2,
}
