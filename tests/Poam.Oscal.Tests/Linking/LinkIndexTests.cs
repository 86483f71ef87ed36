using Poam.Oscal.Linking;

namespace Poam.Oscal.Tests.Linking;

/// <summary>Walks through the example system.</summary>
public sealed class LinkIndexTests
{
    private static readonly ArtifactSet Artifacts = new(new ArtifactOptions
    {
        CurrentFolder = Repository.PathOf("examples", "agency-portal"),
        Roots = [Repository.PathOf("examples")],
    });

    [Theory]
    [InlineData("poam.yaml")]
    [InlineData("poam.json")]
    [InlineData("poam.xml")]
    public void Of_poam_leads_from_an_item_to_the_statement_of_the_ssp_and_back(string file)
    {
        LinkIndex index = LinkIndex.Of(Artifacts.Open(file).Artifact!, Artifacts);
        LinkedObject item = index.Objects.First(o => o.Kind == "poam-item" && o.References.Any(r => r.Name == "finding-uuid" && r.Target!.References.Any(IsImplementation)));

        LinkedObject finding = item.References.First(r => r.Name == "finding-uuid").Target!;
        LinkedObject statement = finding.References.First(IsImplementation).Target!;

        statement.Document.Name.Should().Be("ssp.yaml");
        statement.Kind.Should().BeOneOf("statement", "by-component", "implemented-requirement");
        statement.Location.Line.Should().BeGreaterThan(1);
        LinkReference back = statement.ReferredBy.Single(r => r.From == finding);
        back.Pointer.Should().StartWith(finding.Pointer + "/implementation-statement-uuid");
        back.From.ReferredBy.Should().Contain(r => r.From == item);
    }

    [Fact]
    public void Of_poam_with_assessment_results_has_the_documents_behind_them()
    {
        LinkIndex index = LinkIndex.Of(Artifacts.Open("poam.yaml").Artifact!, Artifacts, sar: "assessment-results.yaml");

        index.Documents.Select(d => d.Name).Should().Equal("poam.yaml", "ssp.yaml", "assessment-results.yaml", "assessment-plan.yaml");
        index.Missing.Should().BeEmpty();
        index.Objects.SelectMany(o => o.References).Should().OnlyContain(r => r.Target != null, "the example is whole");
    }

    [Fact]
    public void Find_takes_the_document_first_and_any_case()
    {
        LinkIndex index = LinkIndex.Of(Artifacts.Open("poam.yaml").Artifact!, Artifacts, sar: "assessment-results.yaml");
        LinkedObject risk = index.Objects.First(o => o.Kind == "risk");

        index.Find(risk.Uuid.ToUpperInvariant()).Should().BeSameAs(risk);
        index.Find("e2f0c1d4-77aa-4b1c-8d3e-0f9a1b2c3d4e").Should().BeNull();
        index.Find("no uuid").Should().BeNull();
        risk.Description.Should().StartWith("a risk '");
        risk.Parent!.Kind.Should().Be("plan-of-action-and-milestones");
    }

    [Fact]
    public void Of_document_whose_import_is_missing_says_so()
    {
        string fixture = Repository.PathOf("tests", "fixtures", "rules", "POAM2101", "fail.yaml");
        ArtifactSet artifacts = new(new ArtifactOptions { CurrentFolder = Path.GetDirectoryName(fixture), Roots = [Path.GetDirectoryName(fixture)!] });

        LinkIndex index = LinkIndex.Of(artifacts.Open(fixture).Artifact!, artifacts);

        index.Missing.Should().ContainSingle().Which.Outcome.Should().Be(ArtifactOutcome.NotFound);
        index.Objects.SelectMany(o => o.References).Where(r => r.Target is null).Select(r => r.Name).Should().BeEquivalentTo("actor-uuid", "implementation-statement-uuid");
    }

    private static bool IsImplementation(LinkReference reference) => reference.Name == "implementation-statement-uuid";
}
