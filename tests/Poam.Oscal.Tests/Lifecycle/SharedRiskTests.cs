using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;
using Poam.Oscal.Tests.Saving;
using static Poam.Oscal.Tests.Lifecycle.LifecycleSample;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>Risks and items that are not one for one: two items of one risk, one item of two risks.</summary>
public sealed class SharedRiskTests
{
    private static readonly DateOnly Day = new(2026, 1, 15);
    private static readonly EvidenceLink Proof = EvidenceLink.OfAddress("https://files.permits.example/rescan.pdf");

    private static readonly DeviationRequest Adjustment = new()
    {
        Kind = DeviationKind.RiskAdjustment,
        Rationale = "No route to the Internet.",
        Evidence = [Proof],
        Likelihood = "low",
        Impact = "low",
        Mitigation = "It is reached from the inner network only.",
    };

    [Fact]
    public void Approved_adjustment_moves_the_schedule_of_all_items_of_the_risk()
    {
        PoamDocument poam = Done(On(OfOneRisk(), Day).RequestDeviation("V-1", Adjustment));

        LifecycleResult result = On(poam, Day).ApproveDeviation("V-2", DeviationKind.RiskAdjustment);

        PoamDocument moved = Done(result);
        moved.PoamItems.Select(i => i.Props.ValueOf("scheduled-completion-date")).Should().Equal("2026-07-04T00:00:00Z", "2026-07-04T00:00:00Z");
        RiskOf(moved).Deadline!.Value.Text.Should().Be("2026-07-04T00:00:00Z");
        result.Warnings.Should().Equal("V-1 has the same risk, so that this holds for it, too.");
        IsClean(moved, Day);
    }

    [Fact]
    public void Close_rests_all_items_of_the_risk_on_the_proof_and_says_so()
    {
        LifecycleResult result = On(OfOneRisk(), Day).Close("V-1", new Closure { Description = "Turned off.", Evidence = [Proof], VerifiedBy = "TEST" });

        PoamDocument closed = Done(result);
        Uuid proof = closed.Observations[^1].Uuid;
        closed.PoamItems.Should().OnlyContain(i => i.RelatedObservations.Any(o => o.ObservationUuid == proof));
        PoamIndex.Of(closed).Views(Day).Should().OnlyContain(v => !v.IsOpen);
        result.Warnings.Should().ContainSingle().Which.Should().StartWith("V-2 has the same risk");
        IsClean(closed, Day);
    }

    [Fact]
    public void Step_on_a_risk_of_one_item_says_nothing_of_others()
    {
        On(Open(), Day).Log("V-1", new LogNote { Title = "Seen again" }).Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Milestone_of_an_item_with_several_risks_is_named_by_its_number()
    {
        PoamDocument poam = OfTwoRisks();

        PoamDocument done = Done(On(poam, Day).CompleteMilestone("V-1", "2"));
        done = Done(On(done, Day).SlipMilestone("V-1", "1", new DateOnly(2026, 2, 2), "The supplier is late."));

        PoamItemView view = ViewOf(done, Day);
        view.Milestones.Select(m => (m.Number, m.Risk.Title.Text, m.IsDone, m.ExpectedOn)).Should().BeEquivalentTo(
            [(1, "First", false, new DateOnly(2026, 2, 2)), (2, "Second", true, new DateOnly(2026, 1, 25))]);
        On(done, Day).CompleteMilestone("V-1", "Done").Refusal.Should().Contain("V-1 has 2 risks", "both have such a milestone");
    }

    [Theory]
    [InlineData(2, 4, true)]
    [InlineData(3, 10, false)]
    public void Day_of_an_item_stays_when_the_risk_behind_it_is_closed_unless_another_is_due_before(int month, int day, bool agrees)
    {
        PoamDocument poam = OfTwoRisks();
        DateOnly first = new(2026, month, day);
        Timestamp at = new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero);
        poam = poam with
        {
            Risks = [poam.Risks[0] with { Deadline = at }, poam.Risks[1] with { Deadline = "2026-03-01T00:00:00Z" }],
            PoamItems = [poam.PoamItems[0] with { Props = [.. poam.PoamItems[0].Props.Select(p => p.Name == "scheduled-completion-date" ? p with { Value = at.Text } : p)] }],
        };
        LifecycleOptions options = new() { At = new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero), Risk = poam.Risks[0].Uuid.Text };

        PoamDocument closed = Done(new PoamLifecycle(poam, options).Close("V-1", new Closure { Description = "Turned off.", Unverified = "The server is gone." }));

        closed.Validate(new Poam.Oscal.Validation.ValidationOptions { AsOf = Day }).Diagnostics.Select(d => d.Rule.Id).Should().Equal(agrees ? [] : ["POAM4013"]);
    }

    [Fact]
    public void Step_on_a_closed_risk_of_several_names_the_risk()
    {
        PoamDocument poam = OfTwoRisks();
        string first = poam.Risks[0].Uuid.Text;
        LifecycleOptions options = new() { At = new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero), Risk = first };
        poam = Done(new PoamLifecycle(poam, options).Close("V-1", new Closure { Description = "Turned off.", Unverified = "The server is gone." }));

        new PoamLifecycle(poam, options).Plan("V-1", new RemediationPlan { Description = "More.", IsAdditional = true })
            .Refusal.Should().StartWith("'First' of V-1 is closed since 2026-01-15.");
    }

    private static PoamDocument OfOneRisk()
    {
        (PoamBuilder builder, AddedComponent scanner, AddedObservation scan) = Start();
        AddedItem item = builder.AddWeakness("V-1", "Old protocol versions are accepted", "The web server accepts TLS 1.0.");
        item.Risk.SeenIn(scan).Rate(RiskLevel.High, RiskLevel.High, scanner).DueOn(new DateOnly(2026, 2, 4));
        builder.AddItem("V-2", item.Risk);
        return builder.Build();
    }

    private static PoamDocument OfTwoRisks()
    {
        (PoamBuilder builder, AddedComponent scanner, AddedObservation scan) = Start();
        AddedPerson owner = builder.AddPerson("Priya Lund");
        AddedRisk first = Planned(builder.AddRisk("First", "The web server accepts TLS 1.0."), 20);
        AddedRisk second = Planned(builder.AddRisk("Second", "So does the mail server."), 25);
        builder.AddItem("V-1", first).Relate(second);
        return builder.Build();

        AddedRisk Planned(AddedRisk risk, int day)
        {
            risk.SeenIn(scan).Rate(RiskLevel.High, RiskLevel.High, scanner).DueOn(new DateOnly(2026, 2, 4));
            risk.Plan("Turn it off", "Accept TLS 1.2 and later only.", owner).AddMilestone("Done", new DateOnly(2026, 1, day), owner);
            return risk;
        }
    }

    private static (PoamBuilder Builder, AddedComponent Scanner, AddedObservation Scan) Start()
    {
        StoppedClock clock = new(new DateTimeOffset(Detected, new TimeOnly(12, 0), TimeSpan.Zero));
        PoamBuilder builder = PoamBuilder.ForSystem("POA&M of the portal", "ACP-0042", options: new PoamBuilderOptions { Release = "1.1.3", Clock = clock });
        AddedComponent scanner = builder.AddComponent("Tidewater scanner", "Scans all servers.");
        AddedObservation scan = builder.AddObservation("The server accepts TLS 1.0.", new DateTimeOffset(Detected, TimeOnly.MinValue, TimeSpan.Zero), by: scanner).Of(builder.AddAsset("web-01", "Web server"));
        return (builder, scanner, scan);
    }
}
