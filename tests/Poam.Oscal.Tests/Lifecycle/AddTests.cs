using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using static Poam.Oscal.Tests.Lifecycle.LifecycleSample;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>Adding weaknesses.</summary>
public sealed class AddTests
{
    private static readonly DateOnly Day = new(2026, 1, 9);

    private static readonly NewWeakness Weakness = new()
    {
        Title = "Old library",
        Description = "The portal has an *old* library.",
        Controls = ["SI-2", "AC-2(1)", "si-2"],
        Severity = RiskLevel.High,
        DetectedOn = new DateOnly(2026, 1, 7),
        Source = "Tidewater scanner",
        Assets = ["WEB-01", "web-09.agency.example", "10.1.2.3"],
        Owner = "Priya Lund",
        Statement = "Data may leak.",
        Cves = ["cve-2026-12345"],
        KevDueOn = new DateOnly(2026, 2, 1),
        DueOn = new DateOnly(2026, 1, 30),
        PluginId = "4711",
        Recommendation = "Update it.",
        Remarks = "The vendor knows.",
    };

    private static readonly NewWeakness Bare = new() { Title = "Old library", Description = "It is old." };

    public static TheoryData<string> Releases() => LifecycleSample.Releases();

    [Theory]
    [MemberData(nameof(Releases))]
    public void Add_links_observation_risk_and_item(string release)
    {
        LifecycleResult result = On(Open(release), Day).Add(Weakness);

        PoamDocument poam = Done(result);
        PoamItemView view = PoamIndex.Of(poam).Views(Day)[1];
        view.Id.Should().Be("V-2");
        view.Weakness.Text.Should().Be("Old library");
        view.Controls.Should().Equal("si-2", "ac-2.1");
        view.Rating.Should().Be("high");
        view.DetectedOn.Should().Be(new DateTimeOffset(2026, 1, 7, 0, 0, 0, TimeSpan.Zero));
        view.DueOn.Should().Be(new DateTimeOffset(2026, 1, 30, 0, 0, 0, TimeSpan.Zero));
        view.AssetNames.Should().Equal("web-01", "web-09.agency.example", "10.1.2.3");
        view.ResponsibleParties.Select(p => p.Name).Should().Equal("Priya Lund");
        view.CveIds.Should().Equal("CVE-2026-12345");
        view.IsKnownExploited.Should().BeTrue();
        view.History.Should().ContainSingle().Which.StatusChange.Should().Be((Token)"open");
        view.Item.Remarks!.Value.Text.Should().Be("The vendor knows.");
        result.Actions[0].Should().Be("V-2: added, Old library");
        result.Actions[^1].Should().Be("next: poam plan V-2");
        IsClean(poam, Day);
    }

    [Theory]
    [InlineData("1.0.4", "finding")]
    [InlineData("1.1.3", "finding")]
    [InlineData("1.2.2", "discovery")]
    public void Add_writes_the_observation_as_the_release_calls_it(string release, string type)
    {
        PoamDocument poam = Done(On(Open(release), Day).Add(Weakness));

        Observation observation = poam.Observations[^1];
        observation.Types.Select(t => t.Text).Should().Equal(type);
        observation.Methods.Should().Equal("TEST");
        observation.Subjects.Select(s => s.Type.Text).Should().AllBe("inventory-item");
        poam.LocalDefinitions!.InventoryItems.Select(i => i.Props.ValueOf("fqdn") ?? i.Props.ValueOf("ipv4-address")).Should().Equal(null, "web-09.agency.example", "10.1.2.3");
    }

    [Fact]
    public void Add_keeps_the_rating_apart_from_what_the_tool_calls_it()
    {
        Characterization rating = Done(On(Open(), Day).Add(Weakness)).Risks[1].Characterizations.Should().ContainSingle().Subject;

        rating.Facets.Select(f => (f.Name.Text, f.Value)).Should().Equal(("likelihood", "high"), ("impact", "high"), ("cve-id", "CVE-2026-12345"));
        OriginActor actor = rating.Origin.Actors.Should().ContainSingle().Subject;
        actor.Type.Text.Should().Be("tool");
        actor.Props.ValueOf("plugin-id", Property.FedRampNamespace).Should().Be("4711");
    }

    [Fact]
    public void Add_of_a_critical_weakness_keeps_the_word_beside_the_rating_of_FedRAMP()
    {
        PoamDocument poam = Done(On(Open(), Day).Add(Weakness with { Severity = RiskLevel.Critical }));

        Risk risk = poam.Risks[1];
        risk.OriginalRating.Should().Be("critical");
        risk.Characterizations[0].Facets.Where(f => f.System == Property.FedRampNamespace).Select(f => f.Value).Should().Equal("high", "high");
        IsClean(poam, Day);
    }

    [Fact]
    public void Add_takes_likelihood_and_impact_apart()
    {
        PoamDocument poam = Done(On(Open(), Day).Add(Bare with { Likelihood = RiskLevel.High, Impact = RiskLevel.Moderate }));

        poam.Risks[1].OriginalRating.Should().Be("moderate");
        poam.Observations[^1].Methods.Should().Equal("EXAMINE");
        poam.Observations[^1].Origins[0].Actors[0].Type.Text.Should().Be("party");
    }

    [Fact]
    public void Add_with_an_owner_makes_a_response_that_the_plan_fills()
    {
        PoamDocument added = Done(On(Open(), Day).Add(Weakness));

        PoamDocument planned = Done(On(added, Day).Plan("V-2", new RemediationPlan { Description = "Update it." }));

        planned.Risks[1].Remediations.Select(r => r.Lifecycle.Text).Should().Equal("recommendation", "planned");
        planned.Risks[1].Remediations[1].Description.Text.Should().Be("Update it.");
        IsClean(planned, Day);
    }

    [Fact]
    public void Add_finds_assets_and_tools_in_the_SSP()
    {
        SystemSecurityPlan ssp = SystemSecurityPlan.Parse(File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "ssp.yaml"))).Document!;
        SystemComponent component = ssp.SystemImplementation.Components[1];

        LifecycleResult result = On(Open(), Day).Add(Bare with { Assets = [component.Title.Text, component.Uuid.Text[..8]] }, ssp);

        SubjectReference subject = Done(result).Observations[^1].Subjects.Should().ContainSingle().Subject;
        subject.SubjectUuid.Should().Be(component.Uuid);
        subject.Type.Text.Should().Be("component");
        result.Actions.Should().Contain($"seen on {component.Title.Text}, a component of the SSP");
    }

    [Fact]
    public void Add_says_what_it_adds_besides()
    {
        LifecycleResult result = On(Open(), Day).Add(Bare with { Source = "Nessus", Severity = RiskLevel.Low, Assets = ["db-01"] });

        result.Actions.Should().Contain("tool added: Nessus (for a person, write: Nessus <name@agency.example>)")
            .And.Contain("asset added: db-01, which neither this document nor an SSP that can be read has");
        Done(result).LocalDefinitions!.Components.Select(c => c.Title.Text).Should().Equal("Tidewater scanner", "Nessus");
        IsClean(result.Document!, Day);
    }

    [Fact]
    public void Add_adds_a_finding_or_relates_the_one_that_is_there()
    {
        PoamDocument first = Done(On(Open(), Day).Add(Bare with { Finding = "ac-2_smt.a" }));
        PoamDocument second = Done(On(first, Day).Add(Bare with { Finding = "ac-2_smt.a" }));

        Finding finding = second.Findings.Should().ContainSingle().Subject;
        second.PoamItems.Skip(1).Select(i => i.RelatedFindings.Single().FindingUuid).Should().AllBeEquivalentTo(finding.Uuid);
        IsClean(second, Day);
    }

    [Fact]
    public void Add_without_anything_else_is_clean()
    {
        LifecycleResult result = On(Open(), Day).Add(Bare);

        Done(result).Risks[1].Characterizations.Should().BeEmpty();
        result.Actions.Should().Contain("no rating, so that no policy gives a day for it");
        IsClean(result.Document!, Day);
    }

    [Fact]
    public void Add_on_the_same_document_gives_the_same_text()
    {
        PoamDocument poam = Open();

        Done(On(poam, Day).Add(Weakness)).Should().Be(Done(On(poam, Day).Add(Weakness)));
    }

    [Fact]
    public void Add_of_several_gives_each_its_id_or_none_is_added()
    {
        LifecycleResult added = On(Open(), Day).Add([Bare, Weakness]);
        LifecycleResult refused = On(Open(), Day).Add([Bare, Weakness with { DetectedOn = new DateOnly(2027, 1, 1) }]);

        Done(added).PoamItems.Select(i => i.PoamId).Should().Equal("V-1", "V-2", "V-3");
        added.Actions.Should().Contain("V-2: added, Old library").And.Contain("V-3: added, Old library");
        refused.IsDone.Should().BeFalse();
        refused.Refusal.Should().StartWith("Old library: 2027-01-01 is after 2026-01-09");
    }

    [Theory]
    [InlineData("V-2", "V-1")]
    [InlineData("CSP-00452", "CSP-00449", "CSP-00451")]
    [InlineData("CSP-10", "CSP-9")]
    [InlineData("B-8", "A-1", "A-12", "B-3", "B-7", "b-5")]
    [InlineData("2026-004", "2026-003", "Printer")]
    [InlineData("V-1", "Printer")]
    public void NextId_goes_on_with_the_commonest_form(string expected, params string[] ids)
    {
        PoamItem item = Open().PoamItems[0];
        PoamDocument poam = Open() with { PoamItems = [.. ids.Select(id => item with { Props = [item.Props[0] with { Value = id }] })] };

        On(poam, Day).NextId.Should().Be(expected);
    }

    public static TheoryData<NewWeakness, string> Nonsense() => new()
    {
        { Bare with { Id = "v-1" }, "There is an item 'v-1' already. The next free id is V-2." },
        { Bare with { Title = " " }, "The title of the weakness is empty or has several lines; one line is expected." },
        { Bare with { Description = "" }, "The text of the weakness is empty." },
        { Bare with { DetectedOn = new DateOnly(2026, 1, 10) }, "2026-01-10 is after 2026-01-09: a weakness is documented when it was seen." },
        { Bare with { DueOn = new DateOnly(2026, 1, 8) }, "2026-01-08 is before 2026-01-09, when the weakness was first seen." },
        { Bare with { KevDueOn = new DateOnly(2026, 1, 20), DueOn = new DateOnly(2026, 1, 21) }, "The catalog of known exploited vulnerabilities wants it done by 2026-01-20, and that is binding." },
        { Bare with { Controls = ["AC2"] }, "'AC2' is written like no control. Did you mean 'AC-2'?" },
        { Bare with { Controls = ["cm6(1)"] }, "'cm6(1)' is written like no control. Did you mean 'CM-6(1)'?" },
        { Bare with { Controls = ["access (control)"] }, "'access (control)' is written like no control, such as AC-2(1), ac-2.1 or CIS 7.1." },
        { Bare with { Cves = ["CVE-26-1"] }, "'CVE-26-1' is no id of the CVE list, such as CVE-2026-1234." },
        { Bare with { Likelihood = RiskLevel.Low }, "A rating has a likelihood and an impact, and the impact is missing." },
        { Bare with { Severity = RiskLevel.Low, Likelihood = RiskLevel.Low, Impact = RiskLevel.Low }, "Likelihood and impact give the severity: leave it out, or leave them out." },
        { Bare with { PluginId = "1" }, "A plugin id is the number of a tool: name the tool as the source." },
        { Bare with { Source = "Tidewater scaner" }, "There is no tool and no party 'Tidewater scaner'. Did you mean 'Tidewater scanner'? To add another one, write 'tool: Tidewater scaner', or a person with the e-mail address: Tidewater scaner <name@agency.example>" },
        { Bare with { Method = "LOOK" }, "'LOOK' is no method: TEST, EXAMINE, INTERVIEW." },
        { Bare with { Finding = "12345678" }, "The document has no finding '12345678'. To add one, name the objective or the statement of a control that is not satisfied, such as ac-2_obj.a or ac-2_smt.a." },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Add_of_nonsense_is_refused(NewWeakness weakness, string refusal) => On(Open(), Day).Add(weakness).Refusal.Should().Be(refusal);

    [Fact]
    public void Add_of_a_rating_by_nobody_is_refused()
    {
        PoamLifecycle life = new(Open(), new LifecycleOptions { At = new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero) });

        life.Add(Weakness with { Source = null, PluginId = null }).Refusal.Should().Be("Nobody rates the weakness: say what or who found it (--source), or who documents it (--by).");
        Done(life.Add(Bare)).Observations[^1].Origins.Should().BeEmpty();
    }

    [Fact]
    public void Add_of_a_finding_before_OSCAL_had_any_is_refused() =>
        On(Open("1.0.4"), Day).Add(Bare with { Finding = "ac-2_smt.a" }).Refusal.Should().Be("POA&Ms of OSCAL 1.0.4 have no findings; 1.1.0 and later have.");

    [Theory]
    [InlineData("CC6.1")]
    [InlineData("A.5.1")]
    [InlineData("AC-2")]
    public void Controls_of_other_catalogs_are_taken_as_they_are(string control)
    {
        PoamLifecycle.RefusalOfControl(control).Should().BeNull();
    }
}
