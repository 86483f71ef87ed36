using Poam.Oscal.Documents;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>Making POA&amp;Ms.</summary>
public sealed class CreateTests
{
    private static readonly LifecycleOptions Options = new() { At = new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero), By = "Dana Whitlock" };
    private static readonly NewWeakness Bare = new() { Title = "Old library", Description = "It is old." };
    private static readonly NewWeakness Weakness = Bare with { Severity = RiskLevel.Critical, Source = "Nessus", Controls = ["SI-2"], Assets = ["web-01"], Owner = "Priya Lund" };
    private static readonly NewPoam Portal = new() { SystemId = "ACP-0042", IdentifierType = "http://fedramp.gov/ns/oscal", Organization = "Coastal Permits" };

    public static TheoryData<string> Releases() =>
        ["1.0.0", "1.0.1", "1.0.2", "1.0.3", "1.0.4", "1.0.5", "1.0.6", "1.1.0", "1.1.1", "1.1.2", "1.1.3", "1.2.0", "1.2.1", "1.2.2"];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Create_makes_a_document_without_findings_in_canonical_form(string release)
    {
        PoamDocument poam = LifecycleSample.Done(PoamLifecycle.Create(Portal with { Release = release }, [Weakness, Bare], Options));

        foreach (OscalFormat format in Enum.GetValues<OscalFormat>())
        {
            using MemoryStream stream = new();
            await poam.SaveAsync(stream, format);
            string path = "poam." + format.ToString().ToLowerInvariant();
            OscalValidator.Validate(stream.ToArray(), path, new ValidationOptions { AsOf = new DateOnly(2026, 1, 9) }).Diagnostics.Should().BeEmpty();
            OscalFormatter.Format(stream.ToArray(), path).IsChanged.Should().BeFalse();
        }
    }

    [Fact]
    public void Create_of_an_SSP_takes_system_and_release_from_it()
    {
        SystemSecurityPlan ssp = SystemSecurityPlan.Parse(File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "ssp.yaml"))).Document!;

        LifecycleResult result = PoamLifecycle.Create(new NewPoam { Ssp = ssp, SspHref = "ssp.yaml" }, [Bare], Options);

        PoamDocument poam = LifecycleSample.Done(result);
        poam.ImportSsp!.Href.Text.Should().Be("ssp.yaml");
        poam.SystemId.Should().Be(ssp.SystemCharacteristics.SystemIds[0]);
        poam.OscalVersion.Should().Be(ssp.OscalVersion);
        result.Actions[0].Should().Be($"POA&M of {ssp.SystemCharacteristics.SystemName}, OSCAL {ssp.OscalVersion}");
        poam.PoamItems[0].PoamId.Should().Be(PoamLifecycle.FirstId);
    }

    [Fact]
    public void Create_with_a_UUID_gives_the_same_document_again()
    {
        NewPoam portal = Portal with { Uuid = "dc802e5e-f43f-4efe-86a4-b6033583427f" };

        PoamLifecycle.Create(portal, [Weakness], Options).Document.Should().Be(PoamLifecycle.Create(portal, [Weakness], Options).Document);
    }

    public static TheoryData<NewPoam, string> Nonsense() => new()
    {
        { new NewPoam(), "A POA&M is of a system: its id is needed, or its SSP." },
        { Portal with { Release = "1.1.9" }, "'1.1.9' is no release of OSCAL; did you mean 1.1.0?" },
        { Portal with { SystemId = " x" }, "' x' is no id of a system: one line without blanks around it is expected." },
        { Portal with { IdentifierType = "fedramp" }, "'fedramp' is no absolute URI, such as http://fedramp.gov/ns/oscal." },
        { Portal with { Title = "" }, "The title of the document is empty or has several lines; one line is expected." },
        { Portal with { Organization = "" }, "'' is no name of an organization." },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Create_of_nonsense_is_refused(NewPoam poam, string refusal) => PoamLifecycle.Create(poam, [Bare], Options).Refusal.Should().Be(refusal);

    [Fact]
    public void Create_without_a_weakness_is_refused() =>
        PoamLifecycle.Create(Portal, [], Options).Refusal.Should().Be("OSCAL knows no POA&M without an item, so the first weakness is part of a new one.");

    [Fact]
    public void Create_with_a_weakness_that_is_refused_is_refused() =>
        PoamLifecycle.Create(Portal, [Bare with { Cves = ["x"] }], Options).Refusal.Should().Be("'x' is no id of the CVE list, such as CVE-2026-1234.");
}
