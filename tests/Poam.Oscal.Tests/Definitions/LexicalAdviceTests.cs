using System.Text;
using System.Text.RegularExpressions;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Tests.Definitions;

public sealed class LexicalAdviceTests
{
    [Theory]
    [InlineData("2024-01-31T10:00:00", "it has no time zone; write `2024-01-31T10:00:00Z` if it is UTC")]
    [InlineData("2024-01-31", "it has no time; write `2024-01-31T00:00:00Z` for the start of that day in UTC")]
    [InlineData("2024-01-31Z", "it has no time; write `2024-01-31T00:00:00Z` for the start of that day")]
    [InlineData("2024-01-31-05:00", "it has no time; write `2024-01-31T00:00:00-05:00` for the start of that day")]
    [InlineData("2024-01-31 10:00:00Z", "it has a blank instead of the `T`; write `2024-01-31T10:00:00Z`")]
    [InlineData("2024-01-31 10:00:00", "it has a blank instead of the `T` and no time zone; write `2024-01-31T10:00:00Z` if it is UTC")]
    [InlineData("2024-01-31T10:00:00 Z", "it has a blank before the time zone; write `2024-01-31T10:00:00Z`")]
    [InlineData("2024-01-31T10:00Z", "it has no seconds; write `2024-01-31T10:00:00Z`")]
    [InlineData("2024-01-31T10:00:00z", "it has a lower-case `z`; write `2024-01-31T10:00:00Z`")]
    [InlineData("2024-01-31t10:00:00Z", "it has a lower-case `t`; write `2024-01-31T10:00:00Z`")]
    [InlineData("2024-12-31T24:00:00Z", "it has the time 24:00:00, which is the start of the next day; write `2025-01-01T00:00:00Z`")]
    [InlineData("2024-01-31T10:00:00+0500", "it has no colon in the offset; write `2024-01-31T10:00:00+05:00`")]
    [InlineData("2024-01-31T10:00:00-05", "it has no minutes in the offset; write `2024-01-31T10:00:00-05:00`")]
    [InlineData("2024-01-31T01:00:00.25+05:17", "it has the offset `+05:17`, which OSCAL does not take; write `2024-01-30T19:43:00.25Z`")]
    [InlineData("2024-01-31T23:30:00-02:30", "it has the offset `-02:30`, which OSCAL does not take; write `2024-02-01T02:00:00Z`")]
    [InlineData("2024-01-31T10:00:00+25:00", "the offset `+25:00` does not exist")]
    [InlineData("2024-01-31T10:00:00 UTC", "it has a blank before the time zone and `UTC` instead of `Z`; write `2024-01-31T10:00:00Z`")]
    [InlineData("2024-01-31T10:00:00EST", "`EST` after the time is no time zone; write `Z` for UTC or an offset such as `-05:00`")]
    [InlineData("2024-01-31T10:00:00,5Z", "it has a comma in the seconds; write `2024-01-31T10:00:00.5Z`")]
    [InlineData("2016-12-31T23:59:60Z", "it has a leap second; write `2016-12-31T23:59:59Z`")]
    [InlineData("2024-01-31T25:00:00Z", "the time `25:00:00` does not exist")]
    [InlineData("2024-01-31T10:61:00Z", "the time `10:61:00` does not exist")]
    [InlineData("2023-02-30T10:00:00Z", "the day `2023-02-30` does not exist, because that month has 28 days")]
    [InlineData("2024-13-01T10:00:00Z", "the day `2024-13-01` does not exist, because there is no month 13")]
    [InlineData("1899-12-31T10:00:00Z", "the year `1899` is not between 1900 and 2999")]
    [InlineData("2024/01/31", "it has slashes instead of hyphens and no time; write `2024-01-31T00:00:00Z` for the start of that day in UTC")]
    [InlineData("01/31/2024 2:05:00 PM",
        "it has the year at the end of the day, a blank instead of the `T`, one digit where two belong, "
        + "`PM` instead of hours from 00 to 23 and no time zone; write `2024-01-31T14:05:00Z` if it is UTC")]
    [InlineData("2024/1/5 00:00 AM", "`AM` after the time is no time zone; write `Z` for UTC or an offset such as `-05:00`")]
    [InlineData("02/03/2024", "it has the year at the end of the day; write it as year, month and day with hyphens")]
    [InlineData("20240131T100000Z", "it has no hyphens in the day and no colons in the time; write `2024-01-31T10:00:00Z`")]
    [InlineData("next week", "it does not start with a day written as year, month and day with hyphens")]
    [InlineData("2024-01-31Tnoon", "`Tnoon` after the day is not `T` and a time")]
    [InlineData(" 2024-01-31T10:00:00Z", "it starts with a blank; write `2024-01-31T10:00:00Z`")]
    [InlineData("2024-01-31T10:00:00Z\n", "it ends with a line break; write `2024-01-31T10:00:00Z`")]
    [InlineData("\"2024-01-31T10:00:00Z\"", "it is in quotation marks; write `2024-01-31T10:00:00Z`")]
    [InlineData("", "it is empty")]
    [InlineData(" ", "it holds nothing but blanks")]
    public void Explain_time_names_the_fault_and_the_right_value(string value, string advice) =>
        Explain(LexicalForm.DateTimeWithTimezone, value).Should().Be(advice);

    [Theory]
    [InlineData("Date", "2024-1-31", "it has one digit where two belong; write `2024-01-31`")]
    [InlineData("Date", "2024/1/5", "it has slashes instead of hyphens and one digit where two belong; write `2024-01-05`")]
    [InlineData("Date", "2024-01-31T10:00:00Z", "it has more than a day; write `2024-01-31`")]
    [InlineData("Date", "31.01.2024", "it has the year at the end of the day; write `2024-01-31`")]
    [InlineData("Date", "2024-01-31+05:17", "it has the offset `+05:17`, which OSCAL does not take")]
    [InlineData("Date", "2024-01-31x", "`x` after the day is no time zone; write `2024-01-31`")]
    [InlineData("Date", "2024-02-30", "the day `2024-02-30` does not exist, because that month has 29 days")]
    [InlineData("DateWithTimezone", "2024-01-31", "it has no time zone; write `2024-01-31Z` if it is UTC")]
    [InlineData("DateTime", "2024-01-31 10:00", "it has a blank instead of the `T` and no seconds; write `2024-01-31T10:00:00`")]
    [InlineData("DateTimeAnyOffset", "2024-01-31T10:00:60Z", "it has a leap second; write `2024-01-31T10:00:59Z`")]
    [InlineData("DayTimeDuration", "p30d", "it has lower-case letters; write `P30D`")]
    [InlineData("DayTimeDuration", "30D", "it does not start with `P`")]
    [InlineData("DayTimeDuration", "P2W", "it counts weeks; write days")]
    [InlineData("DayTimeDuration", "P1M", "it counts years or months; write days")]
    [InlineData("YearMonthDuration", "P30D", "it counts days or less; write months")]
    public void Explain_day_or_duration_names_the_fault_and_the_right_value(string form, string value, string advice) =>
        Explain(Enum.Parse<LexicalForm>(form), value).Should().Be(advice);

    [Theory]
    [InlineData("8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2", "it has 35 characters instead of 36")]
    [InlineData("1", "it has 1 character instead of 36")]
    [InlineData("POAM-1", "it has 6 characters instead of 36, and `P` at character 1 is no hexadecimal digit")]
    [InlineData("{8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d}", "it is in braces; write `8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d`")]
    [InlineData("URN:uuid:8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d", "it starts with `urn:uuid:`; write `8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d`")]
    [InlineData("#8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d", "it starts with `#`; write `8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d`")]
    [InlineData("8f7e2b1c3d4a4f5b9c6d7e8f9a0b1c2d", "it has no hyphens; write `8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d`")]
    [InlineData("8f7e2b1g-3d4a-4f5b-9c6d-7e8f9a0b1c2d", "it has `g` at character 8, which is no hexadecimal digit")]
    [InlineData("8f7e2b1c3-d4a-4f5b-9c6d-7e8f9a0b1c2d", "it has `3` at character 9, where a hyphen belongs")]
    [InlineData("8f7e2b1c-3d4a-1f5b-9c6d-7e8f9a0b1c2d", "it is of version 1; OSCAL takes versions 4 and 5")]
    [InlineData("8f7e2b1c-3d4a-0f5b-9c6d-7e8f9a0b1c2d", "its version, the `0` at character 15, does not exist; OSCAL takes versions 4 and 5")]
    [InlineData("00000000-0000-0000-0000-000000000000", "it is the nil UUID, which identifies nothing; OSCAL takes versions 4 and 5")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", "it is the max UUID, which identifies nothing; OSCAL takes versions 4 and 5")]
    [InlineData("8f7e2b1c-3d4a-4f5b-cc6d-7e8f9a0b1c2d", "its `c` at character 20 has to be `8`, `9`, `a` or `b`")]
    public void Explain_uuid_names_the_fault_and_the_right_value(string value, string advice) =>
        Explain(LexicalForm.Uuid, value).Should().Be(advice);

    [Fact]
    public void Explain_uuid_of_version_5_where_only_4_is_known_says_so() =>
        Explain(LexicalForm.UuidV4, "8f7e2b1c-3d4a-5f5b-9c6d-7e8f9a0b1c2d").Should()
            .Be("it is of version 5; this release of OSCAL takes version 4 only");

    [Theory]
    [InlineData("Token", "in progress", "it has a blank at character 3; `in-progress` would be a token")]
    [InlineData("Token", "docs/a.pdf", "it has `/` at character 5; `docs-a.pdf` would be a token")]
    [InlineData("Token", "AC-2 (1)", "it has a blank at character 5; `AC-2-1` would be a token")]
    [InlineData("Token", "800-53", "it starts with the digit `8`, but a token starts with a letter or `_`; `_800-53` would be a token")]
    [InlineData("Token", "-a", "it starts with `-`, but a token starts with a letter or `_`; `_-a` would be a token")]
    [InlineData("Token", "(a)", "it starts with `(`, but a token starts with a letter or `_`; `a` would be a token")]
    [InlineData("Token", "a\u0301", "it has the character U+0301 at character 2; `a` would be a token")]
    [InlineData("Token", "é:", "it has `:` at character 2; `é` would be a token")]
    [InlineData("Token", "🔒", "it starts with `🔒`, but a token starts with a letter or `_`")]
    [InlineData("Token", "a ", "it ends with a blank; write `a`")]
    [InlineData("TokenNcName", "a:b", "it has `:` at character 2; `a-b` would be a token")]
    [InlineData("String", "a ", "it ends with a blank; write `a`")]
    [InlineData("String", "\u00A0a", "it starts with a no-break blank (U+00A0); write `a`")]
    [InlineData("String", "a\nb", "it has a line break at character 2; only one line is allowed here")]
    [InlineData("String", " a\nb", "it has a line break at character 3; only one line is allowed here")]
    [InlineData("String", "", "it is empty")]
    [InlineData("MarkupLine", "", "it is empty")]
    [InlineData("MarkupLine", "é\nb", "it has a line break at character 2; only one line is allowed here")]
    [InlineData("MarkupLine", "b\n", "it ends with a line break; write `b`")]
    [InlineData("EmailAddress", "isso at agency.gov", "it has no `@`")]
    [InlineData("EmailAddress", "@agency.gov", "it has nothing before the `@`")]
    [InlineData("EmailAddress", "isso@", "it has nothing after the `@`")]
    [InlineData("EmailAddress", "isso@agency.gov ", "it ends with a blank; write `isso@agency.gov`")]
    [InlineData("Base64", "QUJD\nQUJD", "it has a line break at character 5; write it as one line without blanks")]
    [InlineData("Base64", "QU-D", "it has `-` at character 3, of the alphabet for URLs; write `+` for `-` and `/` for `_`")]
    [InlineData("Base64", "QU_D", "it has `_` at character 3, of the alphabet for URLs; write `+` for `-` and `/` for `_`")]
    [InlineData("Base64", "QU!D", "it has `!` at character 3, which is no digit of base 64")]
    [InlineData("Base64", "Q=UJ", "it has `=` at character 2 before its end; `=` only fills up the last digits")]
    [InlineData("Base64", "QUJ===", "it ends with more than two `=`")]
    [InlineData("Base64", "==", "it has no digits before its `=`")]
    [InlineData("Base64Lines", "QU JD!", "it has `!` at character 6, which is no digit of base 64")]
    [InlineData("Base64", "data:text/plain;base64,QUJD", "it starts with `data:`; write only what follows `base64,`")]
    public void Explain_text_names_the_character_and_its_place(string form, string value, string advice) =>
        Explain(Enum.Parse<LexicalForm>(form), value).Should().Be(advice);

    [Theory]
    [InlineData("Uri", "example", "it has no scheme, such as `https:`, and a relative reference is not allowed here")]
    [InlineData("Uri", "#a", "it has no scheme, such as `https:`, and a relative reference is not allowed here")]
    [InlineData("Uri", "www.a.gov/x",
        "it has no scheme, such as `https:`, and a relative reference is not allowed here; write `https://www.a.gov/x`")]
    [InlineData("Uri", "a:b", "its scheme `a` has only one letter")]
    [InlineData("Uri", "http:", "it has nothing after its scheme")]
    [InlineData("Uri", "https://a.gov/b c/é", "it has a blank at character 16; write `https://a.gov/b%20c/%C3%A9`")]
    [InlineData("Uri", "https://a.gov\\b", "it has a backslash at character 14; write `https://a.gov/b`")]
    [InlineData("Uri", "https://a.gov/5%", "it has `%` at character 16 without two hexadecimal digits after it; write `https://a.gov/5%25`")]
    [InlineData("Uri", "https://a.gov/?b[]=1",
        "it has `[` at character 17, which only encloses an IPv6 address; write `https://a.gov/?b%5B%5D=1`")]
    [InlineData("Uri", "https://a.gov/#b#c", "it has a second `#` at character 17; write `https://a.gov/#b%23c`")]
    [InlineData("Uri", "https://a.gov:https/", "`a.gov:https` is not a host with or without a port")]
    [InlineData("Uri", "<https://a.gov>", "it is in angle brackets; write `https://a.gov`")]
    [InlineData("Uri", "C:\\a b.json", "it is a Windows path; write `file:///C:/a%20b.json`")]
    [InlineData("UriReference", "ssp 1.json", "it has a blank at character 4; write `ssp%201.json`")]
    [InlineData("UriReference", "..\\ssp.json", "it has a backslash at character 3; write `../ssp.json`")]
    [InlineData("UriReference", "1:b.json", "its first part has a colon, before which a scheme would stand; write `./1:b.json`")]
    [InlineData("UriAnyScheme", "x y", "it has a blank at character 2")]
    public void Explain_uri_names_the_fault_and_the_right_value(string form, string value, string advice) =>
        Explain(Enum.Parse<LexicalForm>(form), value).Should().Be(advice);

    [Theory]
    [InlineData("Integer", "1.5", "it is not a whole number")]
    [InlineData("Integer", "+5", "it has a plus sign; write `5`")]
    [InlineData("Integer", "007", "it has leading zeros; write `7`")]
    [InlineData("Integer", "-00", "it has leading zeros; write `-0`")]
    [InlineData("Integer", "\"30\"", "it is in quotation marks; write `30`")]
    [InlineData("Integer", "1,000", "it has a comma; thousands are not separated, and a decimal fraction stands after a point")]
    [InlineData("Integer", "0x1F", "it is written in hexadecimal digits")]
    [InlineData("Integer", "50%", "it has a percent sign; write `50`")]
    [InlineData("Integer", "30 days", "it has a blank at character 3, which is no digit")]
    [InlineData("NonNegativeInteger", "-5", "it is below zero")]
    [InlineData("PositiveInteger", "-5", "it is below zero")]
    [InlineData("PositiveInteger", "0", "it is zero")]
    [InlineData("PositiveInteger", "two", "it has `t` at character 1, which is no digit")]
    [InlineData("Decimal", ".5", "it has no digit on one side of the point; write `0.5`")]
    [InlineData("Decimal", "-5.", "it has no digit on one side of the point; write `-5`")]
    [InlineData("Decimal", "07.5", "it has leading zeros; write `7.5`")]
    [InlineData("Boolean", "True", "only `true` and `false` are truth values; write `true`")]
    [InlineData("Boolean", "yes", "only `true` and `false` are truth values; write `true`")]
    [InlineData("Boolean", "0", "only `true` and `false` are truth values; write `false`")]
    [InlineData("Boolean", "NO", "only `true` and `false` are truth values; write `false`")]
    [InlineData("Hostname", "https://a.gov/x", "it is a URI; write only the host")]
    [InlineData("Hostname", "a.gov:443", "it has `:` at character 6; write `a.gov`")]
    [InlineData("Hostname", "a_b.gov", "it has `_` at character 2; a host name holds letters, digits, hyphens and dots")]
    [InlineData("Hostname", "a.gov.", "it ends with a dot; write `a.gov`")]
    [InlineData("IpV4Address", "192.0.2.256", "its number `256` is above 255")]
    [InlineData("IpV4Address", "192.0.2.010", "its number `010` has leading zeros")]
    [InlineData("IpV4Address", "192.0.2", "it has 3 numbers instead of 4")]
    [InlineData("IpV4Address", "192.0.2.0/24", "it has `/` at character 10; write `192.0.2.0`")]
    [InlineData("IpV4Address", "192.0.2.1:80", "it has `:` at character 10; write `192.0.2.1`")]
    [InlineData("IpV4Address", "::1", "it is an IPv6 address")]
    [InlineData("IpV6Address", "192.0.2.1", "it is an IPv4 address")]
    [InlineData("IpV6Address", "[::1]", "it is in brackets; write `::1`")]
    [InlineData("IpV6Address", "2001:db8::1%eth0", "only an address that starts with `fe80::` has a zone; write `2001:db8::1`")]
    [InlineData("IpV6Address", "1::2::3", "it has more than one `::`")]
    [InlineData("IpV6Address", "1:2:3", "it does not have 8 groups, and no `::` for those that are zero")]
    [InlineData("IpV6Address", "g::1", "it has `g` at character 1, which is no hexadecimal digit")]
    public void Explain_number_or_address_names_the_fault_and_the_right_value(string form, string value, string advice) =>
        Explain(Enum.Parse<LexicalForm>(form), value).Should().Be(advice);

    [Theory]
    [MemberData(nameof(LexicalScannerTests.Forms), MemberType = typeof(LexicalScannerTests))]
    public void Explain_accepted_value_gives_null(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);

        LexicalSamples.Accepted(form).Should().OnlyContain(value => Explain(form, value) == null);
    }

    [Theory]
    [MemberData(nameof(LexicalScannerTests.Forms), MemberType = typeof(LexicalScannerTests))]
    public void Explain_rejected_value_proposes_only_values_of_the_form(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);
        foreach (string value in LexicalSamples.Rejected(form))
        {
            string advice = Explain(form, value) ?? "it is wrong";

            advice.Should().NotContain("has ;").And.NotMatchRegex(@"\p{Cc}").And.NotEndWith(" ");
            var proposal = Regex.Match(advice, "; write `([^`]+)`(?! for (UTC|`-`))");
            if (proposal.Success)
            {
                LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(proposal.Groups[1].Value)).Should().BeTrue(advice);
            }
        }
    }

    [Fact]
    public void Explain_value_that_only_xml_refuses_says_why()
    {
        LexicalAdvice.Explain(LexicalForm.UriReference, ""u8, xml: true).Should().Be("it is empty");
        LexicalAdvice.Explain(LexicalForm.UriReference, ""u8).Should().BeNull();
    }

    [Fact]
    public void Explain_long_value_does_not_repeat_it() =>
        Explain(LexicalForm.String, " " + new string('a', 500)).Should().Be("it starts with a blank");

    [Theory]
    [MemberData(nameof(LexicalScannerTests.Forms), MemberType = typeof(LexicalScannerTests))]
    public void Describe_every_form_gives_examples_of_the_form(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);
        string description = LexicalAdvice.Describe(form);

        description.Should().NotBeNullOrWhiteSpace();
        int examples = description.IndexOf("such as", StringComparison.Ordinal);
        foreach (Match example in Regex.Matches(examples < 0 ? "" : description[examples..], "`([^`]+)`"))
        {
            LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(example.Groups[1].Value)).Should().BeTrue(description);
        }
    }

    [Theory]
    [InlineData("Uuid", "a UUID of version 4 or 5")]
    [InlineData("MarkupLine", "one line of Markdown that is not empty")]
    public void DescribeBriefly_leaves_the_example_out(string form, string description) =>
        LexicalAdvice.DescribeBriefly(Enum.Parse<LexicalForm>(form)).Should().Be(description);

    private static string? Explain(LexicalForm form, string value) => LexicalAdvice.Explain(form, Encoding.UTF8.GetBytes(value));
}
