using Poam.Oscal.Definitions;

namespace Poam.Oscal.Tests.Definitions;

public sealed class LexicalFormNamesTests
{
    [Fact]
    public void NameOf_every_form_reads_back_as_the_form()
    {
        foreach (var form in Enum.GetValues<LexicalForm>().Where(form => form != LexicalForm.None))
        {
            string name = LexicalFormNames.NameOf(form);

            name.Should().MatchRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z");
            LexicalFormNames.TryParse(name, out var read).Should().BeTrue();
            read.Should().Be(form);
        }
    }

    [Fact]
    public void NameOf_spells_the_member_name_with_hyphens()
    {
        foreach (var form in Enum.GetValues<LexicalForm>().Where(form => form != LexicalForm.None))
        {
            LexicalFormNames.NameOf(form).Replace("-", "", StringComparison.Ordinal).Should().BeEquivalentTo(form.ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Uuid")]
    [InlineData("none")]
    [InlineData("uuid ")]
    public void TryParse_unknown_name_gives_none(string name)
    {
        LexicalFormNames.TryParse(name, out var form).Should().BeFalse();
        form.Should().Be(LexicalForm.None);
    }

    [Fact]
    public void Count_covers_every_form()
    {
        Enum.GetValues<LexicalForm>().Select(form => (int)form).Should().Equal(Enumerable.Range(0, LexicalFormNames.Count));
    }

    [Fact]
    public void Numbers_of_the_forms_never_change()
    {
        // They stand in definition images that are already out.
        string.Join(' ', Enum.GetNames<LexicalForm>()).Should().Be(
            "None Text String Token TokenNcName Uuid UuidV4 Uri UriAnyScheme UriReference EmailAddress Date DateAnyOffset DateTime "
            + "DateTimeWithTimezone DateTimeAnyOffset Integer NonNegativeInteger PositiveInteger Decimal Boolean Base64 Base64Lines "
            + "MarkupLine MarkupMultiline Hostname IpV4Address IpV6Address DateWithTimezone DayTimeDuration YearMonthDuration");
    }
}
