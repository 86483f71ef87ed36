using Poam.Oscal.Catalogs;
using Poam.Oscal.Catalogs.Profiles;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Tests.Shared;

namespace Poam.Oscal.Conformance.Tests.Catalogs;

/// <summary>Resolving the profiles of the specification and of NIST gives what was published. Every difference is listed, with its reason.</summary>
public sealed class ProfileResolutionTests
{
    private const string Examples = "oscal/profile-resolution/examples";
    private const string Rev4 = "sp800-53/nist.gov/SP800-53/rev4/xml/NIST_SP-800-53_rev4_";
    private const string Rev5 = "sp800-53/rev5-5.0.1/NIST_SP-800-53_rev5_";

    private static readonly string[] Orphans = ["ac-3.14", "au-3.3", "pe-8.3", "pm-5.1", "sa-8.33", "sc-7.24"];

    public static TheoryData<string> Names =>
    [
        "base-test", "base2-test", "broken", "circular", "exclude-call-test", "full-test", "home", "import-twice", "include-all-no-children-test", "include-all-test",
        "include-call-with-children-test", "include-loose-param-test", "include-match-test", "merge-implicit-keep", "merge-keep-resources", "merge-keep", "modify-adds", "without-parent",
    ];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Example_of_the_specification_gives_its_catalog(string name)
    {
        string profile = ReferenceFolder.Require(Examples, name + "_profile.xml");
        string expected = ReferenceFolder.Require(Examples, "output-expected", name + "_profile_RESOLVED.xml");

        Differences(profile, expected, new FileImports()).Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData(Rev4 + "LOW-baseline")]
    [InlineData(Rev5 + "LOW-baseline")]
    [InlineData(Rev5 + "MODERATE-baseline")]
    public void Published_baseline_gives_its_catalog(string path)
    {
        string profile = ReferenceFolder.Require(path + "_profile.xml");
        string expected = ReferenceFolder.Require(path + "-resolved-profile_catalog.xml");

        Differences(profile, expected, new FileImports()).Should().BeEmpty();
    }

    /// <summary>
    /// PRIVACY selects six enhancements without their control. The resolver of 2021 dropped them, that of 2024 adds the six controls, and so do we:
    /// without the six, the result is that of 2021; with them it has 102 controls, as that of 2024.
    /// </summary>
    [SkippableFact]
    public void Privacy_baseline_gives_its_catalog_but_for_enhancements_without_their_control()
    {
        string profile = ReferenceFolder.Require(Rev5 + "PRIVACY-baseline_profile.xml");
        string expected = ReferenceFolder.Require(Rev5 + "PRIVACY-baseline-resolved-profile_catalog.xml");
        FileImports imports = new();
        string text = File.ReadAllText(profile);
        foreach (string id in Orphans)
        {
            text = text.Replace($"<with-id>{id}</with-id>", "", StringComparison.Ordinal);
        }

        imports.Texts[Path.GetFileName(profile)] = text;
        Differences(profile, expected, imports).Should().BeEmpty();

        string[] orphansAndParents = [.. Orphans, .. Orphans.Select(id => id[..id.IndexOf('.', StringComparison.Ordinal)])];
        Controls(Resolve(profile, new FileImports())).Should().HaveCount(102)
            .And.BeEquivalentTo(Controls(Resolve(profile, imports)).Concat(orphansAndParents));
    }

    private static string[] Controls(NodeDocument catalog) => [.. CatalogReader.Read(catalog, "x")!.Controls.Select(c => c.Id)];

    private static NodeDocument Resolve(string profile, FileImports imports)
    {
        ProfileEngine engine = new(imports, DateTimeOffset.UnixEpoch);
        NodeDocument catalog = engine.Resolve(imports.Load(profile)!, Path.GetFileName(profile))!;
        if (Path.GetFileName(profile).StartsWith("NIST", StringComparison.Ordinal))
        {
            engine.Problems.Should().BeEmpty("a published baseline selects what there is");
        }

        return catalog;
    }

    /// <summary>What differs outside of the metadata, which tell when and by what a catalog was resolved.</summary>
    private static string[] Differences(string profile, string expected, FileImports imports)
    {
        NodeDocument actual = Resolve(profile, imports);
        NodeDocument published = OscalReader.Read(File.ReadAllBytes(expected), expected, null, OscalLimits.Default).Document;
        return
        [
            .. ContentComparison.Differences(published, actual).Select(d => Describe(d, published, actual))
                .Where(d => !d.Contains("/catalog/metadata", StringComparison.Ordinal) && !d.Contains("/catalog/uuid", StringComparison.Ordinal)),
        ];
    }

    private static string Describe(ContentDifference difference, NodeDocument published, NodeDocument actual) =>
        (difference.Left < 0 ? "" : "-" + NodePointer.Of(published, difference.Left)) + (difference.Right < 0 ? "" : " +" + NodePointer.Of(actual, difference.Right));
}
