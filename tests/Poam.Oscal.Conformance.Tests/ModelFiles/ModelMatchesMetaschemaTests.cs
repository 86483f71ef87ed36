extern alias generator;
using generator::Poam.Oscal.Generator.Import;
using generator::Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Conformance.Tests.ModelFiles;

public sealed class ModelMatchesMetaschemaTests
{
    private const string PartNames = "catalog/controls: the model {0} the constraint allowed-values '' error part[has-oscal-namespace('http://csrc.nist.gov/ns/oscal')]/@name";

    private const string ChildControls =
        "mapping-collection/mappings/source-gap-summary/unmapped-controls/with-child-controls: the model {0} the constraint allowed-values";

    /// <summary>Differences that are meant, each with the releases that have it and the reason. The text is the start of a difference.</summary>
    private static readonly KnownDifference[] Known =
    [
        new(["1.0.1", "1.0.2", "1.0.3", "1.0.4", "1.0.5", "1.0.6"], PartNames, "NIST marked the new part name as deprecated together with the old one, and took that back at 1.1.0."),
        new(["1.2.0"], ChildControls, "1.2.0 defined the flag twice, with the same list, and named the list only once: the model has the named one."),
    ];

    public static TheoryData<string> Releases => [.. ModelReader.Load(RepositoryFolder.At("schemas", "model")).Releases];

    [SkippableTheory]
    [MemberData(nameof(Releases))]
    public void Model_at_a_release_is_what_its_modules_define(string release)
    {
        string folder = ReferenceFolder.Require("oscal", "metaschema", release);
        var model = ModelReader.Load(RepositoryFolder.At("schemas", "model"));
        var differences = new ReleaseComparison(MetaschemaLoader.Load(folder), model, model.Releases.ToList().IndexOf(release)).Compare();
        var known = Known.Where(k => k.Releases.Contains(release)).ToList();

        differences.Where(d => !known.Exists(k => k.Explains(d))).Should().BeEmpty();
        known.Where(k => !differences.Any(k.Explains)).Should().BeEmpty("a known difference that is gone is struck off the list");
    }

    [SkippableFact]
    public void Model_knows_every_release_of_the_reference()
    {
        var folders = Directory.GetDirectories(ReferenceFolder.Require("oscal", "metaschema")).Select(Path.GetFileName);

        folders.Should().BeEquivalentTo(ModelReader.Load(RepositoryFolder.At("schemas", "model")).Releases);
    }

    [SkippableFact]
    public void Import_gives_the_checked_in_files()
    {
        string metaschema = ReferenceFolder.Require("oscal", "metaschema");
        string copy = Directory.CreateTempSubdirectory("model").FullName;
        string original = RepositoryFolder.At("schemas", "model");
        foreach (string file in Directory.GetFiles(original))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        ModelImporter.Import(metaschema, copy);

        foreach (string file in Directory.GetFiles(original))
        {
            File.ReadAllText(Path.Combine(copy, Path.GetFileName(file))).Should().Be(File.ReadAllText(file), "an import of what is there changes nothing in {0}", Path.GetFileName(file));
        }

        Directory.Delete(copy, recursive: true);
    }

    private sealed record KnownDifference(string[] Releases, string Start, string Reason)
    {
        public bool Explains(string difference) =>
            difference.StartsWith(Start.Replace("{0}", "lacks", StringComparison.Ordinal), StringComparison.Ordinal)
            || difference.StartsWith(Start.Replace("{0}", "alone has", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
