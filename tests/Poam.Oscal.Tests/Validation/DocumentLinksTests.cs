using System.Text;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

public sealed class DocumentLinksTests
{
    [Theory]
    [InlineData("3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a01", 0x3f1c6a527e0b4d7e, 0x9a550c2f6f1b8a01)]
    [InlineData("3F1C6A52-7E0B-4D7E-9A55-0C2F6F1B8A01", 0x3f1c6a527e0b4d7e, 0x9a550c2f6f1b8a01)]
    public void TryParse_of_uuid_gives_its_bits(string text, ulong high, ulong low)
    {
        UuidKey.TryParse(Encoding.UTF8.GetBytes(text), out UuidKey key).Should().BeTrue();
        key.Should().Be(new UuidKey(high, low));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a0")]
    [InlineData("3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a0g")]
    [InlineData("3f1c6a5207e0b-4d7e-9a55-0c2f6f1b8a01")]
    public void TryParse_of_another_text_fails(string text) => UuidKey.TryParse(Encoding.UTF8.GetBytes(text), out _).Should().BeFalse();

    [Fact]
    public void DigitsApart_counts_hexadecimal_digits()
    {
        new UuidKey(0, 0).DigitsApart(new UuidKey(0xF0, 0x11)).Should().Be(3);
    }

    [Fact]
    public void Table_of_many_objects_finds_each_and_chains_those_of_one_uuid()
    {
        IdentifierTable table = new(capacity: 5000);
        for (int i = 0; i < 5000; i++)
        {
            table.Add(new UuidKey((ulong)(i % 2500), 7), i, ObjectKinds.Risk);
        }

        for (int i = 0; i < 2500; i++)
        {
            int first = table.Find(new UuidKey((ulong)i, 7));
            table.NodeOf(first).Should().Be(i);
            table.NodeOf(table.NextOf(first)).Should().Be(i + 2500);
            table.NextOf(table.NextOf(first)).Should().Be(-1);
        }

        table.Find(new UuidKey(2500, 7)).Should().Be(-1);
    }

    [Fact]
    public void Objects_under_a_misspelt_name_are_no_missing_ones()
    {
        string text = File.ReadAllText(Repository.PathOf("tests", "fixtures", "rules", "POAM2001", "pass.yaml")).Replace("  risks:", "  risk:", StringComparison.Ordinal);
        Ids(text).Should().Equal("OSCAL1003");
    }

    [Fact]
    public void A_text_that_is_cut_off_has_no_missing_objects()
    {
        string text = File.ReadAllText(Repository.PathOf("tests", "fixtures", "rules", "POAM2002", "pass.json"));
        Ids(text[..text.LastIndexOf("risk-uuid", StringComparison.Ordinal)]).Should().Equal("OSCAL0001");
    }

    [Fact]
    public void References_in_upper_case_are_resolved()
    {
        string text = File.ReadAllText(Repository.PathOf("tests", "fixtures", "rules", "POAM2002", "pass.json"));
        int at = text.IndexOf("\"risk-uuid\": \"", StringComparison.Ordinal) + 14;
        Ids(text[..at] + text.Substring(at, 36).ToUpperInvariant() + text[(at + 36)..]).Should().BeEmpty();
    }

    [Fact]
    public void Sets_of_rules_without_ours_have_none()
    {
        byte[] text = File.ReadAllBytes(Repository.PathOf("tests", "fixtures", "rules", "POAM2003", "fail.xml"));
        OscalValidator.Validate(text, null, new ValidationOptions { Rules = RuleSet.NistVerbatim }).Diagnostics.Should().BeEmpty();
    }

    private static string[] Ids(string text) => [.. OscalValidator.Validate(Encoding.UTF8.GetBytes(text)).Diagnostics.Select(d => d.Rule.Id)];
}
