namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>
/// Regular expressions of the lexical forms, in the common part of ECMAScript, .NET, Java, Python, PCRE and RE2: no look-around,
/// no class whose members differ (<c>\s</c>, <c>.</c>), characters outside ASCII as themselves.
/// They accept what the scanners of the library accept.
/// </summary>
internal static class LexicalPatterns
{
    public const string Uuid = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$";

    public const string UuidV4 = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$";

    public const string Token = @"^[\p{L}_][\p{L}\p{N}.\-_]*$";

    public const string TokenNcName = $@"^[{NcNameStart}][{NcNameStart}{NcNamePart}]*$";

    public const string String = $"^[^{Space}](?:[^{LineBreak}]*[^{Space}])?$";

    public const string EmailAddress = $"^[^{Space}][^{LineBreak}]*@[^{LineBreak}]*[^{Space}]$";

    public const string MarkupLine = "^[^\n]+$";

    public const string Base64 = "^[0-9A-Za-z+/]+={0,2}$";

    public const string Base64Lines = "^[ \t\r\n]*[0-9A-Za-z+/][0-9A-Za-z+/ \t\r\n]*(?:=[ \t\r\n]*){0,2}$";

    public const string Date = $"^{Day}(?:{OffsetInUse})?$";

    public const string DateWithTimezone = $"^{Day}{OffsetInUse}$";

    public const string DateAnyOffset = $"^{Day}(?:Z|[+\\-][0-9]{{2}}:[0-9]{{2}})?$";

    public const string DateTime = $"^{Day}T{Time}(?:{OffsetInUse})?$";

    public const string DateTimeWithTimezone = $"^{Day}T{Time}{OffsetInUse}$";

    // A leap second is one at midnight UTC; with an offset only the calendar can tell, so the expression takes any.
    public const string DateTimeAnyOffset =
        $"^{Day}T(?:{Time}{OffsetAny}|23:59:60{Fraction}Z|{Hour}:[0-5][0-9]:60{Fraction}[+\\-]{Hour}:[0-5][0-9])$";

    public const string Uri = $"^[A-Za-z][A-Za-z0-9+.\\-]+:(?:(?:{Rooted}|{Rootless}){Query}{Fragment}|\\?{QueryText}{Fragment}|#{QueryText})$";

    public const string UriAnyScheme = $"^{Scheme}:(?:{Rooted}|{Rootless})?{Query}{Fragment}$";

    // Without a scheme, the first segment of a path holds no colon.
    public const string UriReference =
        $"^(?:(?:{Scheme}:)?(?:{Rooted})?|{Scheme}:{Rootless}|(?:[{NameCharacters}@]|{Escape})+(?:/{PathText})?){Query}{Fragment}$";

    private const string Space = "\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string LineBreak = "\n\r\u2028\u2029";

    private const string NcNameStart =
        "A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF"
        + "\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";

    private const string NcNamePart = "\\-.0-9\u00B7\u0300-\u036F\u203F-\u2040";

    // Real days of the years 1900 to 2999.
    private const string Day =
        "(?:(?:19|2[0-9])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
        + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:19|2[0-9])(?:0[48]|[2468][048]|[13579][26])|2[048]00)-02-29)";

    private const string Hour = "(?:[01][0-9]|2[0-3])";
    private const string Fraction = "(?:\\.[0-9]+)?";
    private const string Time = $"{Hour}:[0-5][0-9]:[0-5][0-9]{Fraction}";
    private const string OffsetAny = $"(?:Z|[+\\-]{Hour}:[0-5][0-9])";

    // The offsets that some place keeps.
    private const string OffsetInUse =
        "(?:Z|-(?:(?:0[0-9]|1[0-2]):00|0[39]:30)|\\+(?:(?:0[0-9]|1[0-4]):00|(?:0[34569]|10):30|(?:0[58]|12):45))";

    // RFC 3986, appendix A.
    private const string Scheme = "[A-Za-z][A-Za-z0-9+.\\-]*";
    private const string Escape = "%[0-9A-Fa-f]{2}";
    private const string NameCharacters = "A-Za-z0-9\\-._~!$&'()*+,;=";
    private const string PathCharacter = $"(?:[{NameCharacters}:@]|{Escape})";
    private const string PathText = $"(?:[{NameCharacters}:@/]|{Escape})*";
    private const string QueryText = $"(?:[{NameCharacters}:@/?]|{Escape})*";
    private const string Query = $"(?:\\?{QueryText})?";
    private const string Fragment = $"(?:#{QueryText})?";
    private const string Group = "[0-9A-Fa-f]{1,4}";

    private const string IpV4 =
        "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private const string IpV6 =
        $"(?:{Group}:){{7}}{Group}|(?:{Group}:){{1,7}}:|(?:{Group}:){{1,6}}:{Group}|(?:{Group}:){{1,5}}(?::{Group}){{1,2}}"
        + $"|(?:{Group}:){{1,4}}(?::{Group}){{1,3}}|(?:{Group}:){{1,3}}(?::{Group}){{1,4}}|(?:{Group}:){{1,2}}(?::{Group}){{1,5}}"
        + $"|{Group}:(?::{Group}){{1,6}}|:(?::{Group}){{1,7}}|::"
        + $"|(?:{Group}(?::{Group}){{0,3}})?::{IpV4}|::[Ff]{{4}}:(?:0{{1,4}}:)?{IpV4}";

    private const string Authority =
        $"(?:(?:[{NameCharacters}:]|{Escape})*@)?"
        + $"(?:\\[(?:{IpV6}|[Vv][0-9A-Fa-f]+\\.[{NameCharacters}:]+)\\]|(?:[{NameCharacters}]|{Escape})*)(?::[0-9]*)?";

    private const string Rooted = $"//{Authority}(?:/{PathText})?|/(?:{PathCharacter}{PathText})?";
    private const string Rootless = $"{PathCharacter}{PathText}";
}
