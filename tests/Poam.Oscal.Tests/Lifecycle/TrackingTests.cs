using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Lifecycle.LifecycleSample;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>Notes, statuses and milestones.</summary>
public sealed class TrackingTests
{
    private static readonly DateOnly Day = new(2026, 1, 15);

    [Fact]
    public void Log_adds_an_entry_that_says_who_and_when()
    {
        PoamDocument logged = Done(On(Open(), Day).Log("V-1", new LogNote { Title = "Vendor asked", Description = "No answer yet.", Type = "status-update" }));

        RiskLogEntry entry = RiskOf(logged).RiskLog!.Entries[^1];
        entry.Title!.Value.Text.Should().Be("Vendor asked");
        entry.Description!.Value.Text.Should().Be("No answer yet.");
        entry.Start.Text.Should().Be("2026-01-15T00:00:00Z");
        entry.EventType.Should().Be("status-update");
        entry.StatusChange.Should().BeNull();
        PoamIndex.Of(logged).Find<Party>(entry.LoggedBy[0].PartyUuid)!.Name.Should().Be("Dana Whitlock");
        IsClean(logged, Day);
    }

    [Fact]
    public void Log_keeps_the_order_of_time()
    {
        PoamDocument poam = Done(On(Open(), Day).Log("V-1", new LogNote { Title = "Later" }));

        poam = Done(On(poam, 2026, 1, 10).Log("V-1", new LogNote { Title = "Earlier" }));

        RiskOf(poam).RiskLog!.Entries.Select(e => e.Title!.Value.Text).Should().Equal("Item opened", "Earlier", "Later");
    }

    [Fact]
    public void Log_of_a_day_comes_behind_what_the_log_has_of_that_day()
    {
        PoamLifecycle afternoon = new(Open(), new LifecycleOptions { At = new DateTimeOffset(2026, 1, 15, 15, 30, 0, TimeSpan.Zero) });
        PoamDocument poam = Done(afternoon.Log("V-1", new LogNote { Title = "At half past three" }));

        poam = Done(On(poam, Day).Log("V-1", new LogNote { Title = "On that day" }));

        RiskLogEntry entry = RiskOf(poam).RiskLog!.Entries[^1];
        entry.Title!.Value.Text.Should().Be("On that day");
        entry.Start.Text.Should().Be("2026-01-15T15:30:00Z");
    }

    [Fact]
    public void Log_that_stands_newest_first_stays_so()
    {
        PoamDocument poam = Done(On(Open(), Day).Log("V-1", new LogNote { Title = "Second" }));
        Risk risk = RiskOf(poam);
        poam = poam with { Risks = [risk with { RiskLog = risk.RiskLog! with { Entries = [.. risk.RiskLog.Entries.Reverse()] } }] };

        poam = Done(On(poam, 2026, 2, 1).Log("V-1", new LogNote { Title = "Third" }));

        RiskOf(poam).RiskLog!.Entries.Select(e => e.Title!.Value.Text).Should().Equal("Third", "Second", "Item opened");
    }

    [Fact]
    public void The_same_note_twice_is_two_entries()
    {
        PoamDocument poam = Done(On(Open(), Day).Log("V-1", new LogNote { Title = "Asked" }));

        poam = Done(On(poam, Day).Log("V-1", new LogNote { Title = "Asked" }));

        RiskOf(poam).RiskLog!.Entries.Select(e => e.Uuid).Should().OnlyHaveUniqueItems().And.HaveCount(3);
        IsClean(poam, Day);
    }

    [Theory]
    [InlineData("V-9", "There is no item 'V-9'. Did you mean 'V-1'?")]
    [InlineData("something", "There is no item 'something'. 'poam list' shows them all.")]
    public void Steps_on_items_that_are_not_there_are_refused(string item, string reason)
    {
        On(Open(), Day).Log(item, new LogNote { Title = "x" }).Refusal.Should().Be(reason);
    }

    [Fact]
    public void Steps_before_detection_are_refused()
    {
        On(Open(), 2026, 1, 4).Log("V-1", new LogNote { Title = "x" }).Refusal.Should().Be("2026-01-04 is before 2026-01-05, when V-1 was first seen.");
    }

    [Fact]
    public void Steps_on_an_item_with_several_open_risks_ask_for_one()
    {
        PoamDocument poam = Open();
        Risk second = RiskOf(poam) with { Uuid = Uuid.NewVersion4(), Title = "Second" };
        poam = poam with
        {
            Risks = [.. poam.Risks, second],
            PoamItems = [poam.PoamItems[0] with { RelatedRisks = [.. poam.PoamItems[0].RelatedRisks, new RelatedRisk { RiskUuid = second.Uuid }] }],
        };
        PoamLifecycle life = On(poam, Day);

        life.SetStatus("V-1", "investigating").Refusal.Should().StartWith("V-1 has 2 risks: ").And.EndWith("Say which one: --risk with the start of its UUID.");
        PoamDocument changed = Done(new PoamLifecycle(poam, life.Options with { Risk = second.Uuid.Text[..8] }).SetStatus("V-1", "investigating"));
        changed.Risks.Select(r => r.Status.Text).Should().Equal("open", "investigating");
    }

    [Theory]
    [InlineData("investigating", "investigating")]
    [InlineData("In Progress", "remediating")]
    [InlineData("REMEDIATING", "remediating")]
    public void Status_is_set_and_logged(string word, string status)
    {
        PoamDocument poam = Done(On(Open(), Day).SetStatus("V-1", word, "Somebody looks at it."));

        RiskOf(poam).Status.Text.Should().Be(status);
        RiskOf(poam).RiskLog!.Entries[^1].StatusChange!.Value.Text.Should().Be(status);
        RiskOf(poam).RiskLog!.Entries[^1].EventType.Should().Be("status-update");
        IsClean(poam, Day);
    }

    [Theory]
    [InlineData("open", "The status of V-1 is open already.")]
    [InlineData("closed", "An item is closed with evidence: 'poam close V-1 --evidence FILE'.")]
    [InlineData("Risk Accepted", "An item is deferred by a deviation that was approved: 'poam deviation request V-1', then 'poam deviation approve'.")]
    [InlineData("remediatin", "'remediatin' is no status: open, investigating, remediating. Did you mean 'remediating'?")]
    public void Status_that_makes_no_sense_is_refused(string word, string reason)
    {
        On(Open(), Day).SetStatus("V-1", word).Refusal.Should().Be(reason);
    }

    [Fact]
    public void Status_cannot_be_changed_before_its_last_change()
    {
        PoamDocument poam = Done(On(Open(), Day).SetStatus("V-1", "investigating"));

        On(poam, 2026, 1, 10).SetStatus("V-1", "remediating").Refusal
            .Should().Be("The status of V-1 was changed on 2026-01-15, after 2026-01-10: what comes before cannot change it any more. 'poam log' notes it.");
    }

    [Fact]
    public void Status_cannot_be_changed_before_its_last_change_of_the_same_day()
    {
        DateTimeOffset noon = new(2026, 1, 12, 12, 0, 0, TimeSpan.Zero);
        PoamDocument poam = Done(new PoamLifecycle(Open(), new LifecycleOptions { At = noon }).SetStatus("V-1", "investigating"));

        new PoamLifecycle(poam, new LifecycleOptions { At = noon.AddHours(-2) }).SetStatus("V-1", "remediating").Refusal
            .Should().StartWith("The status of V-1 was changed at 2026-01-12T12:00:00+00:00, after 2026-01-12T10:00:00+00:00: ");
        Done(On(poam, 2026, 1, 12).SetStatus("V-1", "remediating")).Risks[0].StatusChanges()[^1].StatusChange.Should().Be((Token)"remediating", "a day without an hour comes behind");
    }

    [Fact]
    public void Milestone_is_added_on_top_of_the_plan_and_logged()
    {
        PoamDocument poam = Done(On(Planned(), Day).AddMilestone("V-1", new PlannedMilestone("Checked by a scan", new DateOnly(2026, 2, 2)) { Owner = "Priya Lund" }));

        ViewOf(poam, Day).Milestones[^1].Number.Should().Be(3);
        ViewOf(poam, Day).Milestones[^1].Task.ResponsibleRoles.Should().ContainSingle();
        RiskOf(poam).RiskLog!.Entries[^1].Title!.Value.Text.Should().Be("Milestone 3 added");
        IsClean(poam, Day);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("tried on the test system")]
    public void Milestone_is_completed_by_number_or_title(string milestone)
    {
        PoamDocument poam = Done(On(Planned(), Day).CompleteMilestone("V-1", milestone));

        ItemMilestone[] milestones = [.. ViewOf(poam, Day).Milestones];
        milestones[0].CompletedOn.Should().Be(new DateTimeOffset(2026, 1, 15, 0, 0, 0, TimeSpan.Zero));
        milestones[1].IsDone.Should().BeFalse();
        IsClean(poam, Day);
    }

    [Fact]
    public void Milestone_that_slips_keeps_its_planned_day()
    {
        PoamDocument before = Done(On(Planned(), Day).CompleteMilestone("V-1", "1"));

        LifecycleResult result = On(before, Day).SlipMilestone("V-1", "2", new DateOnly(2026, 2, 20), "The supplier is late.");

        PoamDocument poam = Done(result);
        ItemMilestone milestone = ViewOf(poam, Day).Milestones[1];
        milestone.DueOn!.Value.Day.Should().Be(30);
        milestone.RevisedTo.Should().Be(new DateOnly(2026, 2, 20));
        milestone.IsOverdue(new DateOnly(2026, 2, 20)).Should().BeFalse();
        milestone.IsOverdue(new DateOnly(2026, 2, 21)).Should().BeTrue();
        RiskOf(poam).Remediations.Should().Equal(RiskOf(before).Remediations);
        result.Actions.Should().Equal(
            "V-1: milestone 2 expected on 2026-02-20 instead of 2026-01-30 (Rolled out)",
            "the item stays scheduled for 2026-02-04");
        IsClean(poam, new DateOnly(2026, 2, 3));
    }

    [Fact]
    public void Milestone_that_slipped_may_slip_again_and_the_last_word_counts()
    {
        PoamDocument poam = Done(On(Planned(), Day).SlipMilestone("V-1", "2", new DateOnly(2026, 2, 20), "Late."));

        poam = Done(On(poam, 2026, 1, 25).SlipMilestone("V-1", "2", new DateOnly(2026, 2, 10), "Sooner than feared."));

        ViewOf(poam, Day).Milestones[1].RevisedTo.Should().Be(new DateOnly(2026, 2, 10));
    }

    [Fact]
    public void Milestones_that_slipped_are_late_when_their_new_day_is_over()
    {
        // A moderate risk, so that its own deadline is far away.
        PoamDocument poam = Done(On(Planned(RiskLevel.Moderate), Day).CompleteMilestone("V-1", "1"));
        poam = Done(On(poam, Day).SlipMilestone("V-1", "2", new DateOnly(2026, 2, 20), "Late."));

        IsClean(poam, new DateOnly(2026, 2, 20));
        poam.Validate(new ValidationOptions { AsOf = new DateOnly(2026, 2, 21) }).Diagnostics.Select(d => d.Rule.Id).Should().Equal("POAM4031");
    }

    [Theory]
    [InlineData("3", "V-1 has no milestone '3'. It has 1 (Tried on the test system), 2 (Rolled out).")]
    [InlineData("Roled out", "V-1 has no milestone 'Roled out'; did you mean 'Rolled out'? It has 1 (Tried on the test system), 2 (Rolled out).")]
    public void Milestones_that_are_not_there_are_refused(string milestone, string reason)
    {
        On(Planned(), Day).CompleteMilestone("V-1", milestone).Refusal.Should().Be(reason);
    }

    [Fact]
    public void Milestones_are_completed_once()
    {
        PoamDocument poam = Done(On(Planned(), Day).CompleteMilestone("V-1", "1"));

        On(poam, 2026, 1, 21).CompleteMilestone("V-1", "1").Refusal.Should().Be("Milestone 1 of V-1 was completed on 2026-01-15.");
        On(poam, 2026, 1, 21).SlipMilestone("V-1", "1", new DateOnly(2026, 3, 1), "x").Refusal.Should().Be("Milestone 1 of V-1 was completed on 2026-01-15.");
    }

    [Theory]
    [InlineData("2026-01-30", "Milestone 2 of V-1 is expected on 2026-01-30 already.")]
    [InlineData("2026-01-14", "2026-01-14 is over on 2026-01-15: say when milestone 2 is expected now.")]
    public void Milestones_slip_to_another_day_to_come(string day, string reason)
    {
        On(Planned(), Day).SlipMilestone("V-1", "2", DateOnly.Parse(day, null), "Late.").Refusal.Should().Be(reason);
    }

    [Fact]
    public void Milestones_need_a_plan()
    {
        On(Open(), Day).AddMilestone("V-1", new PlannedMilestone("x", Day)).Refusal.Should().Be("V-1 has no plan yet: 'poam plan V-1' makes one.");
        On(Open(), Day).CompleteMilestone("V-1", "1").Refusal.Should().Be("V-1 has no milestones: 'poam milestone add V-1' adds one.");
    }

    private static PoamDocument Planned(RiskLevel level = RiskLevel.High) => Done(On(Open(level: level), 2026, 1, 9).Plan("V-1", new RemediationPlan
    {
        Description = "Accept TLS 1.2 and later only.",
        Milestones = [new("Tried on the test system", new DateOnly(2026, 1, 16)), new("Rolled out", new DateOnly(2026, 1, 30))],
    }));
}
