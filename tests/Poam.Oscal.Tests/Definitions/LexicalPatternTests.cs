using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Tests.Definitions;

/// <summary>Compares each scanner with the pattern of the published schemas on thousands of values near the border.</summary>
public sealed class LexicalPatternTests
{
    private const int ValuesPerForm = 6_000;

    // What the forms are made of, and what is nearly that.
    private const string Alphabet = "aAfFgGzZvTtPDHMSYeE0123456789._-+:/?#[]@!$&'()*,;=%~ <>\"{}|\\^`\t\n\r"
        + "\u00A0\u0085\u00B7\u00B2\u00E9\u0301\u0663\u2028\u203F\u3000\uFEFF\u65E5";

    public static TheoryData<string> FormsWithPattern()
    {
        var forms = new TheoryData<string>();
        foreach (var form in Enum.GetValues<LexicalForm>().Where(form => LexicalPatterns.Of(form) is not null))
        {
            forms.Add(form.ToString());
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(FormsWithPattern))]
    public void Accepts_values_near_the_border_agrees_with_the_pattern(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);
        var pattern = LexicalPatterns.Of(form)!;
        string[] seeds = [.. LexicalSamples.Accepted(form).Concat(LexicalSamples.Rejected(form)).Where(IsComparable)];
        var random = new Random(20240131 + (int)form);
        for (int count = 0; count < ValuesPerForm; count++)
        {
            string value = Mutate(seeds[random.Next(seeds.Length)], random);
            if (IsOutOfScope(form, value))
            {
                continue;
            }

            bool accepted = LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(value));
            if (accepted != pattern.IsMatch(value))
            {
                Assert.Fail($"{form}: the scanner says {accepted}, the pattern does not, of {Show(value)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(FormsWithPattern))]
    public void Accepts_samples_agrees_with_the_pattern(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);
        var pattern = LexicalPatterns.Of(form)!;

        LexicalSamples.Accepted(form).Where(value => IsComparable(value) && !IsOutOfScope(form, value))
            .Should().OnlyContain(value => pattern.IsMatch(value));
        LexicalSamples.Rejected(form).Where(value => IsComparable(value) && !IsOutOfScope(form, value))
            .Should().NotContain(value => pattern.IsMatch(value));
    }

    [Theory]
    [MemberData(nameof(FormsWithPattern))]
    public void Accepts_arbitrary_text_agrees_with_the_pattern(string name)
    {
        var form = Enum.Parse<LexicalForm>(name);
        var pattern = LexicalPatterns.Of(form)!;
        var characters = Gen.Elements(Alphabet.ToCharArray());
        var texts = Gen.ArrayOf(characters).Select(array => new string(array)).ToArbitrary();

        Prop.ForAll(texts, text => IsOutOfScope(form, text)
                || LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(text)) == pattern.IsMatch(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void IsSpace_every_character_agrees_with_ecmascript()
    {
        int[] spaces = [.. Enumerable.Range(0, 0x10000).Where(TextScanner.IsSpace)];

        spaces.Should().Equal(
            9, 10, 11, 12, 13, 32, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A,
            0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF);
    }

    private static string Mutate(string value, Random random)
    {
        var text = new StringBuilder(value);
        for (int changes = random.Next(4); changes > 0; changes--)
        {
            int place = random.Next(text.Length + 1);
            string source = random.Next(3) == 0 && value.Length > 0 ? value : Alphabet;
            char character = source[random.Next(source.Length)];
            switch (random.Next(3))
            {
                case 0:
                    text.Insert(place, character);
                    break;
                case 1 when place < text.Length:
                    text.Remove(place, 1);
                    break;
                case 2 when place < text.Length:
                    text[place] = character;
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }

    // .NET's expressions see halves of the letters beyond the basic plane.
    private static bool IsComparable(string value) => !value.Any(char.IsSurrogate);

    // A number with an exponent is whole or not by arithmetic, which no pattern does.
    private static bool IsOutOfScope(LexicalForm form, string value) =>
        form == LexicalForm.Integer && value.AsSpan().IndexOfAny('e', 'E') >= 0;

    private static string Show(string value) => string.Concat(
        value.Select(character => character is > ' ' and < '\x7F' ? character.ToString() : $"\\u{(int)character:X4}"));
}
