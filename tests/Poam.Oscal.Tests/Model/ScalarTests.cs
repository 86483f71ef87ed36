using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>Values keep their text and offer what it means.</summary>
public sealed class ScalarTests
{
    [Fact]
    public void Default_is_missing_and_invalid()
    {
        Token token = default;

        token.IsMissing.Should().BeTrue();
        token.IsValid.Should().BeFalse();
        token.Text.Should().BeEmpty();
        default(Timestamp).Value.Should().BeNull();
        default(MarkupMultiline).IsMissing.Should().BeTrue();
    }

    [Fact]
    public void Empty_text_is_no_missing_value()
    {
        Token token = "";

        token.IsMissing.Should().BeFalse();
        token.IsValid.Should().BeFalse();
        token.Should().NotBe(default(Token));
    }

    [Theory]
    [InlineData("2026-05-01T12:00:00Z", "2026-05-01T12:00:00+00:00")]
    [InlineData("2026-05-01T12:00:00.000Z", "2026-05-01T12:00:00+00:00")]
    [InlineData("2026-05-01T12:00:00.123456789-05:00", "2026-05-01T12:00:00.1234567-05:00")]
    public void Timestamp_keeps_text_and_has_value(string text, string value)
    {
        Timestamp timestamp = text;

        timestamp.Text.Should().Be(text);
        timestamp.IsValid.Should().BeTrue();
        timestamp.Value!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", null).Should().Be(value);
    }

    [Theory]
    [InlineData("2026-05-01T12:00:00")]
    [InlineData("2026-02-30T12:00:00Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Timestamp_of_other_text_has_no_value(string text)
    {
        Timestamp timestamp = text;

        timestamp.Value.Should().BeNull();
        timestamp.IsValid.Should().BeFalse();
        timestamp.Text.Should().Be(text);
    }

    [Fact]
    public void Timestamp_of_point_in_time_is_written_as_oscal_wants_it()
    {
        Timestamp utc = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
        Timestamp eastern = new DateTimeOffset(2026, 5, 1, 12, 0, 0, 500, TimeSpan.FromHours(-5));
        Timestamp odd = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.FromMinutes(83));

        utc.Text.Should().Be("2026-05-01T12:00:00Z");
        eastern.Text.Should().Be("2026-05-01T12:00:00.5-05:00");
        odd.Text.Should().Be("2026-05-01T10:37:00Z", "OSCAL lists the offsets that it allows");
        new[] { utc, eastern, odd }.Should().OnlyContain(t => t.IsValid);
    }

    [Fact]
    public void Date_has_day_whatever_its_zone()
    {
        new DateValue("2026-05-01Z").Value.Should().Be(new DateOnly(2026, 5, 1));
        new DateValue("2026-05-01").Value.Should().Be(new DateOnly(2026, 5, 1));
        new DateValue("2026-05-01T00:00:00Z").Value.Should().BeNull();
        ((DateValue)new DateOnly(2026, 5, 1)).Text.Should().Be("2026-05-01");
    }

    [Fact]
    public void Uuid_version_4_is_new_and_valid()
    {
        Uuid first = Uuid.NewVersion4();

        first.IsValid.Should().BeTrue();
        first.Should().NotBe(Uuid.NewVersion4());
    }

    [Fact]
    public void Uuid_version_5_is_that_of_rfc_4122()
    {
        // The name space of DNS names and a name whose UUID is widely published.
        Uuid uuid = Uuid.NewVersion5(Guid.Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "python.org");

        uuid.Text.Should().Be("886313e1-3b8a-5372-9b90-0c9aee199e5d");
        uuid.IsValid.Should().BeTrue();
    }

    [Fact]
    public void Uuid_in_upper_case_survives_and_is_another()
    {
        Uuid upper = "3F1C6A52-7E0B-4D7E-9A55-0C2F6F1B8A01";

        upper.IsValid.Should().BeTrue();
        upper.Should().NotBe((Uuid)Sample.Uuid);
        upper.Value.Should().Be(((Uuid)Sample.Uuid).Value);
    }

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("1.0", 1L)]
    [InlineData("1e2", 100L)]
    [InlineData("1.5", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("one", null)]
    public void Integer_has_value_of_its_text(string text, long? value)
    {
        new NonNegativeInteger(text).Value.Should().Be(value);
    }

    [Fact]
    public void Numbers_are_written_without_culture()
    {
        ((DecimalNumber)0.75m).Text.Should().Be("0.75");
        ((PositiveInteger)12).Text.Should().Be("12");
        ((PositiveInteger)0).IsValid.Should().BeFalse();
    }

    [Fact]
    public void Base64_gives_bytes_back()
    {
        Base64Value value = Base64Value.Encode([1, 2, 3, 4]);

        value.IsValid.Should().BeTrue();
        value.Decode().Should().Equal(1, 2, 3, 4);
        new Base64Value("AQID\nBA==").Decode().Should().Equal(1, 2, 3, 4);
        new Base64Value("?").Decode().Should().BeNull();
    }

    [Fact]
    public void Reference_into_document_has_fragment()
    {
        new UriReference("#" + Sample.Uuid).Fragment.Should().Be(Sample.Uuid);
        new UriReference("../ssp.yaml").Fragment.Should().BeNull();
        new UriReference("../ssp.yaml").Value!.IsAbsoluteUri.Should().BeFalse();
    }

    [Fact]
    public void Values_compare_with_strings()
    {
        Token status = "open";

        (status == "open").Should().BeTrue();
        status.ToString().Should().Be("open");
    }

    [Fact]
    public void Markup_of_xml_is_no_markdown()
    {
        MarkupLine html = MarkupLine.FromHtml("<em>a</em>");

        html.IsHtml.Should().BeTrue();
        html.Should().NotBe(new MarkupLine("<em>a</em>"));
    }
}
