using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using static Poam.Oscal.Tests.Lifecycle.LifecycleSample;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>False positives, operational requirements and risk adjustments, from the request to the decision.</summary>
public sealed class DeviationTests
{
    private static readonly DateOnly Day = new(2026, 1, 15);
    private static readonly DateOnly Decided = new(2026, 1, 20);

    private static readonly DeviationRequest FalsePositive = new()
    {
        Kind = DeviationKind.FalsePositive,
        Rationale = "The scanner reads the banner only.",
        Evidence = [EvidenceLink.OfFile("evidence/tls.txt", Stream.Null)],
    };

    private static readonly DeviationRequest Requirement = FalsePositive with { Kind = DeviationKind.OperationalRequirement, Rationale = "One client cannot do without it." };

    private static readonly DeviationRequest Adjustment = FalsePositive with
    {
        Kind = DeviationKind.RiskAdjustment,
        Rationale = "The server has no route to the Internet.",
        Likelihood = "Low",
        Impact = "moderate",
        Mitigation = "It is reached from the inner network only.",
    };

    public static TheoryData<string> Releases() => LifecycleSample.Releases();

    public static TheoryData<DeviationRequest, string> Requests() => new()
    {
        { FalsePositive, "false-positive" }, { Requirement, "operational-requirement" }, { Adjustment, "risk-adjustment" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_gives_prop_status_observation_and_log(DeviationRequest request, string word)
    {
        LifecycleResult result = On(Open(), Day).RequestDeviation("V-1", request);

        PoamDocument poam = Done(result);
        Risk risk = RiskOf(poam);
        risk.Props.ValueOf(word, Property.FedRampNamespace).Should().Be("pending");
        risk.Status.Text.Should().Be("deviation-requested");
        RiskLogEntry entry = risk.RiskLog!.Entries[^1];
        entry.EventType.Should().Be("dr-submission");
        entry.StatusChange.Should().Be((Token)"deviation-requested");
        Observation observation = poam.Observations[^1];
        observation.Types.Should().Equal((Token)word);
        observation.Methods.Should().Equal("EXAMINE");
        observation.Description.Should().Be(request.Rationale);
        observation.RelevantEvidence.Should().ContainSingle();
        observation.Subjects.Should().ContainSingle();
        risk.RelatedObservations.Should().Contain(o => o.ObservationUuid == observation.Uuid);
        result.Actions[0].Should().Be($"V-1: {word.Replace('-', ' ')} requested");
        IsClean(poam, Day);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void False_positive_that_is_approved_is_closed(string release)
    {
        PoamDocument requested = Done(On(Open(release), Day).RequestDeviation("V-1", FalsePositive));

        LifecycleResult result = On(requested, Decided).ApproveDeviation("V-1", DeviationKind.FalsePositive, "Agreed.");

        PoamDocument poam = Done(result);
        RiskOf(poam).Status.Text.Should().Be("closed");
        RiskOf(poam).Props.ValueOf("false-positive").Should().Be("approved");
        RiskOf(poam).RiskLog!.Entries.TakeLast(2).Select(e => e.EventType).Should().Equal("dr-approved", "closed");
        ViewOf(poam, Decided).ClosedOn!.Value.Day.Should().Be(20);
        ViewOf(poam, Decided).StatusIn(StatusVocabulary.Emass).Should().Be("Not Applicable");
        result.Actions.Should().Equal("V-1: false positive approved, closed", "status deviation-requested -> closed");
        IsClean(poam, Decided);
    }

    [Fact]
    public void False_positive_that_is_approved_settles_what_else_the_risk_waits_for()
    {
        PoamDocument poam = Done(On(Open(), Day).RequestDeviation("V-1", FalsePositive));
        poam = Done(On(poam, Day).RequestDeviation("V-1", Requirement));
        poam = Done(On(poam, Day).CheckIn("V-1", new VendorCheckIn { Product = "Ferryman" }));

        poam = Done(On(poam, Decided).ApproveDeviation("V-1", DeviationKind.FalsePositive));

        RiskOf(poam).Props.ValueOf("operational-requirement").Should().Be("withdrawn");
        RiskOf(poam).Props.ValueOf("vendor-dependency").Should().Be("withdrawn");
        IsClean(poam, Decided);
    }

    [Fact]
    public void False_positive_that_is_reopened_holds_no_more()
    {
        PoamDocument poam = Done(On(Open(), Day).RequestDeviation("V-1", FalsePositive));
        poam = Done(On(poam, Decided).ApproveDeviation("V-1", DeviationKind.FalsePositive));

        poam = Done(On(poam, Decided).Reopen("V-1", "The scanner was right."));

        RiskOf(poam).Props.ValueOf("false-positive").Should().Be("withdrawn");
        RiskOf(poam).Status.Text.Should().Be("open");
        IsClean(poam, Decided);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Risk_adjustment_rates_anew_beside_the_first_rating(string release)
    {
        PoamDocument before = Open(release);

        LifecycleResult result = On(before, Day).RequestDeviation("V-1", Adjustment);

        Risk risk = RiskOf(Done(result));
        Facet[] facets = [.. risk.Characterizations.Should().ContainSingle().Subject.Facets];
        facets[..2].Should().Equal(RiskOf(before).Characterizations[0].Facets, "the first rating stays");
        facets[2..].Select(f => (f.Name.Text, f.Value, f.IsAdjusted)).Should().Equal(("likelihood", "low", true), ("impact", "moderate", true));
        risk.MitigatingFactors.Should().ContainSingle();
        ViewOf(result.Document!, Day).Rating.Should().Be("high", "nobody approved it yet");
        result.Actions.Should().Contain("rating high -> low, once it is approved");
        IsClean(result.Document!, Day);
    }

    [Fact]
    public void Risk_adjustment_that_is_approved_moves_the_scheduled_completion_by_the_policy()
    {
        PoamDocument poam = Done(On(Planned(), Day).RequestDeviation("V-1", Adjustment));

        LifecycleResult result = On(poam, Decided).ApproveDeviation("V-1", DeviationKind.RiskAdjustment);

        PoamDocument approved = Done(result);
        RiskOf(approved).Deadline!.Value.Text.Should().Be("2026-07-04T00:00:00Z");
        approved.PoamItems[0].Props.ValueOf("scheduled-completion-date").Should().Be("2026-07-04T00:00:00Z");
        RiskOf(approved).Status.Text.Should().Be("deviation-approved");
        ViewOf(approved, Decided).Rating.Should().Be("low");
        result.Actions.Should().Contain("scheduled completion 2026-07-04: 180 days from detection for low (fedramp); it was 2026-02-04");
        IsClean(approved, Decided);
    }

    [Fact]
    public void Risk_adjustment_to_a_higher_rating_takes_no_mitigation_and_moves_the_day_forward()
    {
        PoamDocument poam = Done(On(Planned(RiskLevel.Moderate), Day).RequestDeviation("V-1", Adjustment with { Likelihood = "high", Impact = "high", Mitigation = null }));

        PoamDocument approved = Done(On(poam, Decided).ApproveDeviation("V-1", DeviationKind.RiskAdjustment));

        RiskOf(approved).Deadline!.Value.Text.Should().Be("2026-02-04T00:00:00Z");
        IsClean(approved, Decided);
    }

    [Fact]
    public void Risk_adjustment_never_goes_behind_the_day_of_the_catalog_of_known_exploited_vulnerabilities()
    {
        PoamDocument poam = Planned();
        Property kev = new() { Name = "kev-due-date", Ns = Property.FedRampNamespace, Value = "2026-02-20" };
        poam = poam with { Risks = [RiskOf(poam) with { Props = [.. RiskOf(poam).Props, kev] }] };
        poam = Done(On(poam, Day).RequestDeviation("V-1", Adjustment));

        Done(On(poam, Decided).ApproveDeviation("V-1", DeviationKind.RiskAdjustment)).Risks[0].Deadline!.Value.Text.Should().Be("2026-02-20T00:00:00Z");
    }

    [Fact]
    public void Risk_adjustment_by_severity_alone_is_likelihood_and_impact_as_the_first_rating_was()
    {
        LifecycleResult result = On(Open(), Day).RequestDeviation("V-1", Adjustment with { Likelihood = null, Impact = null, Severity = "medium" });

        PoamDocument poam = Done(result);
        RiskOf(poam).AdjustedRating.Should().Be("moderate");
        RiskOf(poam).Characterizations[0].Facets.Where(f => f.IsAdjusted).Select(f => (f.Name.Text, f.Value)).Should().Equal(("likelihood", "moderate"), ("impact", "moderate"));
        result.Actions.Should().Contain("likelihood and impact moderate; --likelihood and --impact tell them apart");
        IsClean(poam, Day);
    }

    [Fact]
    public void Risk_adjustment_by_a_severity_that_fedramp_does_not_know_is_the_facet_risk()
    {
        PoamDocument poam = Done(On(Open(), Day).RequestDeviation("V-1", Adjustment with { Likelihood = null, Impact = null, Severity = "very low" }));

        RiskOf(poam).AdjustedRating.Should().Be("very-low");
        RiskOf(poam).Characterizations[0].Facets[^1].Name.Text.Should().Be("risk");
        IsClean(poam, Day);
    }

    [Fact]
    public void Risk_adjustment_logs_what_mitigates_the_risk()
    {
        PoamDocument poam = Done(On(Open(), Day).RequestDeviation("V-1", Adjustment));

        RiskLogEntry entry = RiskOf(poam).RiskLog!.Entries[^2];
        (entry.EventType, entry.Description!.Value.Text).Should().Be(("mitigation", "It is reached from the inner network only."));
        RiskOf(poam).RiskLog!.Entries[^1].EventType.Should().Be("dr-submission");
    }

    [Fact]
    public void Operational_requirement_of_a_high_risk_is_warned_of_until_a_lower_rating_is_asked_for()
    {
        const string Warning = "V-1 is rated high, and FedRAMP approves no operational requirement of a high risk: 'poam deviation request V-1 risk-adjustment' asks for a lower rating, by what mitigates it.";
        LifecycleResult requested = On(Open(), Day).RequestDeviation("V-1", Requirement);
        requested.Warnings.Should().Equal(Warning);
        On(Done(requested), Decided).ApproveDeviation("V-1", DeviationKind.OperationalRequirement).Warnings.Should().Equal(Warning);

        PoamDocument adjusting = Done(On(Open(), Day).RequestDeviation("V-1", Adjustment));
        LifecycleResult both = On(adjusting, Day).RequestDeviation("V-1", Requirement);
        both.Warnings.Should().BeEmpty("the lower rating is asked for");
        On(Done(both), Decided).ApproveDeviation("V-1", DeviationKind.OperationalRequirement).Warnings.Should().Equal([Warning], "it is not approved yet");

        On(Open(level: RiskLevel.Moderate), Day).RequestDeviation("V-1", Requirement).Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Closing_an_operational_requirement_that_nobody_verified_is_warned_of()
    {
        PoamDocument poam = Done(On(Open(level: RiskLevel.Low), Day).RequestDeviation("V-1", Requirement));
        poam = Done(On(poam, Decided).ApproveDeviation("V-1", DeviationKind.OperationalRequirement));

        On(poam, Decided).Close("V-1", new Closure { Description = "Gone.", Unverified = "The server is gone." }).Warnings
            .Should().Equal("V-1 has an operational requirement, and FedRAMP keeps it open until somebody has verified that it is fixed.");
        On(poam, Decided).Close("V-1", new Closure { Description = "Fixed.", Evidence = Requirement.Evidence, VerifiedBy = "TEST" }).Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("open", false)]
    [InlineData("investigating", false)]
    [InlineData("remediating", true)]
    public void Status_of_an_approved_deviation_moves_on_to_remediating_only(string status, bool isTaken)
    {
        PoamDocument poam = Done(On(Open(level: RiskLevel.Low), Day).RequestDeviation("V-1", Requirement));
        poam = Done(On(poam, Decided).ApproveDeviation("V-1", DeviationKind.OperationalRequirement));

        LifecycleResult result = On(poam, Decided).SetStatus("V-1", status);

        result.IsDone.Should().Be(isTaken);
        (result.Refusal ?? "").Should().Be(isTaken ? "" : $"The operational requirement of V-1 is approved, and {status} would say that it is not. 'poam deviation withdraw V-1 operational-requirement' ends it; work on it is 'remediating'.");
    }

    [Fact]
    public void Risk_adjustment_that_is_asked_for_again_replaces_the_rating_that_was_rejected()
    {
        PoamDocument poam = Done(On(Open(), Day).RequestDeviation("V-1", Adjustment));
        poam = Done(On(poam, Decided).RejectDeviation("V-1", DeviationKind.RiskAdjustment, "The impact is still high."));

        poam = Done(On(poam, Decided).RequestDeviation("V-1", Adjustment with { Likelihood = "moderate", Impact = null, Mitigation = null }));

        RiskOf(poam).Characterizations[0].Facets.Skip(2).Select(f => f.Value).Should().Equal("moderate", "high");
        RiskOf(poam).AdjustedRating.Should().Be("moderate");
        IsClean(poam, Decided);
    }

    [Fact]
    public void Risk_adjustment_of_a_risk_without_rating_says_who_rates()
    {
        PoamDocument poam = Open();
        poam = poam with { Risks = [RiskOf(poam) with { Characterizations = [] }] };

        new PoamLifecycle(poam, new LifecycleOptions { At = On(poam, Day).Options.At }).RequestDeviation("V-1", Adjustment).Refusal.Should().Be("V-1 has no rating yet: --by says who rates it.");
        PoamDocument rated = Done(On(poam, Day).RequestDeviation("V-1", Adjustment));
        rated.Risks[0].Characterizations.Should().ContainSingle().Which.Origin.Actors.Should().ContainSingle();
        IsClean(rated, Day);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deviation_that_ends_gives_the_status_that_was_before(bool isRejected)
    {
        PoamDocument requested = Done(On(Planned(), Day).RequestDeviation("V-1", Requirement));
        PoamLifecycle life = On(requested, Decided);

        LifecycleResult result = isRejected
            ? life.RejectDeviation("V-1", DeviationKind.OperationalRequirement, "No.")
            : life.WithdrawDeviation("V-1", DeviationKind.OperationalRequirement, "Not needed.");

        Risk risk = RiskOf(Done(result));
        risk.Status.Text.Should().Be("remediating");
        risk.Props.ValueOf("operational-requirement").Should().Be("withdrawn");
        risk.RiskLog!.Entries[^1].EventType.Should().Be(isRejected ? "dr-rejected" : "status-update");
        IsClean(result.Document!, Decided);
    }

    [Fact]
    public void Status_follows_the_deviations_that_remain()
    {
        PoamDocument poam = Done(On(Open(), Day).RequestDeviation("V-1", Requirement));
        poam = Done(On(poam, Day).RequestDeviation("V-1", Adjustment));

        poam = Done(On(poam, Decided).ApproveDeviation("V-1", DeviationKind.OperationalRequirement));
        RiskOf(poam).Status.Text.Should().Be("deviation-requested");
        IsClean(poam, Decided);
        poam = Done(On(poam, Decided).RejectDeviation("V-1", DeviationKind.RiskAdjustment, "No."));
        RiskOf(poam).Status.Text.Should().Be("deviation-approved");
        IsClean(poam, Decided);
        poam = Done(On(poam, Decided).WithdrawDeviation("V-1", DeviationKind.OperationalRequirement, "The client was replaced."));
        RiskOf(poam).Status.Text.Should().Be("open");
        IsClean(poam, Decided);
    }

    [Fact]
    public void Prop_of_another_spelling_is_changed_in_place()
    {
        PoamDocument poam = Open();
        Property old = new() { Name = "operational-requirement", Ns = "https://fedramp.gov/ns/oscal", Value = "investigating" };
        poam = poam with { Risks = [RiskOf(poam) with { Props = [old, .. RiskOf(poam).Props] }] };

        RiskOf(Done(On(poam, Day).RequestDeviation("V-1", Requirement))).Props[0].Should().Be(old with { Value = "pending" });
    }

    [Fact]
    public void Deviation_that_only_status_and_observation_tell_of_is_decided()
    {
        PoamDocument poam = Done(On(Open(), Day).RequestDeviation("V-1", FalsePositive));
        poam = poam with { Risks = [RiskOf(poam) with { Props = [.. RiskOf(poam).Props.Where(p => p.Name != "false-positive")] }] };

        On(poam, Decided).Close("V-1", new Closure { Description = "x", Unverified = "y" }).Refusal.Should().StartWith("V-1 waits for the decision on its false positive");
        On(poam, Decided).ApproveDeviation("V-1", DeviationKind.RiskAdjustment).Refusal.Should().StartWith("No risk adjustment was requested for V-1");
        IsClean(Done(On(poam, Decided).ApproveDeviation("V-1", DeviationKind.FalsePositive)), Decided);
    }

    public static TheoryData<DeviationRequest, string> Nonsense() => new()
    {
        { FalsePositive with { Evidence = [] }, "Nobody can judge a false positive without evidence: --evidence names a file or a page." },
        { FalsePositive with { Rationale = "" }, "The rationale is empty." },
        { FalsePositive with { Severity = "low" }, "--likelihood, --impact and --severity belong to a risk adjustment, and this is a false positive: request both." },
        { Adjustment with { Likelihood = null, Impact = null }, "A risk adjustment says what the rating is to be: --likelihood and --impact, or --severity." },
        { Adjustment with { Mitigation = null }, "The rating of V-1 would fall from high to low, and nothing says why: --mitigation names what makes the weakness harder to use or less harmful." },
        { Adjustment with { Likelihood = "high", Impact = "high" }, "V-1 is rated high already: an adjustment changes that." },
        { Adjustment with { Likelihood = "hihg" }, "'hihg' is no rating: low, moderate, high, very-low, critical. Did you mean 'high'?" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Request_that_makes_no_sense_is_refused(DeviationRequest request, string reason)
    {
        LifecycleResult result = On(Open(), Day).RequestDeviation("V-1", request);

        result.Document.Should().BeNull();
        result.Refusal.Should().Be(reason);
    }

    [Fact]
    public void Decisions_on_what_does_not_wait_for_one_are_refused()
    {
        PoamDocument requested = Done(On(Open(), Day).RequestDeviation("V-1", Requirement));
        PoamDocument approved = Done(On(requested, Decided).ApproveDeviation("V-1", DeviationKind.OperationalRequirement));
        PoamDocument rejected = Done(On(requested, Decided).RejectDeviation("V-1", DeviationKind.OperationalRequirement, "No."));
        PoamDocument closed = Done(On(Open(), Day).Close("V-1", new Closure { Description = "x", Unverified = "y" }));
        const DeviationKind Kind = DeviationKind.OperationalRequirement;

        On(Open(), Day).ApproveDeviation("V-1", Kind).Refusal.Should().Be("No operational requirement was requested for V-1: 'poam deviation request V-1 operational-requirement' does.");
        On(requested, Day).RequestDeviation("V-1", Requirement).Refusal.Should().Be("The operational requirement of V-1 was requested already: 'poam deviation approve|reject|withdraw V-1 operational-requirement' decides it.");
        On(approved, Decided).RequestDeviation("V-1", Requirement).Refusal.Should().Be("The operational requirement of V-1 was approved. 'poam deviation withdraw V-1 operational-requirement' comes before a new request.");
        On(approved, Decided).ApproveDeviation("V-1", Kind).Refusal.Should().StartWith("The operational requirement of V-1 was approved already.");
        On(approved, Decided).RejectDeviation("V-1", Kind, "No.").Refusal.Should().StartWith("The operational requirement of V-1 was approved already.");
        On(rejected, Decided).WithdrawDeviation("V-1", Kind, "x").Refusal.Should().StartWith("The operational requirement of V-1 was withdrawn or rejected");
        On(requested, Decided).RejectDeviation("V-1", Kind, " ").Refusal.Should().Be("The reason is empty.");
        On(requested, 2026, 1, 14).ApproveDeviation("V-1", Kind).Refusal.Should().StartWith("The status of V-1 was changed on 2026-01-15, after 2026-01-14");
        On(closed, Day).RequestDeviation("V-1", Requirement).Refusal.Should().StartWith("V-1 is closed since 2026-01-15");
    }

    [Fact]
    public void Approval_of_a_risk_adjustment_without_rating_is_refused()
    {
        PoamDocument poam = Done(On(Open(), Day).RequestDeviation("V-1", Adjustment));
        Risk risk = RiskOf(poam);
        poam = poam with { Risks = [risk with { Characterizations = RiskOf(Open()).Characterizations }] };

        On(poam, Decided).ApproveDeviation("V-1", DeviationKind.RiskAdjustment).Refusal
            .Should().Be("V-1 has no adjusted rating that could be approved: reject the request, then 'poam deviation request' with the rating.");
    }

    private static PoamDocument Planned(RiskLevel level = RiskLevel.High) =>
        Done(On(Open(level: level), 2026, 1, 9).Plan("V-1", new RemediationPlan { Description = "Turn it off.", Milestones = [new("Rolled out", new DateOnly(2026, 1, 30))] }));
}
