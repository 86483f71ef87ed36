namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>JSON values, by data type, on which validators are likely to differ: most are wrong, some are right.</summary>
internal static class ValueBank
{
    private static readonly string[] DateTimes =
    [
        "\"2024-01-31\"", "\"2024-01-31T10:00:00\"", "\"2024-01-31T10:00:00.000Z\"", "\"2024-01-31T10:00:00.50Z\"",
        "\"2024-01-31T10:00:00.5Z\"", "\"2024-01-31T10:00:00+05:30\"", "\"2024-01-31T10:00:00+05:17\"", "\"2024-01-31T10:00:00-03:30\"",
        "\"2024-01-31T10:00:00-00:00\"", "\"2024-01-31T10:00:00+14:00\"", "\"2024-01-31T10:00:00+15:00\"", "\"2024-01-31T24:00:00Z\"",
        "\"2024-01-31T23:59:60Z\"", "\"2024-01-31t10:00:00z\"", "\"2024-01-31 10:00:00Z\"", "\"2024-02-29T10:00:00Z\"",
        "\"2023-02-29T10:00:00Z\"", "\"2024-02-30T10:00:00Z\"", "\"2024-13-01T10:00:00Z\"", "\"1996-02-29T10:00:00Z\"",
        "\"1899-12-31T10:00:00Z\"", "\"3000-01-01T10:00:00Z\"", "\"24-01-31T10:00:00Z\"", "\"2024-01-31T10:00Z\"",
        "\"2024-01-31T10:00:00Z\\n\"", "\" 2024-01-31T10:00:00Z\"", "\"tomorrow\"",
    ];

    private static readonly string[] Numbers =
        ["-1", "0", "1", "1.0", "1.5", "1e2", "\"5\"", "99999999999999999999", "-0", "true"];

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["string"] =
        [
            "\" padded\"", "\"padded \"", "\"two\\nlines\"", "\"last\\n\"", "\" \"", "\"a\\tb\"", "\"\\u00a0x\"", "\"x\\u2028y\"", "\"é\"", "\"😀\"",
        ],
        ["token"] =
        [
            "\"has blank\"", "\"1digit\"", "\"-hyphen\"", "\".period\"", "\"_ok\"", "\"a.b-c_d1\"", "\"a/b\"", "\"a:b\"", "\"ümlaut\"", "\"a·b\"",
            "\"e\\u0301\"", "\"𝒜bc\"", "\"a\\n\"", "\"Ⅳ\"", "\"a٣\"", "\"漢字\"",
        ],
        ["uuid"] =
        [
            "\"c0ffee00-0000-1000-8000-000000000001\"", "\"c0ffee00-0000-5000-8000-000000000001\"", "\"c0ffee00-0000-7000-8000-000000000001\"",
            "\"00000000-0000-0000-0000-000000000000\"", "\"C0FFEE00-0000-4000-A000-000000000001\"", "\"c0ffee00-0000-4000-c000-000000000001\"",
            "\"{c0ffee00-0000-4000-8000-000000000001}\"", "\"c0ffee00000040008000000000000001\"", "\"c0ffee00-0000-4000-8000-00000000000g\"",
            "\"c0ffee00-0000-4000-8000-000000000001\\n\"", "\"urn:uuid:c0ffee00-0000-4000-8000-000000000001\"",
        ],
        ["uri"] =
        [
            "\"relative/path\"", "\"https://example.org/a b\"", "\"HTTPS://EXAMPLE.ORG\"", "\"mailto:a@example.org\"", "\"urn:x:y\"", "\"a:b\"",
            "\"https://example.org/%zz\"", "\"https://example.org/ü\"", "\"https://[::1]/\"", "\"https://[::1\"", "\"//example.org/x\"", "\"#f\"",
            "\"https:\"", "\"c:\\\\temp\"", "\"ns1.x:y\"", "\"1x:y\"", "\"https://example.org:port/\"", "\"example\"",
        ],
        ["uri-reference"] =
        [
            "\"a b\"", "\"#fragment\"", "\"\"", "\"../ssp.json\"", "\"c:\\\\temp\"", "\"//host/x\"", "\"?q=1\"", "\"a%20b\"", "\"%zz\"", "\"a|b\"",
            "\"ü.json\"", "\"#a#b\"", "\"https://[::1\"", "\"1:2\"", "\"./1:2\"", "\"a\\n\"",
        ],
        ["email-address"] =
            ["\"a\"", "\"a@\"", "\"@example.org\"", "\"a@b\"", "\"a b@example.org\"", "\"a@example.org\"", "\" a@example.org\"", "\"a@@example.org\""],
        ["date"] =
            ["\"2024-01-31\"", "\"2024-01-31Z\"", "\"2024-01-31+05:30\"", "\"2024-01-31+05:17\"", "\"2024-02-30\"", "\"1996-02-29\"", "\"24-01-31\"", "\"2024-1-31\"", "\"31.01.2024\"", "\"2024-01-31T00:00:00Z\""],
        ["date-time"] = DateTimes,
        ["date-time-with-timezone"] = DateTimes,
        ["base64"] =
            ["\"YWJj\"", "\"YWI=\"", "\"YWJj\\nZGVm\"", "\"YW I=\"", "\"====\"", "\"Zm9v!\"", "\"Zg\"", "\"YWI===\"", "\"Zm9v-_\"", "\"YWJj\\n\""],
        ["integer"] = Numbers,
        ["non-negative-integer"] = Numbers,
        ["positive-integer"] = Numbers,
        ["decimal"] = Numbers,
        ["boolean"] = ["\"true\"", "0", "1", "false", "\"\""],
        ["markup-line"] = ["\"two\\nlines\"", "\" padded \"", "\"**bold**\"", "\"\\n\"", "\"a\\rb\"", "\"a\\u2028b\"", "\" \"", "\"<b>x</b>\""],
        ["markup-multiline"] = ["\"\\n\"", "\"two\\n\\nparagraphs\"", "\" padded \"", "\"# title\"", "\" \""],
    };

    /// <summary>The values for a data type.</summary>
    public static IReadOnlyList<string> For(string dataType) =>
        Values.TryGetValue(dataType, out string[]? values)
            ? values
            : throw new ArgumentOutOfRangeException(nameof(dataType), dataType, "There are no values for this data type.");
}
