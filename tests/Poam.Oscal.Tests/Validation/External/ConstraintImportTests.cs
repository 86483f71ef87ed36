using System.Text;
using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

public sealed class ConstraintImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("poam-constraints-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Import_is_relative_to_the_file_that_names_it_and_comes_once()
    {
        Write("all.yaml", Importing("common/base.yaml", "common/more.yaml"));
        Write("common/base.yaml", File("{ object-type: expect, id: base, test: \"title = 'First'\", message: m }"));
        Write("common/more.yaml", Importing("base.yaml", "../last.json"));
        Write("last.json", "{ \"metaschema-meta-constraints\": {} }");

        ConstraintSetResult result = ConstraintSet.Load(PathOf("all.yaml"));

        result.Faults.Should().BeEmpty();
        result.Set!.Rules.Select(rule => rule.Id).Should().Equal("base");
        Lines(OscalValidator.Validate(Encoding.UTF8.GetBytes(Document), "poam.yaml", new() { Constraints = [result.Set] })).Should().Equal("base /poam-items/1: m");
    }

    [Fact]
    public void Circle_is_refused_at_its_place()
    {
        Write("a.yaml", Importing("b.yaml"));
        Write("b.yaml", Importing("a.yaml"));

        ConstraintSetResult result = ConstraintSet.Load(PathOf("a.yaml"));

        result.Set.Should().BeNull();
        result.Faults.Should().ContainSingle().Which.ToString().Should().Be($"{PathOf("b.yaml")}:1:51: error: 'a.yaml' imports this file in turn.");
    }

    [Theory]
    [InlineData("https://agency.example/rules.yaml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("../outside.yaml")]
    [InlineData("..\\outside.yaml")]
    [InlineData("missing.yaml")]
    [InlineData("link.yaml")]
    public void Import_from_outside_of_the_folder_is_not_read(string reference)
    {
        Write("outside.yaml", File(""));
        Write("inside/a.yaml", Importing(reference));
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.CreateSymbolicLink(PathOf("inside/link.yaml"), PathOf("outside.yaml"));
        }

        ConstraintSet.Load(PathOf("inside/a.yaml")).Faults.Should().ContainSingle().Which.Message.Should().StartWith($"'{reference}' ").And.Contain("in the folder of the constraint file");
    }

    [Fact]
    public void Import_of_a_text_in_memory_asks_the_caller()
    {
        byte[] content = Encoding.UTF8.GetBytes(Importing("base.yaml"));

        ConstraintSet.Parse(content, "rules/all.yaml").Set.Should().BeNull();
        ConstraintSet.Parse(content, "rules/all.yaml", path => path == "rules/base.yaml" ? Encoding.UTF8.GetBytes(File("")) : null).Set.Should().NotBeNull();
    }

    [Fact]
    public void Fault_of_an_imported_file_names_that_file()
    {
        Write("a.yaml", Importing("b.yaml"));
        Write("b.yaml", File("{ object-type: expect, id: a }"));

        ConstraintSet.Load(PathOf("a.yaml")).Faults.Should().ContainSingle().Which.Path.Should().Be(PathOf("b.yaml"));
    }

    [Fact]
    public void Missing_file_is_an_exception_of_the_file_system() =>
        FluentActions.Invoking(() => ConstraintSet.Load(PathOf("none.yaml"))).Should().Throw<FileNotFoundException>();

    private static string Importing(params string[] references) =>
        $"metaschema-meta-constraints: {{ imports: [{string.Join(", ", references.Select(reference => $"{{ href: '{reference}' }}"))}] }}";

    private string PathOf(string name) => Path.Combine(_folder.FullName, name).Replace('\\', '/');

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        System.IO.File.WriteAllText(PathOf(name), text);
    }
}
