namespace Poam.Oscal.Definitions;

/// <summary>
/// Tells whether a value is written as its data type asks. The scanners are written by hand because they run once a value:
/// they allocate nothing and compile no expression. What they accept is what the patterns of the published JSON Schemas mean;
/// where a pattern is plainly broken (leap days), the calendar decides.
/// </summary>
internal static class LexicalScanner
{
    /// <summary>
    /// Whether a value of a JSON or YAML document has the form. Numbers and booleans are given as they are written there,
    /// everything else as the decoded content of the string.
    /// </summary>
    /// <param name="form">The form to have.</param>
    /// <param name="utf8">The value; well-formed UTF-8.</param>
    public static bool Accepts(LexicalForm form, ReadOnlySpan<byte> utf8) => form switch
    {
        LexicalForm.None => utf8.IsEmpty,
        LexicalForm.Text or LexicalForm.MarkupMultiline => true,
        LexicalForm.String => TextScanner.IsString(utf8),
        LexicalForm.MarkupLine => TextScanner.IsMarkupLine(utf8),
        LexicalForm.EmailAddress => TextScanner.IsEmailAddress(utf8),
        LexicalForm.Base64 => TextScanner.IsBase64(utf8),
        LexicalForm.Base64Lines => TextScanner.IsBase64Lines(utf8),
        LexicalForm.Boolean => utf8.SequenceEqual("true"u8) || utf8.SequenceEqual("false"u8),
        LexicalForm.Token => IdentifierScanner.IsToken(utf8),
        LexicalForm.TokenNcName => IdentifierScanner.IsTokenNcName(utf8),
        LexicalForm.Uuid => IdentifierScanner.IsUuid(utf8) && utf8[14] is (byte)'4' or (byte)'5',
        LexicalForm.UuidV4 => IdentifierScanner.IsUuid(utf8) && utf8[14] == (byte)'4',
        LexicalForm.Uri => UriScanner.IsUri(utf8),
        LexicalForm.UriAnyScheme => UriScanner.IsUriAnyScheme(utf8),
        LexicalForm.UriReference => UriScanner.IsUriReference(utf8),
        _ => AcceptsMeasure(form, utf8),
    };

    /// <summary>
    /// Whether a value of an XML document has the form: as <see cref="Accepts"/>, but numbers and booleans are written as
    /// XML Schema writes them and a URI reference is not empty. The caller takes off the white space around values
    /// whose XML Schema type collapses it.
    /// </summary>
    /// <param name="form">The form to have.</param>
    /// <param name="utf8">The content of the element or attribute, references replaced; well-formed UTF-8.</param>
    public static bool AcceptsXml(LexicalForm form, ReadOnlySpan<byte> utf8) => form switch
    {
        LexicalForm.Integer => NumberScanner.IsXmlInteger(utf8),
        LexicalForm.NonNegativeInteger => NumberScanner.IsXmlNonNegativeInteger(utf8),
        LexicalForm.PositiveInteger => NumberScanner.IsXmlPositiveInteger(utf8),
        LexicalForm.Decimal => NumberScanner.IsXmlDecimal(utf8),
        LexicalForm.Boolean => utf8 is [(byte)'0' or (byte)'1'] || Accepts(form, utf8),
        LexicalForm.UriReference => !utf8.IsEmpty && UriScanner.IsUriReference(utf8),
        _ => Accepts(form, utf8),
    };

    private static bool AcceptsMeasure(LexicalForm form, ReadOnlySpan<byte> utf8) => form switch
    {
        LexicalForm.Date => CalendarScanner.IsDate(utf8, TimeOffset.Optional | TimeOffset.Listed),
        LexicalForm.DateWithTimezone => CalendarScanner.IsDate(utf8, TimeOffset.Listed),
        LexicalForm.DateAnyOffset => CalendarScanner.IsDate(utf8, TimeOffset.Optional | TimeOffset.AnyDigits),
        LexicalForm.DateTime => CalendarScanner.IsDateTime(utf8, TimeOffset.Optional | TimeOffset.Listed),
        LexicalForm.DateTimeWithTimezone => CalendarScanner.IsDateTime(utf8, TimeOffset.Listed),
        LexicalForm.DateTimeAnyOffset => CalendarScanner.IsDateTime(utf8, TimeOffset.AnyTime),
        LexicalForm.DayTimeDuration => DurationScanner.IsDayTime(utf8),
        LexicalForm.YearMonthDuration => DurationScanner.IsYearMonth(utf8),
        LexicalForm.Integer => NumberScanner.IsInteger(utf8),
        LexicalForm.NonNegativeInteger => NumberScanner.IsNonNegativeInteger(utf8),
        LexicalForm.PositiveInteger => NumberScanner.IsPositiveInteger(utf8),
        LexicalForm.Decimal => NumberScanner.IsNumber(utf8),
        LexicalForm.Hostname => NetworkScanner.IsHostname(utf8),
        LexicalForm.IpV4Address => NetworkScanner.IsIpV4Address(utf8),
        LexicalForm.IpV6Address => NetworkScanner.IsIpV6Address(utf8),
        _ => false,
    };
}
