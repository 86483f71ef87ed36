namespace Poam.Oscal.Definitions;

/// <summary>Which offsets from UTC a date or a time may end with.</summary>
[Flags]
internal enum TimeOffset
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The offset may be left out.</summary>
    Optional = 1,

    /// <summary>
    /// <c>Z</c> and the offsets that the published patterns list: those in use on Earth, though not the summer time of
    /// Newfoundland (-02:30) and of the Chatham Islands (+13:45).
    /// </summary>
    Listed = 2,

    /// <summary><c>Z</c>, or a sign and any two digits, a colon and any two digits.</summary>
    AnyDigits = 4,

    /// <summary><c>Z</c>, or a sign and a time of day; a leap second is then allowed as well, as in RFC 3339.</summary>
    AnyTime = 8,
}
