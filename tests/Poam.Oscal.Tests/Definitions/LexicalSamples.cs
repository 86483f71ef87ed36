using Poam.Oscal.Definitions;

namespace Poam.Oscal.Tests.Definitions;

/// <summary>Values that have a lexical form, and values that do not.</summary>
internal static class LexicalSamples
{
    private static readonly string[] Uuids4 =
    [
        "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d", "8F7E2B1C-3D4A-4F5B-9C6D-7E8F9A0B1C2D", "00000000-0000-4000-8000-000000000000",
        "ffffffff-ffff-4fff-bfff-ffffffffffff", "8f7e2b1c-3d4a-4f5b-Ac6d-7e8f9a0b1c2d", "8f7e2b1c-3d4a-4f5b-Bc6d-7e8f9a0b1c2d",
    ];

    private static readonly string[] NoUuids =
    [
        "", "8f7e2b1c", "8f7e2b1c3d4a4f5b9c6d7e8f9a0b1c2d", "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2",
        "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d0",
        "{8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d}", "urn:uuid:8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d",
        " 8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d",
        "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d\n", "8f7e2b1c-3d4a-1f5b-9c6d-7e8f9a0b1c2d", "8f7e2b1c-3d4a-7f5b-9c6d-7e8f9a0b1c2d",
        "8f7e2b1c-3d4a-8f5b-9c6d-7e8f9a0b1c2d", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "8f7e2b1c-3d4a-4f5b-cc6d-7e8f9a0b1c2d", "8f7e2b1c-3d4a-4f5b-7c6d-7e8f9a0b1c2d", "8f7e2b1g-3d4a-4f5b-9c6d-7e8f9a0b1c2d",
        "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2z", "8f7e2b1c_3d4a-4f5b-9c6d-7e8f9a0b1c2d", "8f7e2b1-c3d4a-4f5b-9c6d-7e8f9a0b1c2d",
        "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2`", "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2:", "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2@",
        "8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1cé", "\u0018f7e2b1-3d4a-4f5b-9c6d-7e8f9a0b1c2d", "Ñf7e2b1-3d4a-4f5b-9c6d-7e8f9a0b1c2d",
    ];

    private static readonly string[] Uris =
    [
        "http://csrc.nist.gov/ns/oscal", "https://fedramp.gov", "https://www.first.org/cvss/v4-0",
        "urn:uuid:8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d",
        "mailto:isso@agency.gov", "HTTP://EXAMPLE.COM/", "ab:c", "a+b:c", "a.b:c", "a-1:c", "tag:example.com,2024:x",
        "file:///c:/poam.json", "http://",
        "https://user:pw@example.com:8443/a/b;c=1?q=a/b?c&d='(1)*$!,+#frag/x?y", "https://example.com:/", "https://[2001:db8::1]:443/",
        "https://[v7.a:b]/",
        "https://example.com/%7Euser/%e2%82%ac", "https://example.com?x", "https://example.com#x", "http:a", "http:/a", "http:?q",
        "http:#", "http::x",
    ];

    private static readonly string[] NoUris =
    [
        "://x", ":x", "1a://x", "https://example.com/a b", " https://example.com", "https://example.com ", "https://example.com/\n",
        "https://example.com/<x>",
        "https://example.com/\"", "https://example.com/{id}", "https://example.com/a|b", "https://example.com\\a",
        "https://example.com/a^b", "https://example.com/a`b",
        "https://example.com/%", "https://example.com/%2", "https://example.com/%2g", "https://example.com/é", "https://example.com/€",
        "https://exämple.com",
        "https://example.com/[1]", "https://example.com/?a[]=1", "https://example.com/#a#b", "https://[2001:db8::1",
        "https://[2001:db8::1]x", "https://[x]/",
        "https://example.com:80a/", "https://a:b:c/", "https://a@b@c/", "https://[fe80::1%25eth0]/", "https://[v.a]/", "https://[v7.]/",
        "https://\u0001/",
    ];

    private static readonly string[] References =
    [
        "ssp.json", "../5-authorize/ssp.oscal.xml", "./a:b", "/a/b", "//example.com/a", "#8f7e2b1c-3d4a-4f5b-9c6d-7e8f9a0b1c2d", "#",
        "?", "?q=1", "a?b:c", "a#b:c",
        "a/b:c", ".", "..", "a//b", "//", "///a", "x:", "c:/poam.json", "a%20b", "1.json", "%20", "@", "a;b=1,c",
    ];

    private static readonly string[] Days =
    [
        "2024-01-31", "1900-01-01", "2999-12-31", "2024-02-29", "1996-02-29", "2000-02-29", "2400-02-29", "1904-02-29", "2023-11-30",
    ];

    private static readonly string[] NoDays =
    [
        "", "2024", "2024-01", "2024-1-31", "2024-01-1", "2024-01-32", "2024-01-00", "2024-00-10", "2024-13-01", "2023-02-29",
        "1900-02-29", "2100-02-29", "2024-02-30",
        "2024-04-31", "2024-06-31", "2024-09-31", "2024-11-31", "19-02-29", "1899-12-31", "3000-01-01", "0000-01-01", "2024/01/31",
        "20240131", "31-01-2024", "2024-01-31 ",
        " 2024-01-31", "2024-01-31\n", "2024-01-3x", "-2024-01-31", "٢٠٢٤-01-31", "2024-01-31z", "2024-01-31Z ", "2024-01-31+0500",
        "2024-01-31+05", "2024-01-31+5:00", "2024-01-31ZZ",
    ];

    private static readonly string[] OffsetsListed =
    [
        "Z", "-00:00", "-01:00", "-12:00", "-03:30", "-09:30", "+00:00", "+14:00", "+03:30", "+04:30", "+05:30", "+06:30", "+09:30",
        "+10:30", "+05:45", "+08:45", "+12:45",
    ];

    private static readonly string[] OffsetsNotListed =
    [
        "-13:00", "-12:30", "-02:30", "-05:45", "-00:30", "+15:00", "+14:30", "+13:45", "+01:30", "+07:30", "+05:17", "+23:59", "-23:59",
        "+10:45",
    ];

    private static readonly string[] Times =
    [
        "00:00:00", "23:59:59", "10:00:00", "10:00:00.0", "10:00:00.000", "10:00:00.5", "19:09:08.123456789012345678901234567890",
    ];

    private static readonly string[] NoTimes =
    [
        "24:00:00", "23:60:00", "23:59:61", "1:00:00", "10:00", "10", "10:00:00.", "10:00:00,5", "100000", "10:00:00.5x", "10:0a:00",
        "10-00-00", "",
    ];

    private static readonly string[] Whole =
    [
        "1", "42", "100", "123456789012345678901234567890", "1.0", "1.000", "1e2", "1E2", "1E+2", "1.5e1", "10e-1", "100e-2",
        "1200.0e-2", "12e9999999999999999999",
    ];

    private static readonly string[] NoNumbers =
    [
        "", "-", "+5", "007", "00", "-01", ".5", "5.", "1e", "1e+", "e5", "1.e5", "0x1F", "1,000", "1 000", " 1", "1 ", "\"1\"", "NaN",
        "Infinity", "one", "1.2.3", "--1", "1-", "١", "1e1.0",
    ];

    private static readonly string[] Fractions = ["1.5", "-1.5", "0.1", "1e-1", "15e-1", "1.05e1", "1e-9999999999999999999", "100.001"];

    private static readonly string[] Lines = ["QUJD\nQUJD", "QUJD QUJD", "QUJD\r\n", "\tQUJD", "QU\nI =", "QQ= ="];

    private static readonly string[] NoBase64 =
    [
        "=", "==", "QUJ===", "QQ=Q", "QQ==Q", "QU-D", "QU_D", "QUJD!", "é", "data:text/plain;base64,QUJD", "QU\u00A0JD",
    ];

    private static readonly string[] WithinLine =
    [
        "a", "a b", "ac-2", "é", "𝒳", "a\tb", "a\u0085", "\u0085", "€ a €", "a\u00A0b", "日本語", "\u200Bx", "\u180E", "a\u2027b\u202Ab",
    ];

    private static readonly string[] NoStrings =
    [
        "", " ", " a", "a ", "\ta", "a\t", "a\n", "a\nb", "a\r\nb", "a\rb", "\u00A0a", "a\u00A0", "\uFEFFa", "a\uFEFF", "a\u2028b",
        "a\u2029b", "\u3000a", "a\u1680", "a\u2009", "a\u202F",
        "a\u205F", "a\v", "\fa", "\n",
    ];

    /// <summary>Values that have the form in JSON.</summary>
    public static IEnumerable<string> Accepted(LexicalForm form) => form switch
    {
        LexicalForm.None => [""],
        LexicalForm.Text or LexicalForm.MarkupMultiline => ["", " ", "a\nb", "é", .. WithinLine],
        LexicalForm.String => WithinLine,
        LexicalForm.Token => ["a", "_", "ac-2", "ac-2.1", "POAM-ID", "a_b", "é", "日本", "a٣", "aⅣ", "a²", "𝒳", "a𝟙", "ʰ", "ǅ", "_1", "a."],
        LexicalForm.TokenNcName => ["a", "_", "ac-2.1", "é", "a·", "a\u0301", "日本", "a\u203F", "\u2070", "ac-2_smt.a", "\u200C"],
        LexicalForm.Uuid => [.. Uuids4, "8f7e2b1c-3d4a-5f5b-9c6d-7e8f9a0b1c2d"],
        LexicalForm.UuidV4 => Uuids4,
        LexicalForm.Uri => Uris,
        LexicalForm.UriAnyScheme => [.. Uris, "a:b", "c:/poam.json", "x:", "http:"],
        LexicalForm.UriReference => [.. Uris, .. References, "", "a:b"],
        LexicalForm.EmailAddress => ["a@b", "isso@agency.gov", "first last@x", "@@a", "a@@", "é@é", "a@b@c", "\"a b\"@example.com"],
        LexicalForm.Date => [.. Days, .. OffsetsListed.Select(offset => "2024-01-31" + offset)],
        LexicalForm.DateWithTimezone => [.. Days.Select(day => day + "Z"), .. OffsetsListed.Select(offset => "2024-01-31" + offset)],
        LexicalForm.DateAnyOffset =>
        [
            .. Days, .. OffsetsListed.Concat(OffsetsNotListed).Append("+99:99").Select(offset => "2024-01-31" + offset),
        ],
        LexicalForm.DateTime =>
        [
            .. Days.Select(day => day + "T10:00:00"), .. Times.Select(time => $"2024-01-31T{time}"), .. Moments(OffsetsListed),
        ],
        LexicalForm.DateTimeWithTimezone =>
        [
            .. Days.Select(day => day + "T10:00:00Z"), .. Times.Select(time => $"2024-01-31T{time}Z"), .. Moments(OffsetsListed),
        ],
        LexicalForm.DateTimeAnyOffset =>
        [
            .. Times.Select(time => $"2024-01-31T{time}Z"), .. Moments(OffsetsListed), .. Moments(OffsetsNotListed),
            "2016-12-31T23:59:60Z", "2016-12-31T23:59:60.5Z", "2017-01-01T00:59:60+01:00", "2016-12-31T18:59:60-05:00",
            "2017-01-01T05:16:60+05:17",
        ],
        LexicalForm.Integer => [.. Whole, "0", "-0", "-5", "-1.0", "0.0", "0e-5", "-100e-2"],
        LexicalForm.NonNegativeInteger => [.. Whole, "0", "-0", "0.0", "-0.0e5", "0e99"],
        LexicalForm.PositiveInteger => Whole,
        LexicalForm.Decimal => [.. Whole, .. Fractions, "0", "-0", "-5"],
        LexicalForm.Boolean => ["true", "false"],
        LexicalForm.Base64 => ["QUJD", "QQ==", "QUI=", "Q", "+/+/", "a"],
        LexicalForm.Base64Lines => ["QUJD", "QQ==", .. Lines],
        LexicalForm.MarkupLine => [.. WithinLine, " ", "a ", "a\rb", "a\u2028b", "**a** `b`"],
        LexicalForm.Hostname =>
        [
            "localhost", "scanner.example.com", "a", "1", "a-b.c", "xn--bcher-kva.example", "bücher.example", "日本.jp",
            new string('a', 63),
        ],
        LexicalForm.IpV4Address => ["0.0.0.0", "255.255.255.255", "192.0.2.10", "1.20.199.249", "10.99.100.250"],
        LexicalForm.IpV6Address =>
        [
            "::", "::1", "1::", "2001:db8::10", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8", "ABCD::ef01",
            "fe80::1%eth0", "fe80::%1", "FE80::1:2:3:4%a1",
            "::192.0.2.1", "::ffff:192.0.2.1", "::FFFF:0:192.0.2.1", "::ffff:0000:192.0.2.1", "64:ff9b::192.0.2.33", "1:2:3:4::1.2.3.4",
            "fe80::1",
        ],
        LexicalForm.DayTimeDuration =>
        [
            "P1D", "-P30D", "PT1H", "PT5M", "PT10S", "PT1.5S", "P1DT1H2M3S", "PT1H2M", "PT1H3S", "PT2M3.25S", "P0D", "P1DT5S",
        ],
        LexicalForm.YearMonthDuration => ["P1Y", "P6M", "-P1Y6M", "P1Y6M", "P0M"],
        _ => [],
    };

    /// <summary>Values that do not have the form in JSON.</summary>
    public static IEnumerable<string> Rejected(LexicalForm form) => form switch
    {
        LexicalForm.None => ["a"],
        LexicalForm.String => NoStrings,
        LexicalForm.Token =>
        [
            "", "1", "1a", "-a", ".a", "a b", "a/b", "a:b", " a", "a ", "a\n", "a\u0301", "a·", "²", "٣", "a(1)", "a@", "a[", "a`", "a{",
            "/", "a\u203F", "a🔒", "🔒", "𝟙", "a\u200C", "a,b", "a\u0000",
        ],
        LexicalForm.TokenNcName =>
        [
            "", "1", "-a", ".", "·", "\u0301", "a b", "a:b", "a/b", "a\n", "𝒳", "a𝒳", "a\u037E", "a×", "a÷", "×", "\u2190", "a\uFFFE",
            "a\u3000", "aª²",
        ],
        LexicalForm.Uuid => NoUuids,
        LexicalForm.UuidV4 => [.. NoUuids, "8f7e2b1c-3d4a-5f5b-9c6d-7e8f9a0b1c2d"],
        LexicalForm.Uri => ["", .. NoUris, .. References, "http:", "a:b", "www.example.com", "example"],
        LexicalForm.UriAnyScheme => ["", .. NoUris, "example", "#x", "a", "/a:b"],
        LexicalForm.UriReference => [.. NoUris, "1:b", "a b.json", "ssp\\a.json", ".a:b", "%41:b", "a b", " ", "\n", "%", "é"],
        LexicalForm.EmailAddress => ["", "@", "a@", "@a", "a", " a@b", "a@b ", "a@b\n", "a\n@b", "a b", "isso at agency.gov"],
        LexicalForm.Date => [.. NoDays, "2024-01-31T10:00:00Z", .. OffsetsNotListed.Select(offset => "2024-01-31" + offset)],
        LexicalForm.DateWithTimezone => [.. NoDays, .. Days, .. OffsetsNotListed.Select(offset => "2024-01-31" + offset)],
        LexicalForm.DateAnyOffset => [.. NoDays, "2024-01-31T10:00:00Z", "2024-01-31+1:00", "2024-01-31+001:00"],
        LexicalForm.DateTime => [.. NoMoments(), .. Moments(OffsetsNotListed), "2016-12-31T23:59:60Z"],
        LexicalForm.DateTimeWithTimezone => [.. NoMoments(), .. Moments(OffsetsNotListed), "2024-01-31T10:00:00", "2016-12-31T23:59:60Z"],
        LexicalForm.DateTimeAnyOffset =>
        [
            .. NoMoments(), "2024-01-31T10:00:00", "2024-01-31T10:00:00+24:00", "2024-01-31T10:00:00+00:60", "2024-01-31T10:00:60Z",
            "2016-12-31T23:59:60+01:00", "2016-12-31T23:60:60Z",
            "2024-01-31T10:00:00+99:99",
        ],
        LexicalForm.Integer => [.. NoNumbers, .. Fractions],
        LexicalForm.NonNegativeInteger => [.. NoNumbers, .. Fractions, "-1", "-1.0", "-100e-2"],
        LexicalForm.PositiveInteger => [.. NoNumbers, .. Fractions, "0", "-0", "0.0", "0e99", "-1"],
        LexicalForm.Decimal => NoNumbers,
        LexicalForm.Boolean => ["", "True", "FALSE", "1", "0", "yes", "no", " true", "true ", "\"true\"", "tru", "truee"],
        LexicalForm.Base64 => ["", .. NoBase64, .. Lines],
        LexicalForm.Base64Lines => ["", " ", "\n", .. NoBase64],
        LexicalForm.MarkupLine => ["", "\n", "a\n", "\na", "a\nb", "a\r\nb"],
        LexicalForm.Hostname =>
        [
            "", ".", "a.", ".a", "a..b", "-a", "a-", "a_b", "a b", "https://a", "a:80", "a/b", " a", "a\n", new string('a', 64),
            string.Join('.', Enumerable.Repeat("abcdefgh", 29)), "🔒.com", "a.-b",
        ],
        LexicalForm.IpV4Address =>
        [
            "", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.04", "1.2.3.4 ", " 1.2.3.4", "1.2.3.", ".1.2.3", "1..2.3",
            "1a2b3c4", "1.2.3.4/24", "300.1.1.1", "1.2.3.1000", "::1", "1.2.3.4\n",
        ],
        LexicalForm.IpV6Address =>
        [
            "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "::2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::",
            ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "12345::", "g::1", "[::1]", "::1/64", "::1%eth0",
            "2001:db8::1%eth0", "fe80::1%", "fe80::1%eth-0", "fe80:%a", "fe80::1:2:3:4:5%a", "192.0.2.1", "::192.0.2.256", "::1.2.3",
            ":ffff:1.2.3.4", "::fffe:1.2.3.4", "1:2:3:4:5::1.2.3.4", "::ffff:1:1.2.3.4",
            "::ffff:00000:1.2.3.4", "::1a2b3c4x", " ::1", "::1\n", ":::1.2.3.4", "::ffff::1.2.3.4", "1:::2",
        ],
        LexicalForm.DayTimeDuration =>
        [
            "", "P", "-P", "PT", "P1DT", "1D", "P1", "P1Y", "P1M", "P1W", "P1.5D", "PT1S1M", "PT.5S", "PT1.S", "p1d", "P1D ", "+P1D",
            "P-1D", "PTS", "2M", "P1DT1H2", "P1H",
        ],
        LexicalForm.YearMonthDuration => ["", "P", "P1D", "P6M1Y", "6M", "P1", "P1.5Y", "PT6M", "p1y", "P1Y ", "P1Y6", "-P", "--P1Y"],
        _ => [],
    };

    private static IEnumerable<string> Moments(string[] offsets) => offsets.Select(offset => "2024-01-31T10:00:00" + offset);

    private static IEnumerable<string> NoMoments() =>
    [
        "", .. Days, .. NoDays.Select(day => day + "T10:00:00Z"), .. NoTimes.Select(time => $"2024-01-31T{time}Z"),
        "2024-01-31 10:00:00Z", "2024-01-31t10:00:00Z", "2024-01-31T10:00:00z", "2024-01-31T10:00:00 Z", "2024-01-31T10:00:00+0500",
        "2024-01-31T10:00:00+05", "2024-01-31T10:00:00Z\n",
        "2024-01-31T10:00:00UTC", "2024-01-31T", "2024-01-31TZ", "T10:00:00Z", "2024-01-31T10:00:00ZZ", "2024-01-31T10:00:00\u221205:00",
    ];
}
