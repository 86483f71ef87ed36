using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using static Poam.Oscal.Tests.Lifecycle.LifecycleSample;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>Vendors who owe a fix.</summary>
public sealed class VendorTests
{
    private static readonly DateOnly Day = new(2026, 1, 15);
    private static readonly VendorCheckIn First = new() { Product = "Ferryman", Description = "No fix before March." };

    public static TheoryData<string> Releases() => LifecycleSample.Releases();

    [Theory]
    [MemberData(nameof(Releases))]
    public void First_check_in_tracks_the_dependency_and_names_the_product(string release)
    {
        LifecycleResult result = On(Open(release), Day).CheckIn("V-1", First);

        PoamDocument poam = Done(result);
        RiskOf(poam).Props.ValueOf("vendor-dependency", Property.FedRampNamespace).Should().Be("tracking");
        RiskOf(poam).RiskLog!.Entries[^1].EventType.Should().Be("vendor-check-in");
        RiskOf(poam).Status.Text.Should().Be("open");
        Observation observation = poam.Observations[^1];
        observation.Types.Should().Equal((Token)"vendor-dependency");
        SystemComponent product = PoamIndex.Of(poam).Find<SystemComponent>(observation.Subjects.Should().ContainSingle().Subject.SubjectUuid)!;
        product.Title.Text.Should().Be("Ferryman");
        product.Type.Should().Be("software");
        ViewOf(poam, Day).LastVendorCheckInOn!.Value.Day.Should().Be(15);
        result.Actions.Should().Equal("V-1: vendor asked; to be asked again within 30 days", "component added: Ferryman (software)", "vendor dependency tracking");
        IsClean(poam, Day);
    }

    [Fact]
    public void Later_check_ins_only_log()
    {
        PoamDocument poam = Done(On(Open(), Day).CheckIn("V-1", First));

        PoamDocument again = Done(On(poam, 2026, 2, 10).CheckIn("V-1", new VendorCheckIn { Product = "FERRYMAN" }));

        again.Observations.Should().Equal(poam.Observations);
        again.LocalDefinitions.Should().Be(poam.LocalDefinitions);
        RiskOf(again).RiskLog!.Entries.Should().HaveCount(3);
        IsClean(again, new DateOnly(2026, 2, 10));
    }

    [Fact]
    public void Product_is_a_component_that_the_document_knows()
    {
        PoamDocument before = Open();

        PoamDocument poam = Done(On(before, Day).CheckIn("V-1", First with { Product = "tidewater scanner" }));

        poam.LocalDefinitions.Should().Be(before.LocalDefinitions);
        poam.Observations[^1].Subjects[0].SubjectUuid.Should().Be(poam.LocalDefinitions!.Components[0].Uuid);
    }

    [Fact]
    public void Product_is_one_of_the_ssp_that_another_observation_names()
    {
        SubjectReference named = new() { SubjectUuid = Uuid.NewVersion4(), Type = "component", Title = "Ferryman" };
        PoamDocument poam = Open();
        poam = poam with { ImportSsp = new ImportSsp { Href = "ssp.json" }, Observations = [poam.Observations[0] with { Subjects = [named] }] };

        Done(On(poam, Day).CheckIn("V-1", First)).Observations[^1].Subjects.Should().Equal(named);
    }

    [Fact]
    public void Fix_that_was_released_moves_the_scheduled_completion_from_that_day_on()
    {
        PoamDocument poam = Done(On(Open(), Day).Plan("V-1", new RemediationPlan { Description = "Wait for the vendor, then update." }));
        poam = Done(On(poam, Day).CheckIn("V-1", First));

        LifecycleResult result = On(poam, 2026, 3, 5).CheckIn("V-1", new VendorCheckIn { IsResolved = true, ReleasedOn = new DateOnly(2026, 3, 2), Description = "Version 4.3." });

        PoamDocument resolved = Done(result);
        RiskOf(resolved).Props.ValueOf("vendor-dependency").Should().Be("resolved");
        RiskOf(resolved).Deadline!.Value.Text.Should().Be("2026-04-01T00:00:00Z");
        resolved.PoamItems[0].Props.ValueOf("scheduled-completion-date").Should().Be("2026-04-01T00:00:00Z");
        RiskOf(resolved).RiskLog!.Entries[^1].Description!.Value.Text.Should().Be("Released on 2026-03-02.\n\nVersion 4.3.");
        result.Actions.Should().Equal(
            "V-1: the vendor has released the fix",
            "vendor dependency resolved",
            "scheduled completion 2026-04-01: 30 days from the release of the fix for high (fedramp); it was 2026-02-04");
        IsClean(resolved, new DateOnly(2026, 3, 5));
    }

    [Fact]
    public void Fix_of_a_known_exploited_vulnerability_never_goes_behind_the_day_of_the_catalog()
    {
        PoamDocument poam = Done(On(Open(), Day).CheckIn("V-1", First));
        Property kev = new() { Name = "kev-due-date", Ns = Property.FedRampNamespace, Value = "2026-02-20" };
        poam = poam with { Risks = [RiskOf(poam) with { Props = [.. RiskOf(poam).Props, kev], Deadline = (Timestamp)"2026-02-01T00:00:00Z" }] };

        RiskOf(Done(On(poam, 2026, 2, 6).CheckIn("V-1", new VendorCheckIn { IsResolved = true, ReleasedOn = new DateOnly(2026, 2, 5) }))).Deadline!.Value.Text
            .Should().Be("2026-02-20T00:00:00Z");
    }

    [Fact]
    public void Item_of_several_risks_is_scheduled_for_the_first_of_those_that_are_open()
    {
        PoamDocument poam = Done(On(Open(), Day).Plan("V-1", new RemediationPlan { Description = "Update." }));
        poam = Done(On(poam, Day).CheckIn("V-1", First));
        Risk second = RiskOf(poam) with { Uuid = Uuid.NewVersion4(), RiskLog = null, Status = "open", Remediations = [], Deadline = (Timestamp)"2026-03-20T00:00:00Z" };
        poam = poam with
        {
            Risks = [.. poam.Risks, second],
            PoamItems = [poam.PoamItems[0] with { RelatedRisks = [.. poam.PoamItems[0].RelatedRisks, new RelatedRisk { RiskUuid = second.Uuid }] }],
        };
        PoamLifecycle life = new(poam, On(poam, 2026, 3, 5).Options with { Risk = poam.Risks[0].Uuid.Text });

        PoamDocument resolved = Done(life.CheckIn("V-1", new VendorCheckIn { IsResolved = true, ReleasedOn = new DateOnly(2026, 3, 2) }));

        resolved.Risks[0].Deadline!.Value.Text.Should().StartWith("2026-04-01");
        resolved.PoamItems[0].Props.ValueOf("scheduled-completion-date").Should().StartWith("2026-03-20");
    }

    [Fact]
    public void Props_of_the_item_that_say_the_same_are_kept_up()
    {
        PoamDocument poam = Open();
        Property[] props = [new() { Name = "vendor-checkin-date", Ns = Property.FedRampNamespace, Value = "2026-01-06T00:00:00Z" }, new() { Name = "has-vendor-dependency", Ns = Property.FedRampNamespace, Value = "no" }];
        poam = poam with { PoamItems = [poam.PoamItems[0] with { Props = [.. poam.PoamItems[0].Props, .. props] }] };

        OscalList<Property> now = Done(On(poam, Day).CheckIn("V-1", First)).PoamItems[0].Props;

        now.ValueOf("vendor-checkin-date").Should().Be("2026-01-15T00:00:00Z");
        now.ValueOf("has-vendor-dependency").Should().Be("yes");
    }

    public static TheoryData<VendorCheckIn, string> Nonsense() => new()
    {
        { new(), "--product says what waits for its vendor: the title of a component, such as 'Print Server'. V-1 has none yet." },
        { First with { Product = " " }, "The name of the product is empty or has several lines; one line is expected." },
        { First with { Description = "" }, "The text is empty." },
        { First with { ReleasedOn = Day }, "--released says when the fix came: it goes with --resolved." },
        { new() { IsResolved = true }, "V-1 waits for no vendor, so that there is nothing to resolve. 'poam check-in V-1 --product NAME' notes that it does." },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Check_in_that_makes_no_sense_is_refused(VendorCheckIn checkIn, string reason)
    {
        On(Open(), Day).CheckIn("V-1", checkIn).Refusal.Should().Be(reason);
    }

    [Fact]
    public void Fix_whose_days_make_no_sense_is_refused()
    {
        PoamDocument poam = Done(On(Open(), Day).CheckIn("V-1", First));
        VendorCheckIn fix = new() { IsResolved = true };

        On(poam, 2026, 1, 14).CheckIn("V-1", fix).Refusal.Should().Be("The vendor was asked on 2026-01-15, after 2026-01-14.");
        On(poam, Day).CheckIn("V-1", fix with { ReleasedOn = new DateOnly(2026, 1, 16) }).Refusal.Should().Be("2026-01-16 is after 2026-01-15: the fix is not released yet.");
        On(poam, Day).CheckIn("V-1", fix with { ReleasedOn = new DateOnly(2026, 1, 2) }).Refusal.Should().Be("A fix of 2026-01-02 was there when V-1 was first seen, on 2026-01-05: nobody waits for it.");
        PoamDocument resolved = Done(On(poam, Day).CheckIn("V-1", fix));
        On(resolved, Day).CheckIn("V-1", fix).Refusal.Should().Be("The vendor dependency of V-1 is resolved already.");
        PoamDocument closed = Done(On(poam, Day).Close("V-1", new Closure { Description = "x", Unverified = "y" }));
        On(closed, Day).CheckIn("V-1", First).Refusal.Should().StartWith("V-1 is closed since");
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Promised_and_released_days_stand_in_the_log_and_in_the_view(string release)
    {
        PoamDocument poam = Done(On(Open(release, RiskLevel.Moderate), Day).CheckIn("V-1", First with { ExpectedOn = new DateOnly(2026, 3, 2) }));
        poam = Done(On(poam, 2026, 2, 10).CheckIn("V-1", new VendorCheckIn { Description = "Nothing new." }));

        ViewOf(poam, Day).VendorFixExpectedOn.Should().Be(new DateOnly(2026, 3, 2), "the last word on it counts");
        ViewOf(poam, Day).VendorFixReleasedOn.Should().BeNull();
        ViewOf(poam, Day).VendorProducts.Should().Equal("Ferryman");
        ViewOf(poam, Day).AssetNames.Should().Equal(["web-01"], "the weakness was not seen on the product of the vendor");
        RiskOf(poam).RiskLog!.Entries[^2].Props.ValueOf(RiskLogEntry.ExpectedReleaseProp, Property.PoamNamespace).Should().Be("2026-03-02");

        poam = Done(On(poam, 2026, 3, 9).CheckIn("V-1", new VendorCheckIn { IsResolved = true, ReleasedOn = new DateOnly(2026, 3, 5) }));

        ViewOf(poam, Day).VendorFixReleasedOn.Should().Be(new DateOnly(2026, 3, 5));
        IsClean(poam, new DateOnly(2026, 3, 9));
    }

    [Fact]
    public void Promise_that_is_over_or_stands_beside_the_release_is_refused()
    {
        On(Open(), Day).CheckIn("V-1", First with { ExpectedOn = new DateOnly(2026, 1, 14) }).Refusal.Should().StartWith("2026-01-14 is over on 2026-01-15");
        PoamDocument poam = Done(On(Open(), Day).CheckIn("V-1", First));
        On(poam, Day).CheckIn("V-1", new VendorCheckIn { IsResolved = true, ExpectedOn = new DateOnly(2026, 3, 2) }).Refusal.Should().StartWith("--expected says");
    }

    [Fact]
    public void Adjustment_after_the_release_counts_from_the_release()
    {
        PoamDocument poam = Done(On(Open(level: RiskLevel.Moderate), Day).CheckIn("V-1", First));
        poam = Done(On(poam, 2026, 3, 9).CheckIn("V-1", new VendorCheckIn { IsResolved = true, ReleasedOn = new DateOnly(2026, 3, 5) }));
        DeviationRequest request = new()
        {
            Kind = DeviationKind.RiskAdjustment,
            Rationale = "No route to the Internet.",
            Evidence = [EvidenceLink.OfAddress("https://files.permits.example/dr.pdf")],
            Likelihood = "low",
            Impact = "low",
            Mitigation = "It is reached from the inner network only.",
        };
        poam = Done(On(poam, 2026, 3, 10).RequestDeviation("V-1", request));

        LifecycleResult result = On(poam, 2026, 3, 11).ApproveDeviation("V-1", DeviationKind.RiskAdjustment);

        result.Actions.Should().Contain("scheduled completion 2026-09-01: 180 days from the release of the fix for low (fedramp); it was 2026-06-03");
    }

    [Theory]
    [InlineData(RiskLevel.High, true)]
    [InlineData(RiskLevel.Moderate, false)]
    public void Waiting_for_a_vendor_with_a_high_risk_is_warned_of(RiskLevel level, bool isWarned)
    {
        LifecycleResult result = On(Open(level: level), Day).CheckIn("V-1", First);

        string[] expected = ["V-1 is rated high, and waiting for a vendor excuses moderate and low risks only: mitigate it, and 'poam deviation request V-1 risk-adjustment'."];
        result.Warnings.Should().Equal(isWarned ? expected : []);
    }

    [Theory]
    [InlineData(true, "withdrawn")]
    [InlineData(false, "resolved")]
    public void Close_resolves_what_was_verified_and_withdraws_what_was_not(bool isUnverified, string state)
    {
        PoamDocument poam = Done(On(Open(), Day).CheckIn("V-1", First));
        Closure closure = isUnverified ? new Closure { Description = "The server is gone.", Unverified = "There is nothing to look at." }
            : new Closure { Description = "The fix is in place.", Evidence = [EvidenceLink.OfAddress("https://files.permits.example/rescan.pdf")], VerifiedBy = "TEST" };

        PoamDocument closed = Done(On(poam, 2026, 1, 20).Close("V-1", closure));

        RiskOf(closed).Props.ValueOf("vendor-dependency").Should().Be(state);
        IsClean(closed, new DateOnly(2026, 1, 20));
    }
}
