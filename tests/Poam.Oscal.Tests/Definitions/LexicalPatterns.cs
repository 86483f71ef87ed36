using System.Text.RegularExpressions;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Tests.Definitions;

/// <summary>
/// The patterns of the published JSON Schemas for .NET: anchored at both very ends, with white space and line ends as ECMAScript
/// has them; with the leap days put right; URIs by the grammar of RFC 3986. A slow second opinion on the scanners.
/// </summary>
internal static class LexicalPatterns
{
    private const string Space = @"\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NoSpace = $"[^{Space}]";
    private const string Any = @"[^\n\r\u2028\u2029]";
    private const string StringText = $"{NoSpace}({Any}*{NoSpace})?";

    private const string Day = "(((2000|2400|2800|(19|2[0-9])(0[48]|[2468][048]|[13579][26]))-02-29)"
        + "|(((19|2[0-9])[0-9]{2})-02-(0[1-9]|1[0-9]|2[0-8]))"
        + "|(((19|2[0-9])[0-9]{2})-(0[13578]|10|12)-(0[1-9]|[12][0-9]|3[01]))|(((19|2[0-9])[0-9]{2})-(0[469]|11)-(0[1-9]|[12][0-9]|30)))";

    private const string Time = @"(2[0-3]|[01][0-9]):([0-5][0-9]):([0-5][0-9])(\.[0-9]+)?";
    private const string Listed = @"(Z|(-((0[0-9]|1[0-2]):00|0[39]:30)|\+((0[0-9]|1[0-4]):00|(0[34569]|10):30|(0[58]|12):45)))";

    private const string NcNameStart = @"_A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D"
        + @"\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";
    private const string UuidStart = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-";
    private const string UuidEnd = "[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}";

    private const string Number = @"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?";

    private const string DayPart = @"T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?";

    private const string V4Number = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])";
    private const string V4 = $@"(({V4Number}\.){{3}}{V4Number})";
    private const string H = "[0-9a-fA-F]{1,4}";

    private const string V6 = $"(({H}:){{7}}{H}|({H}:){{1,7}}:|({H}:){{1,6}}:{H}|({H}:){{1,5}}(:{H}){{1,2}}|({H}:){{1,4}}(:{H}){{1,3}}"
        + $"|({H}:){{1,3}}(:{H}){{1,4}}|({H}:){{1,2}}(:{H}){{1,5}}|{H}:(:{H}){{1,6}}|:((:{H}){{1,7}}|:)"
        + $"|::([fF]{{4}}(:0{{1,4}})?:)?{V4}|({H}:){{1,4}}:{V4})";

    private const string Plain = @"A-Za-z0-9\-._~!$&'()*+,;=";
    private const string Escape = "%[0-9A-Fa-f]{2}";
    private const string PathCharacter = $"([{Plain}:@]|{Escape})";
    private const string Literal = $@"\[({V6}|[vV][0-9A-Fa-f]+\.[{Plain}:]+)\]";
    private const string Authority = $"(([{Plain}:]|{Escape})*@)?({Literal}|([{Plain}]|{Escape})*)(:[0-9]*)?";
    private const string Absolute = $"//{Authority}(/{PathCharacter}*)*|/({PathCharacter}+(/{PathCharacter}*)*)?";
    private const string Tail = $@"(\?({PathCharacter}|[/?])*)?(\#({PathCharacter}|[/?])*)?";
    private const string AfterScheme = $"({Absolute}|{PathCharacter}+(/{PathCharacter}*)*|){Tail}";
    private const string Relative = $"({Absolute}|([{Plain}@]|{Escape})+(/{PathCharacter}*)*|){Tail}";
    private const string Scheme = @"[a-zA-Z][a-zA-Z0-9+\-.]";

    /// <summary>The pattern of a form; null where no pattern says what the form is.</summary>
    public static Regex? Of(LexicalForm form) => Source(form) is { } source
        ? new Regex($@"\A(?:{source})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))
        : null;

    private static string? Source(LexicalForm form) => form switch
    {
        LexicalForm.String => StringText,
        LexicalForm.Token => @"(\p{L}|_)(\p{L}|\p{N}|[.\-_])*",
        LexicalForm.TokenNcName => $@"[{NcNameStart}][{NcNameStart}\-.0-9\u00B7\u0300-\u036F\u203F-\u2040]*",
        LexicalForm.Uuid => $"{UuidStart}[45]{UuidEnd}",
        LexicalForm.UuidV4 => $"{UuidStart}4{UuidEnd}",
        LexicalForm.Uri => $"(?={Scheme}+:{Any}+\\z){Scheme}*:{AfterScheme}",
        LexicalForm.UriAnyScheme => $"{Scheme}*:{AfterScheme}",
        LexicalForm.UriReference => $"{Scheme}*:{AfterScheme}|{Relative}",
        LexicalForm.EmailAddress => $"(?={StringText}\\z){Any}+@{Any}+",
        LexicalForm.Date => $"{Day}{Listed}?",
        LexicalForm.DateWithTimezone => $"{Day}{Listed}",
        LexicalForm.DateAnyOffset => $"{Day}(Z|[+-][0-9]{{2}}:[0-9]{{2}})?",
        LexicalForm.DateTime => $"{Day}T{Time}{Listed}?",
        LexicalForm.DateTimeWithTimezone => $"{Day}T{Time}{Listed}",
        LexicalForm.Integer => $"(?={Number}\\z)-?[0-9]+(\\.0+)?",
        LexicalForm.Decimal => Number,
        LexicalForm.Base64 => "[0-9A-Za-z+/]+={0,2}",
        LexicalForm.MarkupLine => @"[^\n]+",
        LexicalForm.IpV4Address => V4,
        LexicalForm.IpV6Address => $"{V6}|[fF][eE]80:(:|(:{H}){{1,4}})%[0-9a-zA-Z]+",
        LexicalForm.DayTimeDuration => $"-?P([0-9]+D({DayPart})?|{DayPart})",
        LexicalForm.YearMonthDuration => "-?P([0-9]+Y([0-9]+M)?|[0-9]+M)",
        _ => null,
    };
}
