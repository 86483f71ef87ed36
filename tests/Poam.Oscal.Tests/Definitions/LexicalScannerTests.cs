using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Tests.Definitions;

public sealed class LexicalScannerTests
{
    private static readonly LexicalForm[] NumberForms =
        [LexicalForm.Integer, LexicalForm.NonNegativeInteger, LexicalForm.PositiveInteger, LexicalForm.Decimal];

    public static TheoryData<string> Forms()
    {
        var forms = new TheoryData<string>();
        foreach (var form in Enum.GetValues<LexicalForm>())
        {
            forms.Add(form.ToString());
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Accepts_values_of_the_form_gives_true(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);

        LexicalSamples.Accepted(form).Should().NotBeEmpty()
            .And.OnlyContain(value => LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(value)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Accepts_other_values_gives_false(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);
        bool acceptsAll = form is LexicalForm.Text or LexicalForm.MarkupMultiline;

        LexicalSamples.Rejected(form).Any().Should().Be(!acceptsAll);
        LexicalSamples.Rejected(form).Should()
            .NotContain(value => LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(value)));
    }

    [Fact]
    public void Accepts_number_that_no_form_has_gives_false()
    {
        LexicalScanner.Accepts((LexicalForm)255, "a"u8).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void AcceptsXml_form_that_is_no_number_agrees_with_json(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);
        foreach (string value in LexicalSamples.Accepted(form).Concat(LexicalSamples.Rejected(form)))
        {
            bool differs = NumberForms.Contains(form)
                || (form == LexicalForm.Boolean && value is "0" or "1")
                || (form == LexicalForm.UriReference && value.Length == 0);
            byte[] utf8 = Encoding.UTF8.GetBytes(value);
            if (!differs)
            {
                bool accepted = LexicalScanner.Accepts(form, utf8);
                LexicalScanner.AcceptsXml(form, utf8).Should().Be(accepted, "{0} is the same in both", value);
            }
        }
    }

    [Theory]
    [InlineData("Integer", "0 5 +5 -5 007 -007 +0 -0 123456789012345678901234567890", "1.0 1e2 + - 5- ++5 5. .5 0x1 1,000")]
    [InlineData("NonNegativeInteger", "0 5 +5 007 -0 -000", "-5 1.0 1e2 + -")]
    [InlineData("PositiveInteger", "5 +5 007 10", "0 -0 000 -5 1.0 1e2 +")]
    [InlineData("Decimal", "0 5 +1.5 -1.5 .5 -.5 5. 007.50", "1e2 . - +. 1.2.3 1,5 NaN INF 1.5x")]
    [InlineData("Boolean", "true false 1 0", "True 2 00 yes")]
    [InlineData("UriReference", "a #x ../a", "a\\b %")]
    public void AcceptsXml_form_that_xml_writes_otherwise_follows_xml_schema(string name, string accepted, string rejected)
    {
        var form = Enum.Parse<LexicalForm>(name);

        accepted.Split(' ').Should().OnlyContain(value => LexicalScanner.AcceptsXml(form, Encoding.UTF8.GetBytes(value)));
        rejected.Split(' ').Append("").Append("1 ").Should()
            .NotContain(value => LexicalScanner.AcceptsXml(form, Encoding.UTF8.GetBytes(value)));
    }

    [Fact]
    public void Accepts_any_value_allocates_nothing()
    {
        var forms = Enum.GetValues<LexicalForm>();
        var samples = forms.SelectMany(LexicalSamples.Accepted).Concat(forms.SelectMany(LexicalSamples.Rejected));
        byte[][] values = [.. samples.Select(Encoding.UTF8.GetBytes)];
        int warm = CountAccepted(forms, values);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = CountAccepted(forms, values);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        again.Should().Be(warm);
        allocated.Should().Be(0);
    }

    [Fact]
    public void Accepts_ill_formed_utf8_terminates_without_an_exception()
    {
        byte[][] broken = [[0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x94], [(byte)'a', 0xFF], [0xE2], [(byte)'a', 0xE2, 0x80, (byte)'b']];
        foreach (var form in Enum.GetValues<LexicalForm>())
        {
            foreach (byte[] value in broken)
            {
                var check = () =>
                    (LexicalScanner.Accepts(form, value), LexicalScanner.AcceptsXml(form, value), LexicalAdvice.Explain(form, value));
                check.Should().NotThrow();
            }
        }
    }

    [Fact]
    public void IsDay_every_day_shaped_text_agrees_with_the_calendar()
    {
        var text = new byte[10];
        for (int year = 1890; year <= 3010; year++)
        {
            for (int month = 0; month <= 13; month++)
            {
                for (int day = 0; day <= 32; day++)
                {
                    bool written = Encoding.UTF8.TryGetBytes($"{year:D4}-{month:D2}-{day:D2}", text, out _);
                    bool exists = written && year is >= 1900 and <= 2999 && month is >= 1 and <= 12
                        && day >= 1 && day <= DateTime.DaysInMonth(year, month);
                    if (CalendarScanner.IsDay(text) != exists)
                    {
                        Assert.Fail($"{year}-{month}-{day}: expected {exists}");
                    }
                }
            }
        }
    }

    private static int CountAccepted(LexicalForm[] forms, byte[][] values)
    {
        int count = 0;
        foreach (var form in forms)
        {
            foreach (byte[] value in values)
            {
                count += LexicalScanner.Accepts(form, value) ? 1 : 0;
                count += LexicalScanner.AcceptsXml(form, value) ? 1 : 0;
            }
        }

        return count;
    }
}
