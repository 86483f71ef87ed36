extern alias generator;
using System.Text.Json;
using generator::Poam.Oscal.Generator.Catalogs;
using Poam.Oscal.Catalogs;

namespace Poam.Oscal.Conformance.Tests.Catalogs;

/// <summary>The control indexes say what the published lists and catalogs say.</summary>
public sealed class ControlIndexTests
{
    [SkippableFact]
    public void Index_files_are_what_the_sources_give()
    {
        string reference = ReferenceFolder.Require();
        string folder = Directory.CreateTempSubdirectory("poam-catalogs").FullName;
        try
        {
            File.Copy(RepositoryFolder.At("schemas", "catalogs", "sources.yaml"), Path.Combine(folder, "sources.yaml"));
            CatalogImporter.Import(reference, folder);

            foreach (string name in new[] { "rev4.yaml", "rev5.yaml" })
            {
                File.ReadAllText(Path.Combine(folder, name)).Should().Be(File.ReadAllText(RepositoryFolder.At("schemas", "catalogs", name)), name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [SkippableTheory]
    [InlineData("rev5", "rev5-5.2.0")]
    [InlineData("rev4", "rev4")]
    public void Index_has_the_published_controls(string name, string list)
    {
        using JsonDocument published = Parse("data", "control-ids.json");

        IndexOf(name).Controls.Select(c => c.Id).Should().BeEquivalentTo(Texts(published.RootElement.GetProperty(list).GetProperty("ids")));
    }

    [SkippableTheory]
    [InlineData("rev5")]
    [InlineData("rev4")]
    public void Index_has_the_published_baselines(string name)
    {
        using JsonDocument published = Parse("data", "baselines.json");

        foreach (JsonProperty baseline in published.RootElement.GetProperty(name).EnumerateObject())
        {
            IndexOf(name).FindBaseline(baseline.Name)!.ControlIds.Should().BeEquivalentTo(Texts(baseline.Value), baseline.Name);
        }
    }

    [SkippableFact]
    public void Rev5_has_titles_and_withdrawals_as_published()
    {
        using JsonDocument published = Parse("sp800-53", "SP-800-53_rev5.2.0_control-index.json");
        List<string> differences = [];
        foreach (JsonElement entry in published.RootElement.GetProperty("controls").EnumerateArray())
        {
            CatalogControl control = ControlIndex.Rev5.Find(entry.GetProperty("id").GetString()!)!;
            string[] successors = [.. entry.GetProperty("replaced-by").EnumerateArray().Select(r => r.GetProperty("control").GetString()!).Distinct()];
            bool isSame = control.Label == entry.GetProperty("label").GetString()
                && control.Title.Equals(entry.GetProperty("title").GetString(), StringComparison.OrdinalIgnoreCase)
                && control.IsWithdrawn == entry.GetProperty("withdrawn").GetBoolean()
                && control.ReplacedBy.SequenceEqual(successors);
            if (!isSame)
            {
                differences.Add($"{control.Id} {control.Title}");
            }
        }

        differences.Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("rev4", "sp800-53/nist.gov/SP800-53/rev4/xml/NIST_SP-800-53_rev4_catalog.xml")]
    [InlineData("rev5", "sp800-53/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog-min.json")]
    public void Index_knows_the_parts_of_a_published_catalog(string name, string path)
    {
        ControlIndex published = ControlIndex.Read(File.ReadAllBytes(ReferenceFolder.Require(path)), name)!;

        foreach (CatalogControl control in published.Controls.Where(c => !c.IsWithdrawn))
        {
            CatalogControl known = IndexOf(name).Find(control.Id)!;
            control.StatementIds.Should().BeSubsetOf(known.StatementIds);
            control.ObjectiveIds.Should().BeSubsetOf(known.ObjectiveIds);
            control.ParameterIds.Should().BeSubsetOf(known.ParameterIds);
        }
    }

    private static ControlIndex IndexOf(string name) => name == "rev4" ? ControlIndex.Rev4 : ControlIndex.Rev5;

    private static JsonDocument Parse(params string[] path) => JsonDocument.Parse(File.ReadAllBytes(ReferenceFolder.Require(path)));

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}
