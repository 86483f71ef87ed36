namespace Poam.Oscal.Definitions;

/// <summary>The patterns that NIST's constraints use, each written by hand as a scanner.</summary>
internal enum OscalValuePattern : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>So many hexadecimal digits as <see cref="OscalImageConstraint.Min"/> says.</summary>
    HexDigits = 1,

    /// <summary>Two capital letters.</summary>
    TwoCapitals = 2,

    /// <summary>A capital letter and the digit 2: what 1.0.0 wrote for two capital letters.</summary>
    CapitalAndTwo = 3,

    /// <summary>Four to fifteen digits.</summary>
    PhoneDigits = 4,

    /// <summary>Characters of a URI fragment.</summary>
    UriFragment = 5,
}
