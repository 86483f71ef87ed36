using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using static Poam.Oscal.Tests.Lifecycle.LifecycleSample;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>Closing an item, and opening it again.</summary>
public sealed class CloseTests
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly DateOnly Day = new(2026, 1, 29);

    private static readonly Closure Rescan = new()
    {
        Description = "TLS 1.0 and 1.1 are off.",
        Evidence = [EvidenceLink.OfFile("evidence/rescan web_01.csv", Stream.Null)],
        VerifiedBy = "test",
    };

    public static TheoryData<string> Releases() => LifecycleSample.Releases();

    [Theory]
    [MemberData(nameof(Releases))]
    public void Close_writes_all_that_shows_that_the_weakness_is_gone(string release)
    {
        PoamDocument planned = Planned(release);

        LifecycleResult result = On(planned, Day).Close("V-1", Rescan);

        PoamDocument closed = Done(result);
        Risk risk = RiskOf(closed);
        risk.Status.Text.Should().Be("closed");
        RiskLogEntry entry = risk.RiskLog!.Entries[^1];
        entry.Title!.Value.Text.Should().Be("Risk Closed");
        entry.Description!.Value.Text.Should().Be("TLS 1.0 and 1.1 are off.");
        entry.EventType.Should().Be("closed");
        entry.StatusChange.Should().Be((Token)"closed");
        PoamIndex index = PoamIndex.Of(closed);
        index.Find<Party>(entry.LoggedBy.Should().ContainSingle().Subject.PartyUuid)!.Name.Should().Be("Dana Whitlock");
        entry.RelatedResponses.Select(r => index.Find<RiskResponse>(r.ResponseUuid)!.Lifecycle.Text).Should().Equal("planned", "completed");
        entry.RelatedResponses[0].RelatedTasks.Select(t => index.Find<RemediationTask>(t.TaskUuid)!.Title.Text).Should().Equal("Rolled out");
        risk.Remediations.SkipLast(1).Should().Equal(RiskOf(planned).Remediations, "plans stay");
        risk.Remediations[^1].Description.Text.Should().Be("TLS 1.0 and 1.1 are off.");

        Observation proof = closed.Observations[^1];
        proof.Types.Should().Equal((Token)"closure");
        proof.Methods.Should().Equal("TEST");
        proof.Collected.Text.Should().Be("2026-01-29T00:00:00Z");
        proof.Subjects.Select(s => s.SubjectUuid).Should().Equal(closed.Observations[0].Subjects.Select(s => s.SubjectUuid));
        risk.RelatedObservations[^1].ObservationUuid.Should().Be(proof.Uuid);
        closed.PoamItems[0].RelatedObservations[^1].ObservationUuid.Should().Be(proof.Uuid);

        Resource evidence = closed.BackMatter!.Resources.Should().ContainSingle().Subject;
        proof.RelevantEvidence.Should().ContainSingle().Which.Href.Should().Be((UriReference)("#" + evidence.Uuid.Text));
        evidence.Title!.Value.Text.Should().Be("rescan web_01.csv");
        evidence.Props.ValueOf("type", Property.FedRampNamespace).Should().Be("evidence");
        ResourceLink link = evidence.Rlinks.Should().ContainSingle().Subject;
        link.Href.Text.Should().Be("evidence/rescan%20web_01.csv");
        link.MediaType.Should().Be("text/csv");
        link.Hashes.Should().ContainSingle().Which.Should().Be(new ResourceHash { Algorithm = "SHA-256", Value = EmptyHash });

        ViewOf(closed, Day).Status.Should().Be(ItemStatus.Complete);
        ViewOf(closed, Day).Milestones.Should().OnlyContain(m => m.CompletedOn != null);
        result.Actions.Should().Equal("V-1: closed, verified by TEST", "evidence: evidence/rescan web_01.csv", "status remediating -> closed");
        IsClean(closed, Day);
    }

    [Fact]
    public void Close_on_the_same_document_gives_the_same_text()
    {
        PoamDocument poam = Planned();

        Done(On(poam, Day).Close("V-1", Rescan)).Should().Be(Done(On(poam, Day).Close("V-1", Rescan)));
    }

    [Fact]
    public void Close_of_an_item_without_plan_closes_it()
    {
        PoamDocument closed = Done(On(Open(), Day).Close("V-1", Rescan));

        RiskOf(closed).Remediations.Should().ContainSingle().Which.Lifecycle.Text.Should().Be("completed");
        IsClean(closed, Day);
    }

    [Fact]
    public void Close_makes_the_findings_satisfied_that_no_open_risk_is_behind()
    {
        PoamDocument poam = WithFinding(Open());

        LifecycleResult result = On(poam, Day).Close("V-1", Rescan);

        Finding finding = Done(result).Findings[0];
        finding.Target.Status.State.Text.Should().Be("satisfied");
        finding.Target.Status.Reason!.Value.Text.Should().Be("pass");
        finding.RelatedObservations[^1].ObservationUuid.Should().Be(result.Document!.Observations[^1].Uuid);
        result.Actions.Should().Contain("finding 'TLS 1.0 is accepted' is satisfied (sc-8_smt)");
        IsClean(result.Document!, Day);
    }

    [Fact]
    public void Close_leaves_a_finding_alone_while_another_risk_of_it_is_open()
    {
        PoamDocument poam = TwoRisks(WithFinding(Open()));

        PoamDocument closed = Done(new PoamLifecycle(poam, On(poam, Day).Options with { Risk = poam.Risks[0].Uuid.Text }).Close("V-1", Rescan));

        closed.Findings[0].Target.Status.State.Text.Should().Be("not-satisfied");
        closed.Risks.Select(r => r.IsOpen).Should().Equal(false, true);
    }

    [Fact]
    public void Close_without_verification_says_why_and_satisfies_nothing()
    {
        Closure closure = new() { Description = "The server was taken out of service.", Unverified = "Nothing is left to scan." };

        LifecycleResult result = On(WithFinding(Open()), Day).Close("V-1", closure);

        PoamDocument closed = Done(result);
        closed.Observations[^1].Methods.Should().Equal("UNKNOWN");
        closed.Observations[^1].RelevantEvidence.Should().BeEmpty();
        closed.Observations[^1].Description.Text.Should().EndWith("Not verified: Nothing is left to scan.");
        RiskOf(closed).RiskLog!.Entries[^1].Description!.Value.Text.Should().EndWith("Not verified: Nothing is left to scan.");
        closed.Findings[0].Target.Status.State.Text.Should().Be("not-satisfied");
        closed.BackMatter.Should().BeNull();
        result.Actions[0].Should().Be("V-1: closed, not verified");
        IsClean(closed, Day);
    }

    [Fact]
    public void Close_resolves_a_vendor_dependency_in_the_spelling_that_is_there()
    {
        PoamDocument poam = WithProp(Open(), new Property { Name = "vendor-dependency", Ns = "https://fedramp.gov/ns/oscal", Value = "tracking" });

        Risk risk = RiskOf(Done(On(poam, Day).Close("V-1", Rescan)));

        risk.Props[^1].Should().Be(new Property { Name = "vendor-dependency", Ns = "https://fedramp.gov/ns/oscal", Value = "resolved" });
    }

    [Fact]
    public void CloseAll_closes_all_risks_by_one_observation()
    {
        LifecycleResult result = On(TwoRisks(WithFinding(Open())), Day).CloseAll("V-1", Rescan);

        PoamDocument closed = Done(result);
        closed.Risks.Should().OnlyContain(r => !r.IsOpen);
        closed.Observations.Where(o => o.Types.Contains("closure")).Should().ContainSingle();
        closed.BackMatter!.Resources.Should().ContainSingle();
        closed.Findings[0].Target.Status.State.Text.Should().Be("satisfied");
        result.Actions[0].Should().Be("V-1: closed with its 2 risks");
        closed.Risks[1].RelatedObservations[^1].Should().Be(closed.Risks[0].RelatedObservations[^1]);
        closed.PoamItems[0].RelatedObservations.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void CloseAll_that_is_refused_for_one_risk_closes_none()
    {
        PoamDocument poam = TwoRisks(Open());
        Risk second = poam.Risks[1];
        poam = poam with { Risks = [poam.Risks[0], second with { Props = [new Property { Name = "false-positive", Ns = Property.FedRampNamespace, Value = "pending" }] }] };

        On(poam, Day).CloseAll("V-1", Rescan).Refusal.Should().Contain("waits for the decision on its false positive");
    }

    [Fact]
    public void Close_takes_a_resource_that_has_the_file_already()
    {
        PoamDocument poam = Open();
        Resource known = new() { Uuid = Uuid.NewVersion4(), Title = "Scan", Rlinks = [new ResourceLink { Href = "./evidence/rescan web_01.csv" }] };
        poam = poam with { BackMatter = new BackMatter { Resources = [known] } };

        PoamDocument closed = Done(On(poam, Day).Close("V-1", Rescan with { Evidence = [.. Rescan.Evidence, EvidenceLink.OfAddress("#" + known.Uuid.Text)] }));

        closed.BackMatter.Should().Be(poam.BackMatter);
        closed.Observations[^1].RelevantEvidence.Should().ContainSingle().Which.Description.Text.Should().Be("Scan");
    }

    [Fact]
    public void Close_refuses_a_file_that_was_evidence_and_is_another_now()
    {
        PoamDocument closed = Done(On(Open(), Day).Close("V-1", Rescan));
        PoamDocument open = Done(On(closed, Day).Reopen("V-1", "It is back."));
        EvidenceLink overwritten = EvidenceLink.OfFile("evidence/rescan web_01.csv", new MemoryStream("new"u8.ToArray()));

        On(open, Day).Close("V-1", Rescan with { Evidence = [overwritten] }).Refusal.Should().StartWith(
            $"'evidence/rescan web_01.csv' is not the file any more that the document has as evidence: its SHA-256 was {EmptyHash} and is ");
    }

    [Theory]
    [InlineData("https://files.permits.example/dr/DR-1.pdf?inline=1", "DR-1.pdf", "application/pdf")]
    [InlineData("https://files.permits.example/", "files.permits.example", null)]
    [InlineData("https://files.permits.example/a*b.png", "a\\*b.png", "image/png")]
    public void Evidence_at_an_address_has_no_hash(string address, string title, string? mediaType)
    {
        PoamDocument closed = Done(On(Open(), Day).Close("V-1", Rescan with { Evidence = [EvidenceLink.OfAddress(address)] }));

        Resource evidence = closed.BackMatter!.Resources[0];
        evidence.Rlinks.Should().Equal(new ResourceLink { Href = address, MediaType = mediaType });
        evidence.Title!.Value.Text.Should().Be(title);
        IsClean(closed, Day);
    }

    public static TheoryData<Closure, string> Nonsense() => new()
    {
        { Rescan with { Evidence = [] }, "Nothing shows that V-1 is fixed: --evidence names a file or a page that does. Where there is none, --unverified says why." },
        { Rescan with { VerifiedBy = null }, "--verified-by says how somebody looked: TEST, EXAMINE, INTERVIEW." },
        { Rescan with { VerifiedBy = "examin" }, "'examin' is no way to verify: TEST, EXAMINE, INTERVIEW. Did you mean 'EXAMINE'?" },
        { Rescan with { Unverified = "why" }, "Either somebody verified it, with evidence, or --unverified says why nobody did: leave out one of both." },
        { Rescan with { Unverified = " ", Evidence = [], VerifiedBy = null }, "The reason why nobody verified it is empty." },
        { Rescan with { Description = "" }, "What was done is empty." },
        { Rescan with { Evidence = [EvidenceLink.OfAddress("#6f3f6d2e-3f0c-4f43-9a51-0b8f6a0e9d11")] }, "The back matter has no resource '6f3f6d2e-3f0c-4f43-9a51-0b8f6a0e9d11' that could be evidence." },
        { Rescan with { Evidence = [new EvidenceLink { Href = "no address" }] }, "'no address' is no address at which evidence could lie." },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Close_that_makes_no_sense_is_refused(Closure closure, string reason)
    {
        LifecycleResult result = On(Open(), Day).Close("V-1", closure);

        result.Document.Should().BeNull();
        result.Refusal.Should().Be(reason);
    }

    [Fact]
    public void Close_before_detection_after_closing_or_before_the_last_change_is_refused()
    {
        PoamDocument planned = Planned();
        PoamDocument closed = Done(On(planned, Day).Close("V-1", Rescan));

        On(planned, 2026, 1, 4).Close("V-1", Rescan).Refusal.Should().Be("2026-01-04 is before 2026-01-05, when V-1 was first seen.");
        On(planned, 2026, 1, 6).Close("V-1", Rescan).Refusal.Should().StartWith("The status of V-1 was changed on 2026-01-09, after 2026-01-06");
        On(closed, Day).Close("V-1", Rescan).Refusal.Should().Be("V-1 is closed since 2026-01-29. 'poam reopen V-1' opens it again.");
        On(closed, Day).CloseAll("V-1", Rescan).Refusal.Should().Be("V-1 is closed since 2026-01-29. 'poam reopen V-1' opens it again.");
        On(closed, Day).CloseAll("V-2", Rescan).Refusal.Should().Be("There is no item 'V-2'. Did you mean 'V-1'?");
    }

    [Fact]
    public void Close_while_a_deviation_waits_is_refused()
    {
        PoamDocument poam = WithProp(Open(), new Property { Name = "risk-adjustment", Ns = Property.FedRampNamespace, Value = "pending" });

        On(poam, Day).Close("V-1", Rescan).Refusal.Should().Be(
            "V-1 waits for the decision on its risk adjustment: 'poam deviation approve|reject|withdraw V-1 risk-adjustment' comes first.");
    }

    [Fact]
    public void Close_leaves_out_subjects_that_lead_nowhere()
    {
        PoamDocument poam = Open();
        SubjectReference dangling = new() { SubjectUuid = Uuid.NewVersion4(), Type = "component" };
        poam = poam with { Observations = [poam.Observations[0] with { Subjects = [dangling] }] };

        Done(On(poam, Day).Close("V-1", Rescan)).Observations[^1].Subjects.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Reopen_links_back_to_what_closed_the_risk(string release)
    {
        PoamDocument closed = Done(On(Planned(release), Day).Close("V-1", Rescan));

        LifecycleResult result = On(closed, 2026, 2, 2).Reopen("V-1", "The new server accepts it again.");

        PoamDocument open = Done(result);
        RiskOf(open).Status.Text.Should().Be("open");
        RiskLogEntry entry = RiskOf(open).RiskLog!.Entries[^1];
        entry.StatusChange.Should().Be((Token)"open");
        entry.Description!.Value.Text.Should().Be("The new server accepts it again.");
        entry.Links.Should().Equal(new Link { Href = "#" + RiskOf(closed).RiskLog!.Entries[^1].Uuid.Text, Rel = "reopens" });
        result.Actions.Should().Equal("V-1: reopened; it stays scheduled for 2026-02-04", "status closed -> open");
        IsClean(open, new DateOnly(2026, 2, 2));
    }

    [Fact]
    public void Reopened_item_is_planned_and_closed_again()
    {
        PoamDocument closed = Done(On(WithFinding(Planned()), Day).Close("V-1", Rescan));
        PoamDocument open = Done(On(closed, Day).Reopen("V-1", "It is back."));
        open.Findings[0].Target.Status.State.Text.Should().Be("not-satisfied");

        PoamDocument planned = Done(On(open, Day).Plan("V-1", new RemediationPlan { Description = "Again.", IsAdditional = true }));
        RiskOf(planned).Status.Text.Should().Be("remediating");
        PoamDocument again = Done(On(planned, Day).Close("V-1", Rescan));

        again.Findings[0].Target.Status.State.Text.Should().Be("satisfied");
        again.Observations.Should().HaveCount(3);
        RiskOf(again).StatusChanges().Select(e => e.StatusChange!.Value.Text).Should().Equal("remediating", "closed", "open", "remediating", "closed");
        IsClean(again, Day);
    }

    [Fact]
    public void Reopen_leaves_a_finding_alone_that_closing_had_not_satisfied()
    {
        PoamDocument poam = WithFinding(Open());
        Finding finding = poam.Findings[0];
        poam = poam with { Findings = [finding with { Target = finding.Target with { Status = new FindingTargetStatus { State = "satisfied" } } }] };
        PoamDocument closed = Done(On(poam, Day).Close("V-1", Rescan));

        Done(On(closed, Day).Reopen("V-1", "It is back.")).Findings.Should().Equal(poam.Findings);
    }

    [Fact]
    public void Reopen_of_what_is_open_or_without_reason_or_too_early_is_refused()
    {
        PoamDocument closed = Done(On(Open(), Day).Close("V-1", Rescan));

        On(Open(), Day).Reopen("V-1", "x").Refusal.Should().Be("V-1 is open: there is nothing to reopen.");
        On(closed, Day).Reopen("V-1", " ").Refusal.Should().Be("The reason is empty.");
        On(closed, 2026, 1, 28).Reopen("V-1", "x").Refusal.Should().Be("V-1 was closed on 2026-01-29, after 2026-01-28.");
    }

    [Fact]
    public void Reopen_takes_the_closed_risk_of_several()
    {
        PoamDocument poam = TwoRisks(Open());
        PoamDocument closed = Done(new PoamLifecycle(poam, On(poam, Day).Options with { Risk = poam.Risks[0].Uuid.Text }).Close("V-1", Rescan));

        Done(On(closed, Day).Reopen("V-1", "It is back.")).Risks.Select(r => r.Status.Text).Should().Equal("open", "open");
    }

    [Fact]
    public void Steps_of_a_day_follow_each_other_in_a_log_that_stands_newest_first()
    {
        PoamDocument poam = Done(On(Open(), 2026, 1, 12).SetStatus("V-1", "investigating"));
        Risk risk = RiskOf(poam);
        poam = poam with { Risks = [risk with { RiskLog = risk.RiskLog! with { Entries = [.. risk.RiskLog.Entries.Reverse()] } }] };

        PoamDocument closed = Done(On(poam, Day).Close("V-1", Rescan));
        PoamDocument open = Done(On(closed, Day).Reopen("V-1", "It is back."));

        IsClean(closed, Day);
        IsClean(open, Day);
        RiskOf(open).StatusChanges()[^1].StatusChange!.Value.Text.Should().Be("open");
    }

    [Fact]
    public void Close_on_a_day_comes_behind_what_the_day_before_had_elsewhere_on_earth()
    {
        PoamLifecycle evening = new(Open(), new LifecycleOptions { At = new DateTimeOffset(2026, 1, 28, 23, 0, 0, TimeSpan.FromHours(-5)) });
        PoamDocument poam = Done(evening.SetStatus("V-1", "remediating"));

        PoamDocument closed = Done(On(poam, Day).Close("V-1", Rescan));

        RiskOf(closed).RiskLog!.Entries[^1].Title!.Value.Text.Should().Be("Risk Closed");
        IsClean(closed, Day);
    }

    private static PoamDocument Planned(string release = "1.1.3")
    {
        RemediationPlan plan = new()
        {
            Title = "Turn it off",
            Description = "Accept TLS 1.2 and later only.",
            Owner = "Priya Lund",
            Milestones = [new("Tried on the test system", new DateOnly(2026, 1, 16)), new("Rolled out", new DateOnly(2026, 1, 30))],
        };
        PoamDocument planned = Done(On(Open(release), 2026, 1, 9).Plan("V-1", plan));
        return Done(On(planned, 2026, 1, 15).CompleteMilestone("V-1", "1"));
    }

    private static PoamDocument WithProp(PoamDocument poam, Property prop) => poam with { Risks = [RiskOf(poam) with { Props = [.. RiskOf(poam).Props, prop] }] };

    private static PoamDocument WithFinding(PoamDocument poam)
    {
        Finding finding = new()
        {
            Uuid = Uuid.NewVersion4(),
            Title = "TLS 1.0 is accepted",
            Description = "Connections are not protected.",
            Target = new FindingTarget { Type = "statement-id", TargetId = "sc-8_smt", Status = new FindingTargetStatus { State = "not-satisfied", Reason = "fail" } },
            RelatedObservations = [new RelatedObservation { ObservationUuid = poam.Observations[0].Uuid }],
            RelatedRisks = [.. poam.Risks.Select(r => new RelatedRisk { RiskUuid = r.Uuid })],
        };
        return poam with
        {
            Findings = [finding],
            PoamItems = [poam.PoamItems[0] with { RelatedFindings = [new RelatedFinding { FindingUuid = finding.Uuid }] }],
        };
    }

    private static PoamDocument TwoRisks(PoamDocument poam)
    {
        Risk second = RiskOf(poam) with { Uuid = Uuid.NewVersion4(), Title = "Second", RiskLog = null };
        return poam with
        {
            Risks = [.. poam.Risks, second],
            PoamItems = [poam.PoamItems[0] with { RelatedRisks = [.. poam.PoamItems[0].RelatedRisks, new RelatedRisk { RiskUuid = second.Uuid }] }],
        };
    }
}
