using Poam.Oscal.Definitions;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>Texts that a <c>matches</c> constraint takes and refuses.</summary>
internal static class ProofTexts
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;

    /// <summary>A text that it takes.</summary>
    public static string Right(OscalImageConstraint constraint) => (OscalValuePattern)constraint.Pattern switch
    {
        OscalValuePattern.HexDigits => new string('a', constraint.Min),
        OscalValuePattern.TwoCapitals => "US",
        OscalValuePattern.PhoneDigits => "12025550123",
        OscalValuePattern.UriFragment => "section-2",
        _ => Image.Text(Image.DataTypes[constraint.DataType].Name) switch
        {
            "uuid" => "c0ffee00-0000-4000-8000-abcdefabcdef",
            "date" => "2026-01-31",
            "date-time" or "date-time-with-timezone" => "2026-01-31T10:00:00Z",
            "integer" => "7",
            "ip-v4-address" => "192.0.2.1",
            "ip-v6-address" => "2001:db8::1",
            "uri" => "https://example.org/a",
            _ => "#c0ffee00-0000-4000-8000-ffffffffffff",
        },
    };

    /// <summary>A text that it refuses.</summary>
    public static string Wrong(OscalImageConstraint constraint) => (OscalValuePattern)constraint.Pattern switch
    {
        OscalValuePattern.None => Image.Text(Image.DataTypes[constraint.DataType].Name) switch
        {
            "uri" => "relative/path",
            "uri-reference" => throw new InvalidOperationException(ProofCauses.DataTypeFirst),
            _ => "wrong",
        },
        OscalValuePattern.UriFragment => "a b",
        _ => "wrong",
    };
}
