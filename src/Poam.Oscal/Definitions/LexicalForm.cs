namespace Poam.Oscal.Definitions;

/// <summary>
/// One concrete syntax of a data type. A data type whose syntax changed between releases has one form for each syntax.
/// The numbers are written into the definition image: never change or reuse one.
/// </summary>
internal enum LexicalForm : byte
{
    /// <summary>No form: the member holds no text.</summary>
    None = 0,

    /// <summary>Any text, the empty one included.</summary>
    Text = 1,

    /// <summary>One line of text without blanks at either end, not empty.</summary>
    String = 2,

    /// <summary>A letter or <c>_</c>, then letters, numbers, <c>.</c>, <c>-</c> and <c>_</c>.</summary>
    Token = 3,

    /// <summary>A token as the JSON Schemas of 1.0.0 to 1.0.2 write it: the name characters of XML without the colon.</summary>
    TokenNcName = 4,

    /// <summary>A UUID of version 4 or 5.</summary>
    Uuid = 5,

    /// <summary>A UUID of version 4: releases 1.0.0 to 1.0.2.</summary>
    UuidV4 = 6,

    /// <summary>An absolute RFC 3986 URI whose scheme has at least two characters.</summary>
    Uri = 7,

    /// <summary>An absolute RFC 3986 URI with a scheme of any length: releases 1.0.0 to 1.0.2.</summary>
    UriAnyScheme = 8,

    /// <summary>An RFC 3986 URI or relative reference; JSON allows the empty one, XML does not.</summary>
    UriReference = 9,

    /// <summary>Trimmed text with something on both sides of an <c>@</c>.</summary>
    EmailAddress = 10,

    /// <summary>A calendar day of the years 1900 to 2999, with or without one of the offsets that the schemas list.</summary>
    Date = 11,

    /// <summary>A calendar day with or without an offset of any two digits and two digits: releases to 1.1.1.</summary>
    DateAnyOffset = 12,

    /// <summary>A day and a time, with or without one of the offsets that the schemas list.</summary>
    DateTime = 13,

    /// <summary>A day and a time with <c>Z</c> or one of the offsets that the schemas list.</summary>
    DateTimeWithTimezone = 14,

    /// <summary>A day and a time with any RFC 3339 offset; a leap second is allowed: releases to 1.0.4.</summary>
    DateTimeAnyOffset = 15,

    /// <summary>A whole number of any size.</summary>
    Integer = 16,

    /// <summary>A whole number, zero or more.</summary>
    NonNegativeInteger = 17,

    /// <summary>A whole number, one or more.</summary>
    PositiveInteger = 18,

    /// <summary>A decimal number.</summary>
    Decimal = 19,

    /// <summary><c>true</c> or <c>false</c>; XML also takes <c>1</c> and <c>0</c>.</summary>
    Boolean = 20,

    /// <summary>Base 64 on one line, without blanks, not empty.</summary>
    Base64 = 21,

    /// <summary>Base 64 that may hold blanks and line breaks: releases to 1.0.4.</summary>
    Base64Lines = 22,

    /// <summary>One line of Markdown, not empty.</summary>
    MarkupLine = 23,

    /// <summary>Markdown of any length, the empty one included.</summary>
    MarkupMultiline = 24,

    /// <summary>The name of a host, which may hold letters outside ASCII.</summary>
    Hostname = 25,

    /// <summary>Four decimal bytes with dots between them.</summary>
    IpV4Address = 26,

    /// <summary>An IPv6 address; a zone only after <c>fe80::</c>.</summary>
    IpV6Address = 27,

    /// <summary>A calendar day with <c>Z</c> or one of the offsets that the schemas list.</summary>
    DateWithTimezone = 28,

    /// <summary>A duration in days, hours, minutes and seconds.</summary>
    DayTimeDuration = 29,

    /// <summary>A duration in years and months.</summary>
    YearMonthDuration = 30,
}
