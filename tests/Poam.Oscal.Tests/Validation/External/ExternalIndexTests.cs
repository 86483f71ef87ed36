using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

public sealed class ExternalIndexTests
{
    private const string Root = "/plan-of-action-and-milestones";
    private static readonly ValidationOptions Cli2 = new() { Compatibility = ConstraintCompatibility.OscalCli2 };

    [Fact]
    public void Reference_is_looked_up_wherever_the_index_is_filled() =>
        Check(File(
            "{ object-type: index-has-key, id: r, name: ids, target: metadata/role, key-fields: [{ target: title }], message: 'no item { title }' },"
            + "{ object-type: index, id: i, name: ids, target: poam-item, key-fields: [{ target: title }] }",
            Root)).Should().Equal("r /metadata/roles/0: no item Owner", "r /metadata/roles/1: no item Auditor");

    [Fact]
    public void Reference_finds_the_keys_of_an_index_of_NIST()
    {
        string document = Document.Replace("value: V-1 }", "value: owner }", StringComparison.Ordinal);

        Check(File("{ object-type: index-has-key, id: r, name: index-metadata-role-id, target: \"prop[@ns = 'https://agency.example/ns']\", key-fields: [{ target: '@value' }] }"), document)
            .Should().Equal("r /poam-items/1/props/0: `V-2` is not in the index 'index-metadata-role-id'.");
    }

    [Fact]
    public void Index_of_a_file_serves_the_references_of_NIST()
    {
        string document = Document.Replace("role-id: owner", "role-id: V-1", StringComparison.Ordinal);
        string index = File("{ object-type: index, id: i, name: index-metadata-role-id, target: //poam-item/prop, key-fields: [{ target: '@value' }] }", Root);

        Check(File(""), document).Should().ContainSingle().Which.Should().StartWith("oscal-metadata-responsible-party-index-metadata-role-id");
        Check(index, document).Should().BeEmpty();
    }

    [Fact]
    public void Index_with_a_key_twice_is_reported() =>
        Check(File("{ object-type: index, id: i, name: x, target: //poam-item/prop, key-fields: [{ target: '@ns' }] }", Root))
            .Should().Equal("i /poam-items/1/props/0: `https://agency.example/ns` occurs in the index 'x' a second time.");

    [Fact]
    public void Each_of_several_values_is_looked_up()
    {
        string rules = "{ object-type: index, id: i, name: people, target: \"party[@type = 'person']\", key-fields: [{ target: '@uuid' }] },"
            + "{ object-type: index-has-key, id: r, name: people, target: responsible-party, key-fields: [{ target: party-uuid }] }";

        Check(File(rules, "//metadata")).Should().Equal("r /metadata/responsible-parties/0: `11111111-1111-4111-8111-111111111111` is not in the index 'people'.");
        Check(File(rules, "//metadata"), options: Cli2).Should().Equal("r /metadata/responsible-parties/0: A part of the key has several values, and oscal-cli 2 takes one.");
    }

    [Fact]
    public void Index_of_a_second_constraint_adds_to_the_first_but_for_oscal_cli()
    {
        string rules = "{ object-type: index, id: i, name: x, target: metadata/role, key-fields: [{ target: '@id' }] }, { object-type: index, id: j, name: x, target: poam-item, key-fields: [{ target: title }] }";

        Check(File(rules, Root)).Should().BeEmpty();
        Check(File(rules, Root), options: Cli2).Should().ContainSingle().Which.Should().Contain("There is an index 'x' already, and oscal-cli 2 fills it once.");
    }

    [Fact]
    public void Reference_without_a_key_is_none_but_for_oscal_cli()
    {
        string rules = "{ object-type: index, id: i, name: x, target: prop, key-fields: [{ target: '@class' }] }, { object-type: index-has-key, id: r, name: x, target: title, key-fields: [{ target: remarks }] }";

        Check(File(rules)).Should().BeEmpty();
        Check(File(rules), options: Cli2).Where(f => f.StartsWith("r ", StringComparison.Ordinal)).Should().HaveCount(2);
    }

    [Fact]
    public void Pattern_says_what_of_a_value_is_the_key()
    {
        string rules = "{ object-type: index, id: i, name: x, target: //poam-item, key-fields: [{ target: title, pattern: 'F(.*)' }] },"
            + "{ object-type: index-has-key, id: r, name: x, target: //poam-item, key-fields: [{ target: title, pattern: '.(irst|econd)' }] }";

        Check(File(rules, Root)).Should().Equal("r /poam-items/1: `econd` is not in the index 'x'.");
    }

    [Fact]
    public void Reference_to_no_index_or_to_one_that_failed_is_unchecked()
    {
        string reference = "{ object-type: index-has-key, id: r, name: x, target: poam-item, key-fields: [{ target: title }] }";

        Check(File(reference, Root)).Should().ContainSingle().Which.Should().StartWith("? r: There is no index 'x' for this model.");
        Check(File("{ object-type: index, id: i, name: x, target: \"poam-item[starts-with(//title, 'F')]\", key-fields: [{ target: title }] }, " + reference, Root))
            .Should().HaveCount(2).And.Contain(line => line.StartsWith("? r: The index 'x' is incomplete.", StringComparison.Ordinal));
        Check(File("{ object-type: index, id: i, name: x, target: poam-item, key-fields: [{ target: title }, { target: '@uuid' }] }, " + reference, Root))
            .Should().ContainSingle().Which.Should().StartWith("? r: The index 'x' has keys of 2 parts, and the reference has 1.");
    }
}
