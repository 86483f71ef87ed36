extern alias generator;
using generator::Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Conformance.Tests.GeneratorTests;

public sealed class ModelReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ModelReaderTests()
    {
        _folder.Write("releases.yaml", "releases:\n  - { name: 1.0.0 }\n  - { name: 1.1.0 }\n");
        _folder.Write("data-types.yaml", "data-types:\n  token: { json: string, form: token }\n  uri:\n    json: string\n    forms: [{ form: uri-any-scheme, until: 1.0.0 }, { form: uri, since: 1.1.0 }]\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_reads_members_with_their_releases_and_variants()
    {
        _folder.Write("base.yaml", "module: oscal-base\nflags:\n  kind: { type: token }\n");
        _folder.Write("top.yaml", """
            module: oscal-top
            imports: [base]
            definitions:
              thing:
                root: thing
                flags:
                  kind: { of: kind, required: true }
                fields:
                  links: { type: uri, xml: link, many: true, since: 1.1.0 }
                  name: { type: token, required: true, was: [{ until: 1.0.0, required: false }] }
                choices:
                  - { of: [links, name] }
            """);

        var model = ModelReader.Load(_folder.Root);

        model.Modules.Select(m => m.File).Should().Equal("base", "top");
        var thing = model.Modules[1].Definitions.Single();
        thing.Flags.Single().Definition.Should().BeSameAs(model.Modules[0].Flags.Single());
        var links = thing.Fields[0];
        (links.XmlName, links.Many, links.Definition.Inline, links.Releases.Bits).Should().Be(("link", true, true, 0b10u));
        thing.Fields[1].Was.Single().Required.Should().BeFalse();
        thing.Choices.Single().Alternatives.Should().Equal(thing.Fields);
        model.DataTypes.Single(t => t.Name == "uri").Forms.Select(f => f.Form).Should().Equal("uri-any-scheme", "uri");
    }

    [Theory]
    [InlineData("definitions:\n  thing:\n    feilds: {}\n", ":4: unknown key 'feilds'")]
    [InlineData("definitions:\n  thing:\n    fields:\n      a: { type: tokn }\n", ":5: a: 'tokn' is no data type")]
    [InlineData("definitions:\n  thing:\n    fields:\n      a: { of: nothing }\n", "define 'nothing'")]
    [InlineData("definitions:\n  thing:\n    fields:\n      a: { type: token, since: 9.9.9 }\n", "'9.9.9' is no OSCAL release")]
    [InlineData("definitions:\n  thing:\n    fields:\n      a: { type: token, many: yes }\n", "expected true or false")]
    [InlineData("definitions:\n  thing:\n    constraints:\n      - { id: x, kind: allowed }\n", "'kind' is 'allowed'")]
    [InlineData("definitions:\n  thing:\n    choices:\n      - { of: [gone] }\n", "'gone' is no field")]
    [InlineData("definitions: [\n", "top.yaml:")]
    public void Load_says_where_a_file_is_wrong(string content, string message)
    {
        string path = _folder.Write("top.yaml", "module: oscal-top\n" + content);

        var act = () => ModelReader.Load(_folder.Root);

        act.Should().Throw<ModelFormatException>().WithMessage($"{path}:*").Which.Message.Should().Contain(message);
    }

    [Fact]
    public void Save_writes_what_was_loaded_from_canonical_files()
    {
        string original = RepositoryFolder.At("schemas", "model");
        var model = ModelReader.Load(original);

        ModelWriter.Save(model, _folder.Root);

        foreach (var module in model.Modules)
        {
            string name = module.File + ".yaml";
            File.ReadAllText(Path.Combine(_folder.Root, name)).Should().Be(File.ReadAllText(Path.Combine(original, name)), "{0} is canonical", name);
        }
    }
}
