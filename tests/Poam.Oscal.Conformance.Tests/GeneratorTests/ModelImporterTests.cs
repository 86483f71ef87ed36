extern alias generator;
using generator::Poam.Oscal.Generator.Import;

namespace Poam.Oscal.Conformance.Tests.GeneratorTests;

/// <summary>Imports two releases of a small module of our own; the published ones have tests of their own.</summary>
public sealed class ModelImporterTests : IDisposable
{
    private const string Older = """
        <define-assembly name="box">
          <root-name>box</root-name>
          <define-flag name="id" as-type="token"/>
          <model>
            <field ref="label" min-occurs="1"/>
            <define-field name="size" as-type="nonNegativeInteger"/>
          </model>
          <constraint>
            <allowed-values target="@id"><enum value="a">&words;</enum><enum value="b"/></allowed-values>
          </constraint>
        </define-assembly>
        <define-field name="label" as-type="markup-line"/>
        """;

    private const string Newer = """
        <define-assembly name="box">
          <root-name>box</root-name>
          <define-flag name="id" as-type="token" required="yes"/>
          <model>
            <field ref="label" min-occurs="1"/>
            <choice>
              <define-field name="size" as-type="non-negative-integer"/>
              <define-assembly name="part" max-occurs="unbounded">
                <group-as name="parts" in-json="ARRAY"/>
                <define-flag name="weight"/>
              </define-assembly>
            </choice>
          </model>
          <constraint>
            <allowed-values id="box-id-values" target="@id"><enum value="a"/><enum value="c"/></allowed-values>
          </constraint>
        </define-assembly>
        <define-field name="label" as-type="markup-line"/>
        """;

    private readonly TemporaryFolder _folder = new();

    public ModelImporterTests()
    {
        _folder.Write("model/releases.yaml", "releases:\n  - { name: 2.0.0 }\n  - { name: 2.1.0 }\n");
        _folder.Write("model/data-types.yaml", """
            data-types:
              token: { json: string, form: token }
              string: { json: string, form: string }
              markup-line: { json: string, form: markup-line }
              non-negative-integer: { json: integer, form: non-negative-integer }

            """);
        WriteModule("2.0.0", Older, "words.ent");
        WriteModule("2.1.0", Newer, "words.ent");
        _folder.Write("metaschema/2.0.0/words.ent", "some prose");
        _folder.Write("metaschema/2.1.0/words.ent", "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_merges_the_releases_into_one_canonical_file()
    {
        Import();

        File.ReadAllText(Path.Combine(_folder.Root, "model", "boxes.yaml")).Should().Be("""
            module: oscal-boxes

            definitions:
              box:
                root: box
                flags:
                  id: { type: token, required: true, was: [{ until: 2.0.0, required: false }] }
                fields:
                  label: { of: label, required: true }
                  size: { type: non-negative-integer }
                  parts: { of: box/part, xml: part, many: true, since: 2.1.0 }
                choices:
                  - { of: [size, parts], since: 2.1.0 }
                constraints:
                  - id: box-id-values
                    kind: allowed-values
                    target: '@id'
                    values: [a, { value: b, until: 2.0.0 }, { value: c, since: 2.1.0 }]
                    named-since: 2.1.0

              box/part:
                since: 2.1.0
                flags:
                  weight: { type: string }

              label: { type: markup-line }

            """);
    }

    [Fact]
    public void Import_keeps_what_people_wrote()
    {
        Import();
        string path = Path.Combine(_folder.Root, "model", "boxes.yaml");
        string written = File.ReadAllText(path)
            .Replace("    root: box\n", "    root: box\n    csharp: Crate\n    summary: A container.\n", StringComparison.Ordinal)
            .Replace("size: { type: non-negative-integer }", "size: { type: non-negative-integer, summary: How much goes in. }", StringComparison.Ordinal)
            .Replace("        named-since: 2.1.0\n", "        named-since: 2.1.0\n        message: Pick a known id.\n", StringComparison.Ordinal);
        File.WriteAllText(path, written);

        Import();

        File.ReadAllText(path).Should().Be(written);
    }

    [Fact]
    public void Import_reads_no_entity_outside_of_the_release()
    {
        _folder.Write("secret.ent", "secret");
        WriteModule("2.0.0", Older, "../../secret.ent");

        FluentActions.Invoking(Import).Should().Throw<Exception>().Which.ToString().Should().Contain("is outside of");
    }

    [Fact]
    public void Import_demands_a_decision_where_a_member_became_global()
    {
        WriteModule("2.0.0", Older.Replace("<field ref=\"label\" min-occurs=\"1\"/>", "<define-field name=\"label\" as-type=\"markup-line\"/>", StringComparison.Ordinal), "words.ent");

        FluentActions.Invoking(Import).Should().Throw<ImportException>().WithMessage("boxes:box: 'label' was inline*lineage table*");
    }

    private void Import() => ModelImporter.Import(Path.Combine(_folder.Root, "metaschema"), Path.Combine(_folder.Root, "model"));

    private void WriteModule(string release, string definitions, string entity) => _folder.Write($"metaschema/{release}/oscal_boxes_metaschema.xml", $"""
        <!DOCTYPE METASCHEMA [<!ENTITY words SYSTEM "{entity}">]>
        <METASCHEMA xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
        <short-name>oscal-boxes</short-name>
        {definitions}
        </METASCHEMA>
        """);
}
