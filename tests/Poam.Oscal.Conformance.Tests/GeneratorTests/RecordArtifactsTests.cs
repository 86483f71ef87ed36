extern alias generator;
using System.Text;
using generator::Poam.Oscal.Generator.Emit.Records;
using generator::Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Conformance.Tests.GeneratorTests;

public sealed class RecordArtifactsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RecordArtifactsTests()
    {
        _folder.Write("releases.yaml", "releases:\n  - { name: 1.0.0 }\n  - { name: 1.1.0 }\n");
        _folder.Write("data-types.yaml", "data-types:\n  boolean: { json: boolean, form: boolean }\n  string: { json: string, form: string }\n  token: { json: string, form: token }\n  hostname: { json: string, form: hostname }\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Record_has_a_property_for_each_member_in_its_place()
    {
        string code = Emit("Thing", """
                csharp: Thing
                summary: A thing & its <parts>.
                flags:
                  kind: { type: token, required: true, summary: Which kind. }
                fields:
                  short-name: { type: string, since: 1.1.0, default: none }
                  part-names: { type: string, xml: part-name, many: true, required: true }
                  is-open: { type: boolean, deprecated: 1.1.0 }
                  gone: { type: token, required: true, until: 1.0.0 }
            """);

        code.Should().Contain("/// <summary>A thing &amp; its &lt;parts&gt;.</summary>");
        code.Should().Contain("/// <summary>Which kind.</summary>");
        code.Should().Contain("public required Token Kind { get; init; }");
        code.Should().Contain("/// <remarks>OSCAL <c>short-name</c>. Since 1.1.0. When it is missing, OSCAL takes <c>none</c>.</remarks>");
        code.Should().Contain("public string? ShortName { get; init; }");
        code.Should().Contain("public required OscalList<string> PartNames { get; init => field = value ?? []; } = [];");
        code.Should().Contain("in XML <c>part-name</c>");
        code.Should().Contain("Deprecated since 1.1.0.");
        code.Should().Contain("public Token? Gone { get; init; }", "the newest release does not have it");
        code.Should().ContainAll("Kind = reader.Required<Token>(0),", "ShortName = reader.Text(1),", "PartNames = reader.Texts(2),", "IsOpen = reader.Truth(3),");
        code.Should().ContainAll("writer.Value<Token>(0, Kind);", "writer.Text(1, ShortName);", "writer.Texts(2, PartNames);", "writer.Truth(3, IsOpen);");
    }

    [Fact]
    public void Alternatives_are_not_required_and_name_each_other()
    {
        string code = Emit("Thing", """
                csharp: Thing
                fields:
                  one: { type: token, required: true }
                  two: { type: token, required: true }
                choices:
                  - { of: [one, two] }
            """);

        code.Should().Contain("public Token? One { get; init; }").And.Contain("Excludes <c>two</c>.");
    }

    [Theory]
    [InlineData("    fields: {}", "thing has no C# name")]
    [InlineData("    csharp: Thing\n    fields:\n      thing: { type: token }", "C# wants a property's name to differ from its type's")]
    [InlineData("    csharp: Thing\n    fields:\n      host: { type: hostname }", "there is no C# type for 'hostname'")]
    [InlineData("    csharp: Thing\n    fields:\n      open: { type: boolean, required: true }", "a required boolean has no value that says it is missing")]
    [InlineData("    csharp: Thing\n    fields:\n      part: { of: part }\n  part:\n    csharp: Thing", "a C# name that another definition has: Thing")]
    public void Names_and_types_that_cannot_be_are_refused(string definition, string message)
    {
        Action emit = () => Emit("Thing", definition);

        emit.Should().Throw<InvalidDataException>().WithMessage($"*{message}*");
    }

    private string Emit(string record, string definition)
    {
        _folder.Write("top.yaml", "module: oscal-top\ndefinitions:\n  thing:\n    root: thing\n" + definition.TrimEnd() + "\n");
        ModelSet model = ModelReader.Load(_folder.Root);
        return Encoding.UTF8.GetString(RecordArtifacts.All(model).Single(a => a.RelativePath.EndsWith($"/{record}.cs", StringComparison.Ordinal)).Build(model));
    }
}
