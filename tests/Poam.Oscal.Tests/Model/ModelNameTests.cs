using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>Names of the model are a person's choice and clash with nothing.</summary>
public sealed class ModelNameTests
{
    [Fact]
    public void Every_type_of_the_model_is_named_in_a_file_that_compiles()
    {
        typeof(PoamDocument).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(PoamDocument).Namespace && !t.IsNested)
            .Should().BeEquivalentTo(ModelTypes.Named);
    }

    [Fact]
    public void Names_of_public_types_are_unique_in_the_library()
    {
        typeof(PoamDocument).Assembly.GetExportedTypes().Where(t => !t.IsNested).Select(t => t.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Names_differ_from_what_programs_import()
    {
        string[] imported = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        HashSet<string> taken =
        [
            .. new[] { typeof(object), typeof(Uri), typeof(Enumerable), typeof(HttpClient), typeof(Console), typeof(HashSet<>), typeof(Barrier) }
                .SelectMany(t => t.Assembly.GetExportedTypes())
                .Where(t => imported.Contains(t.Namespace))
                .Select(t => t.Name),
        ];

        ModelTypes.Named.Select(t => t.Name).Should().NotIntersectWith(taken);
    }
}
