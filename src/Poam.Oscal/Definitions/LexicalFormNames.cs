namespace Poam.Oscal.Definitions;

/// <summary>The names under which the definition files refer to lexical forms.</summary>
internal static class LexicalFormNames
{
    /// <summary>One more than the highest number of a form.</summary>
    public const int Count = (int)LexicalForm.YearMonthDuration + 1;

    /// <summary>The name of a form, in lower case with hyphens; the empty text for <see cref="LexicalForm.None"/>.</summary>
    public static string NameOf(LexicalForm form) => form switch
    {
        LexicalForm.Text => "text",
        LexicalForm.String => "string",
        LexicalForm.Token => "token",
        LexicalForm.TokenNcName => "token-nc-name",
        LexicalForm.Uuid => "uuid",
        LexicalForm.UuidV4 => "uuid-v4",
        LexicalForm.Uri => "uri",
        LexicalForm.UriAnyScheme => "uri-any-scheme",
        LexicalForm.UriReference => "uri-reference",
        LexicalForm.EmailAddress => "email-address",
        LexicalForm.Date => "date",
        LexicalForm.DateAnyOffset => "date-any-offset",
        LexicalForm.DateTime => "date-time",
        LexicalForm.DateTimeWithTimezone => "date-time-with-timezone",
        LexicalForm.DateTimeAnyOffset => "date-time-any-offset",
        LexicalForm.Integer => "integer",
        LexicalForm.NonNegativeInteger => "non-negative-integer",
        LexicalForm.PositiveInteger => "positive-integer",
        LexicalForm.Decimal => "decimal",
        LexicalForm.Boolean => "boolean",
        LexicalForm.Base64 => "base64",
        LexicalForm.Base64Lines => "base64-lines",
        LexicalForm.MarkupLine => "markup-line",
        LexicalForm.MarkupMultiline => "markup-multiline",
        LexicalForm.Hostname => "hostname",
        LexicalForm.IpV4Address => "ip-v4-address",
        LexicalForm.IpV6Address => "ip-v6-address",
        LexicalForm.DateWithTimezone => "date-with-timezone",
        LexicalForm.DayTimeDuration => "day-time-duration",
        LexicalForm.YearMonthDuration => "year-month-duration",
        _ => "",
    };

    /// <summary>The form of that name; false if there is none.</summary>
    public static bool TryParse(string name, out LexicalForm form)
    {
        for (int number = 1; number < Count; number++)
        {
            if (string.Equals(NameOf((LexicalForm)number), name, StringComparison.Ordinal))
            {
                form = (LexicalForm)number;
                return true;
            }
        }

        form = LexicalForm.None;
        return false;
    }
}
