namespace Poam.Oscal.Definitions;

/// <summary>Says what a data type expects, and what is wrong with a value that is not written so.</summary>
internal static class LexicalAdvice
{
    /// <summary>
    /// What is wrong with a value, as one clause that can follow a colon, such as "it has no time zone; write `…` if it is UTC".
    /// The corrected value is part of it where there is only one sensible correction.
    /// </summary>
    /// <param name="form">The form that the value should have.</param>
    /// <param name="utf8">The value, as <see cref="LexicalScanner"/> takes it.</param>
    /// <param name="xml">Whether the value is judged as XML writes it.</param>
    /// <returns>The clause; null if the value has the form, or if there is nothing to add to <see cref="Describe"/>.</returns>
    public static string? Explain(LexicalForm form, ReadOnlySpan<byte> utf8, bool xml = false)
    {
        if (Accepts(form, utf8, xml))
        {
            return null;
        }

        return utf8.IsEmpty
            ? "it is empty"
            : ExplainWrapping(form, utf8, xml) ?? ExplainContent(form, utf8);
    }

    /// <summary>What the form expects, as a noun phrase with an example, such as "a decimal number, such as `7.5`".</summary>
    public static string Describe(LexicalForm form) => form switch
    {
        LexicalForm.Text => "any text",
        LexicalForm.String => "text on one line without blanks at either end",
        LexicalForm.Token => "a token (a letter or `_`, then letters, digits, `.`, `-` and `_`), such as `in-progress`",
        LexicalForm.TokenNcName => "an XML name without a colon, such as `in-progress`",
        LexicalForm.Uuid => "a UUID of version 4 or 5, such as `8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d`",
        LexicalForm.UuidV4 => "a UUID of version 4, such as `8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d`",
        LexicalForm.Uri or LexicalForm.UriAnyScheme => "an absolute URI, such as `https://example.com/ns`",
        LexicalForm.UriReference => "a URI or a relative reference, such as `../ssp.json` or `#8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d`",
        LexicalForm.EmailAddress => "an e-mail address, such as `isso@agency.gov`",
        LexicalForm.Date or LexicalForm.DateAnyOffset => "a day, such as `2024-01-31`",
        LexicalForm.DateWithTimezone => "a day with a time zone, such as `2024-01-31Z`",
        LexicalForm.DateTime => "a date and time, such as `2024-01-31T10:00:00`",
        LexicalForm.DateTimeWithTimezone or LexicalForm.DateTimeAnyOffset =>
            "a date and time with a time zone, such as `2024-01-31T10:00:00Z` or `2024-01-31T10:00:00-05:00`",
        LexicalForm.Integer => "a whole number, such as `42`",
        LexicalForm.NonNegativeInteger => "a whole number, zero or more, such as `443`",
        LexicalForm.PositiveInteger => "a whole number, one or more, such as `30`",
        LexicalForm.Decimal => "a decimal number, such as `7.5`",
        LexicalForm.Boolean => "a truth value, such as `true` or `false`",
        LexicalForm.Base64 => "base 64 on one line, such as `UE9BTQ==`",
        LexicalForm.Base64Lines => "base 64, such as `UE9BTQ==`",
        LexicalForm.MarkupLine => "one line of Markdown that is not empty",
        LexicalForm.MarkupMultiline => "Markdown",
        LexicalForm.Hostname => "a host name, such as `scanner.example.com`",
        LexicalForm.IpV4Address => "an IPv4 address, such as `192.0.2.10`",
        LexicalForm.IpV6Address => "an IPv6 address, such as `2001:db8::10`",
        LexicalForm.DayTimeDuration => "a duration in days and shorter units, such as `P30D` or `PT12H30M`",
        LexicalForm.YearMonthDuration => "a duration in years and months, such as `P1Y6M`",
        _ => "no value",
    };

    /// <summary>What the form expects, without an example, such as "a decimal number".</summary>
    public static string DescribeBriefly(LexicalForm form)
    {
        string description = Describe(form);
        int example = description.IndexOf(", such as", StringComparison.Ordinal);
        return example < 0 ? description : description[..example];
    }

    private static bool Accepts(LexicalForm form, ReadOnlySpan<byte> utf8, bool xml) =>
        xml ? LexicalScanner.AcceptsXml(form, utf8) : LexicalScanner.Accepts(form, utf8);

    private static string? ExplainContent(LexicalForm form, ReadOnlySpan<byte> utf8) => form switch
    {
        LexicalForm.String or LexicalForm.MarkupLine or LexicalForm.EmailAddress => TextAdvice.Explain(form, utf8),
        LexicalForm.Base64 or LexicalForm.Base64Lines => Base64Advice.Explain(form, utf8),
        LexicalForm.Token or LexicalForm.TokenNcName => TokenAdvice.Explain(form, utf8),
        LexicalForm.Uuid or LexicalForm.UuidV4 => UuidAdvice.Explain(form, utf8),
        LexicalForm.Uri or LexicalForm.UriAnyScheme or LexicalForm.UriReference => UriAdvice.Explain(form, utf8),
        LexicalForm.Date or LexicalForm.DateAnyOffset or LexicalForm.DateWithTimezone
            or LexicalForm.DateTime or LexicalForm.DateTimeWithTimezone or LexicalForm.DateTimeAnyOffset =>
            CalendarAdvice.Explain(form, utf8),
        LexicalForm.Integer or LexicalForm.NonNegativeInteger or LexicalForm.PositiveInteger or LexicalForm.Decimal =>
            NumberAdvice.Explain(form, utf8),
        LexicalForm.Boolean => NumberAdvice.ExplainBoolean(utf8),
        LexicalForm.Hostname or LexicalForm.IpV4Address or LexicalForm.IpV6Address => NetworkAdvice.Explain(form, utf8),
        LexicalForm.DayTimeDuration or LexicalForm.YearMonthDuration => DurationAdvice.Explain(form, utf8),
        _ => null,
    };

    // A right value with something around it: the same mistake for every form.
    private static string? ExplainWrapping(LexicalForm form, ReadOnlySpan<byte> utf8, bool xml)
    {
        var trimmed = TrimSpace(utf8);
        if (trimmed.IsEmpty)
        {
            return "it holds nothing but blanks";
        }

        if (trimmed.Length != utf8.Length)
        {
            return Accepts(form, trimmed, xml)
                ? $"it {Side(utf8)}{AdviceText.Write(AdviceText.Decode(trimmed))}"
                : null;
        }

        if (utf8 is [(byte)'"', .. var inDouble, (byte)'"'] && Accepts(form, inDouble, xml))
        {
            return $"it is in quotation marks{AdviceText.Write(AdviceText.Decode(inDouble))}";
        }

        return utf8 is [(byte)'\'', .. var inSingle, (byte)'\''] && Accepts(form, inSingle, xml)
            ? $"it is in quotation marks{AdviceText.Write(AdviceText.Decode(inSingle))}"
            : null;
    }

    private static string Side(ReadOnlySpan<byte> utf8) => TextScanner.StartsWithSpace(utf8)
        ? "starts with " + AdviceText.NameAt(utf8, 0)
        : "ends with " + AdviceText.NameOfLast(utf8);

    private static ReadOnlySpan<byte> TrimSpace(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty && TextScanner.StartsWithSpace(utf8))
        {
            utf8 = utf8[AdviceText.LengthAt(utf8, 0)..];
        }

        while (!utf8.IsEmpty && TextScanner.EndsWithSpace(utf8))
        {
            utf8 = utf8[..^AdviceText.LengthOfLast(utf8)];
        }

        return utf8;
    }
}
