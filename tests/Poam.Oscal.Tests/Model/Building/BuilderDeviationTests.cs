using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;

namespace Poam.Oscal.Tests.Model.Building;

/// <summary>Deviations, the catalog of known exploited vulnerabilities, plugin ids, scheduled completions.</summary>
public sealed class BuilderDeviationTests
{
    private static readonly DateTimeOffset Seen = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly PoamBuilder _builder = PoamBuilder.ForSystem("POA&M", "portal", options: new PoamBuilderOptions { Release = "1.1.3" });
    private readonly AddedItem _item;
    private readonly AddedEvidence _evidence;
    private readonly AddedPerson _person;
    private readonly AddedComponent _scanner;

    public BuilderDeviationTests()
    {
        _item = _builder.AddWeakness("V-1", "Old protocol", "TLS 1.0 is accepted.");
        _scanner = _builder.AddComponent("Scanner", "It scans.");
        _person = _builder.AddPerson("Dana Whitlock");
        _evidence = _builder.AddEvidence("Request", "evidence/request.pdf");
        _item.Risk.SeenIn(_builder.AddObservation("Seen.", Seen, _scanner).Of(_scanner).Attach(_evidence)).Rate(RiskLevel.High, RiskLevel.High, _scanner);
    }

    [Fact]
    public void RequestDeviation_gives_prop_observation_evidence_log_and_status()
    {
        _item.Risk.RequestDeviation(DeviationKind.OperationalRequirement, Seen.AddDays(1), "The counties need it.", _evidence, _person);

        PoamDocument poam = _builder.Build();
        Risk risk = poam.Risks[0];
        risk.Status.Text.Should().Be("deviation-requested");
        risk.Props.ValueOf("operational-requirement", Property.FedRampNamespace).Should().Be("pending");
        RiskLogEntry entry = risk.RiskLog!.Entries.Should().ContainSingle().Subject;
        entry.EventType.Should().Be("dr-submission");
        entry.StatusChange!.Value.Text.Should().Be("deviation-requested");
        Observation reasons = poam.Observations[1];
        reasons.Types.Select(t => t.Text).Should().Equal("operational-requirement");
        reasons.Description.Text.Should().Be("The counties need it.");
        reasons.RelevantEvidence.Should().ContainSingle().Which.Href!.Value.Text.Should().Be("#" + _evidence.Uuid.Text);
        reasons.Subjects.Select(s => s.SubjectUuid).Should().Equal(_scanner.Uuid);
        poam.PoamItems[0].RelatedObservations.Should().HaveCount(2);
    }

    [Fact]
    public void RejectDeviation_gives_back_the_status_from_before_whatever_the_order_of_calls()
    {
        _item.Risk.RequestDeviation(DeviationKind.OperationalRequirement, Seen.AddDays(2), "Needed.", _evidence)
            .RejectDeviation(DeviationKind.OperationalRequirement, Seen.AddDays(3), "It is not.")
            .SetStatus("remediating", Seen.AddDays(1));

        Risk risk = _builder.Build().Risks[0];

        risk.Status.Text.Should().Be("remediating");
        risk.Props.ValueOf("operational-requirement").Should().Be("withdrawn");
        risk.RiskLog!.Entries.Select(e => e.StatusChange!.Value.Text).Should().Equal("remediating", "deviation-requested", "remediating");
    }

    [Fact]
    public void ApproveDeviation_of_a_false_positive_closes_the_risk_and_what_else_it_waits_for()
    {
        _item.Risk.RequestDeviation(DeviationKind.OperationalRequirement, Seen.AddDays(1), "Needed.", _evidence)
            .RequestDeviation(DeviationKind.FalsePositive, Seen.AddDays(2), "Not there.", _evidence)
            .ApproveDeviation(DeviationKind.FalsePositive, Seen.AddDays(3));

        PoamDocument poam = _builder.Build();

        poam.Risks[0].Status.Text.Should().Be("closed");
        poam.Risks[0].Props.ValueOf("false-positive").Should().Be("approved");
        poam.Risks[0].Props.ValueOf("operational-requirement").Should().Be("withdrawn");
        IsClean(poam);
    }

    [Fact]
    public void RejectDeviation_after_the_risk_was_closed_leaves_it_closed()
    {
        _item.Risk.RequestDeviation(DeviationKind.FalsePositive, Seen.AddDays(1), "Not there.", _evidence)
            .Close(Seen.AddDays(2), _builder.AddObservation("Gone.", Seen.AddDays(2), _scanner))
            .RejectDeviation(DeviationKind.FalsePositive, Seen.AddDays(3), "It was there.");

        PoamDocument poam = _builder.Build();

        poam.Risks[0].Status.Text.Should().Be("closed");
        poam.Risks[0].RiskLog!.Entries[^1].StatusChange.Should().BeNull();
        IsClean(poam);
    }

    [Fact]
    public void SetStatus_after_an_approved_false_positive_ends_it()
    {
        _item.Risk.RequestDeviation(DeviationKind.FalsePositive, Seen.AddDays(1), "Not there.", _evidence)
            .ApproveDeviation(DeviationKind.FalsePositive, Seen.AddDays(2))
            .SetStatus("open", Seen.AddDays(3));

        PoamDocument poam = _builder.Build();

        poam.Risks[0].Props.ValueOf("false-positive").Should().Be("withdrawn");
        IsClean(poam);
    }

    [Fact]
    public void RequestAdjustment_keeps_the_first_rating_until_it_is_approved()
    {
        _item.Risk.RequestAdjustment(RiskLevel.Low, RiskLevel.Moderate, "A firewall.", Seen.AddDays(1), "Hard to reach.", _evidence, _person);
        PoamDocument pending = _builder.Build();
        _item.Risk.ApproveDeviation(DeviationKind.RiskAdjustment, Seen.AddDays(2), by: _person);
        PoamDocument approved = _builder.Build();

        ViewOf(pending).Rating.Should().Be("high");
        ViewOf(approved).Rating.Should().Be("low");
        ViewOf(approved).Status.Should().Be(ItemStatus.Deferred);
        approved.Risks[0].MitigatingFactors.Should().ContainSingle();
        IsClean(approved);
    }

    [Fact]
    public void Deviations_that_make_no_sense_are_refused()
    {
        AddedRisk risk = _item.Risk;
        risk.RequestDeviation(DeviationKind.FalsePositive, Seen.AddDays(5), "Not there.", _evidence);

        risk.Invoking(r => r.RequestDeviation(DeviationKind.FalsePositive, Seen.AddDays(6), "Again.", _evidence))
            .Should().Throw<InvalidOperationException>().WithMessage("The false positive was requested already.");
        risk.Invoking(r => r.ApproveDeviation(DeviationKind.OperationalRequirement, Seen.AddDays(6)))
            .Should().Throw<InvalidOperationException>().WithMessage("No operational requirement waits for a decision: request it first.");
        risk.Invoking(r => r.ApproveDeviation(DeviationKind.FalsePositive, Seen.AddDays(4)))
            .Should().Throw<ArgumentException>().WithMessage("This was at 2026-06-06 09:00:00Z or later*");
        risk.Invoking(r => r.RequestDeviation(DeviationKind.RiskAdjustment, Seen, "Less.", _evidence))
            .Should().Throw<ArgumentException>().WithMessage("*call RequestAdjustment*");
    }

    [Fact]
    public void InKevCatalog_and_plugin_id_are_where_FedRAMP_looks()
    {
        _item.Risk.InKevCatalog(new DateOnly(2026, 7, 1)).AddCve("CVE-2026-1234", _scanner).AddPluginId("4711", _scanner);

        PoamDocument poam = _builder.Build();

        ViewOf(poam).IsKnownExploited.Should().BeTrue();
        ViewOf(poam).DueOn!.Value.Month.Should().Be(7);
        poam.Risks[0].Characterizations[0].Origin.Actors[0].Props.ValueOf("plugin-id", Property.FedRampNamespace).Should().Be("4711");
        IsClean(poam);
    }

    [Fact]
    public void AddPluginId_of_a_tool_that_says_nothing_else_is_refused_when_built()
    {
        _item.Risk.AddPluginId("4711", _builder.AddComponent("Other", "Scans."));

        _builder.Invoking(b => b.Build()).Should().Throw<InvalidOperationException>().WithMessage("The tools of the plugin ids 4711 say nothing of the risks*");
        _item.Risk.Invoking(r => r.AddPluginId("4711", _person)).Should().Throw<ArgumentException>().WithMessage("Tools have plugin ids*");
    }

    [Fact]
    public void Build_schedules_an_item_for_the_first_deadline_of_its_open_risks()
    {
        AddedRisk second = _builder.AddRisk("Second", "x").SeenIn(_builder.AddObservation("Seen.", Seen, _scanner)).DueOn(new DateOnly(2026, 6, 20));
        _item.Relate(second).Risk.DueOn(new DateOnly(2026, 7, 1));
        PoamDocument open = _builder.Build();
        second.Close(Seen.AddDays(5), _builder.AddObservation("Gone.", Seen.AddDays(5), _scanner));
        PoamDocument half = _builder.Build();

        open.PoamItems[0].Props.ValueOf("scheduled-completion-date").Should().Be("2026-06-20T00:00:00Z");
        half.PoamItems[0].Props.ValueOf("scheduled-completion-date").Should().Be("2026-07-01T00:00:00Z");
        IsClean(half);
    }

    private static PoamItemView ViewOf(PoamDocument poam) => PoamIndex.Of(poam).Views(new DateOnly(2026, 6, 10))[0];

    private static void IsClean(PoamDocument poam) => poam.Validate(new() { AsOf = new DateOnly(2026, 6, 10) }).Diagnostics.Should().BeEmpty();
}
