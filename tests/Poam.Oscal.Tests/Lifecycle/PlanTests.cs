using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using static Poam.Oscal.Tests.Lifecycle.LifecycleSample;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>Planning the remediation of an item.</summary>
public sealed class PlanTests
{
    private static readonly DateOnly Day = new(2026, 1, 9);

    private static readonly RemediationPlan Plan = new()
    {
        Title = "Turn it off",
        Description = "Accept TLS 1.2 and later only.",
        Owner = "priya lund",
        Resources = ["Four hours"],
        Milestones = [new("Tried on the test system", new DateOnly(2026, 1, 16)) { Owner = "Priya Lund" }, new("Rolled out", new DateOnly(2026, 1, 30))],
    };

    public static TheoryData<string> Releases() => LifecycleSample.Releases();

    [Theory]
    [MemberData(nameof(Releases))]
    public void Plan_gives_response_milestones_deadline_status_and_log(string release)
    {
        LifecycleResult result = On(Open(release), Day).Plan("v-1", Plan);

        PoamDocument planned = Done(result);
        PoamItemView view = ViewOf(planned, Day);
        view.Responses.Should().ContainSingle().Which.Title.Text.Should().Be("Turn it off");
        view.ResponsibleParties.Select(p => p.Name).Should().Equal("Priya Lund");
        view.Resources.Select(r => r.Description.Text).Should().Equal("Four hours");
        view.Milestones.Select(m => (m.Number, m.Task.Title.Text, m.ExpectedOn)).Should().Equal(
            (1, "Tried on the test system", new DateOnly(2026, 1, 16)),
            (2, "Rolled out", new DateOnly(2026, 1, 30)));
        view.DueOn.Should().Be(new DateTimeOffset(2026, 2, 4, 0, 0, 0, TimeSpan.Zero), "a high risk has 30 days from 5 January on");
        view.DueDateSource.Should().Be(DueDateSource.ScheduledCompletionDate);
        RiskOf(planned).Deadline.Should().Be((Timestamp)"2026-02-04T00:00:00Z");
        view.Status.Should().Be(ItemStatus.InProgress);
        RiskLogEntry entry = view.History[^1];
        entry.StatusChange.Should().Be((Token)"remediating");
        entry.LoggedBy.Should().ContainSingle();
        entry.RelatedResponses.Should().ContainSingle();
        result.Actions[0].Should().Be("V-1: planned, to be done by 2026-02-04");
        result.Actions.Should().Contain("scheduled completion 2026-02-04: 30 days from detection for high (fedramp)").And.Contain("status open -> remediating");
        IsClean(planned, Day);
    }

    [Fact]
    public void Plan_on_the_same_document_gives_the_same_text()
    {
        PoamDocument poam = Open();

        Done(On(poam, Day).Plan("V-1", Plan)).Should().Be(Done(On(poam, Day).Plan("V-1", Plan)));
    }

    [Theory]
    [InlineData(RiskLevel.Low, "hhs", "2027-01-05")]
    [InlineData(RiskLevel.Moderate, "dod", "2026-07-04")]
    [InlineData(RiskLevel.Moderate, "fedramp", "2026-04-05")]
    public void Plan_takes_the_days_of_the_policy(RiskLevel level, string policy, string deadline)
    {
        RemediationPolicy times = RemediationPolicy.Known.Single(p => p.Name == policy);
        LifecycleOptions options = new() { At = new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero), Policy = times };

        PoamDocument planned = Done(new PoamLifecycle(Open(level: level), options).Plan("V-1", Plan));

        RiskOf(planned).Deadline!.Value.Text.Should().StartWith(deadline);
    }

    [Fact]
    public void Plan_takes_the_day_that_is_scheduled()
    {
        LifecycleResult result = On(Open(), Day).Plan("V-1", Plan with { ScheduledOn = new DateOnly(2026, 2, 1) });

        ViewOf(Done(result), Day).DueOn!.Value.Day.Should().Be(1);
        result.Actions.Should().Contain("scheduled completion 2026-02-01");
    }

    [Fact]
    public void Plan_takes_the_day_of_the_catalog_of_known_exploited_vulnerabilities_where_it_is_earlier()
    {
        PoamDocument poam = Open();
        Property kev = new() { Name = "kev-due-date", Ns = Property.FedRampNamespace, Value = "2026-01-20" };
        poam = poam with { Risks = [RiskOf(poam) with { Props = [.. RiskOf(poam).Props, kev] }] };

        Done(On(poam, Day).Plan("V-1", Plan with { Milestones = [] })).Risks[0].Deadline!.Value.Text.Should().StartWith("2026-01-20");
    }

    [Fact]
    public void Plan_fills_the_response_that_only_names_who_is_responsible()
    {
        PoamDocument poam = Open();
        RiskResponse owned = new() { Uuid = Uuid.NewVersion4(), Lifecycle = "planned", Title = "Remediation plan", Description = "To be planned." };
        poam = poam with { Risks = [RiskOf(poam) with { Remediations = [owned] }] };

        RiskResponse response = RiskOf(Done(On(poam, Day).Plan("V-1", Plan))).Remediations.Should().ContainSingle().Subject;

        response.Uuid.Should().Be(owned.Uuid);
        response.Title.Text.Should().Be("Turn it off");
        response.Tasks.Should().HaveCount(2);
    }

    [Fact]
    public void Plan_gives_an_item_without_risk_one()
    {
        PoamDocument poam = Open();
        poam = poam with { Risks = [], PoamItems = [poam.PoamItems[0] with { RelatedRisks = [] }] };

        LifecycleResult result = On(poam, Day).Plan("V-1", Plan);

        RiskOf(Done(result)).Title.Text.Should().Be("Old protocol versions are accepted");
        result.Actions.Should().Contain("risk added: the item had none").And.Contain(a => a.StartsWith("no scheduled completion", StringComparison.Ordinal));
        IsClean(result.Document!, Day);
    }

    [Fact]
    public void Plan_on_top_of_another_is_refused_unless_it_is_said_to_be_additional()
    {
        PoamDocument planned = Done(On(Open(), Day).Plan("V-1", Plan));

        On(planned, Day).Plan("V-1", Plan).Refusal.Should().Be("V-1 has a plan, 'Turn it off', and plans stay. 'poam milestone add V-1' adds a step, --additional a plan beside it.");
        RiskOf(Done(On(planned, Day).Plan("V-1", Plan with { IsAdditional = true }))).Remediations.Should().HaveCount(2);
    }

    [Fact]
    public void Plan_leaves_the_scheduled_completion_alone()
    {
        PoamDocument planned = Done(On(Open(), Day).Plan("V-1", Plan));

        On(planned, Day).Plan("V-1", Plan with { IsAdditional = true, ScheduledOn = new DateOnly(2026, 5, 1) }).Refusal
            .Should().Be("V-1 is to be done by 2026-02-04, and that stays. 'poam milestone slip' logs a delay.");
    }

    public static TheoryData<RemediationPlan, string> Nonsense() => new()
    {
        { Plan with { ScheduledOn = new DateOnly(2026, 1, 4) }, "2026-01-04 is before 2026-01-05, when V-1 was first seen." },
        { Plan with { Milestones = [new("Done", new DateOnly(2025, 12, 1))] }, "Milestone 1 on 2025-12-01: Done: the day is before 2026-01-05, when V-1 was first seen." },
        { Plan with { Description = " " }, "The plan is empty." },
        { Plan with { Title = "two\nlines" }, "The title of the plan is empty or has several lines; one line is expected." },
        { Plan with { Owner = "Dana Whitlok" }, "The document has no party 'Dana Whitlok'. Did you mean 'Dana Whitlock'? To add somebody else, write an e-mail address behind the name: Dana Whitlok <name@agency.example>" },
        { Plan with { Owner = "Dana" }, "The document has no party 'Dana'. Did you mean 'Dana Whitlock'? To add somebody else, write an e-mail address behind the name: Dana <name@agency.example>" },
        { Plan with { Owner = "nobody@agency.example" }, "The document has no party with the address 'nobody@agency.example'. To add one, write the name before it: Dana Whitlock <nobody@agency.example>" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Plan_that_makes_no_sense_is_refused(RemediationPlan plan, string reason)
    {
        LifecycleResult result = On(Open(), Day).Plan("V-1", plan);

        result.IsDone.Should().BeFalse();
        result.Document.Should().BeNull();
        result.Refusal.Should().Be(reason);
    }

    [Fact]
    public void Plan_adds_parties_that_the_document_does_not_have()
    {
        LifecycleResult result = On(Open(), Day).Plan("V-1", Plan with { Owner = "Marek Osei <marek.osei@permits.example>" });

        Party party = Done(result).Metadata.Parties[^1];
        party.Name.Should().Be("Marek Osei");
        party.Type.Should().Be("person");
        party.EmailAddresses.Should().Equal((EmailAddress)"marek.osei@permits.example");
        result.Actions.Should().Contain("party added: Marek Osei (person)");
        IsClean(result.Document!, Day);
    }

    [Fact]
    public void Plan_takes_the_day_that_the_item_has_where_its_risk_has_none()
    {
        PoamDocument poam = Open();
        poam = poam with { PoamItems = [poam.PoamItems[0] with { Props = [.. poam.PoamItems[0].Props, new Property { Name = "scheduled-completion-date", Ns = Property.FedRampNamespace, Value = "2026-01-30T00:00:00-05:00" }] }] };

        LifecycleResult result = On(poam, Day).Plan("V-1", Plan with { Milestones = [] });

        RiskOf(Done(result)).Deadline!.Value.Text.Should().Be("2026-01-30T00:00:00-05:00");
        Done(result).PoamItems[0].Props.Should().Equal(poam.PoamItems[0].Props, "what is scheduled stays");
        result.Actions.Should().Contain("scheduled completion 2026-01-30, as the item says");
        IsClean(Done(result), Day);
        On(poam, Day).Plan("V-1", Plan with { Milestones = [], ScheduledOn = new DateOnly(2026, 2, 1) }).Refusal.Should().StartWith("V-1 is to be done by 2026-01-30, and that stays.");
    }

    [Fact]
    public void RefusalOf_says_why_no_step_can_be_taken()
    {
        PoamDocument poam = Open();
        On(poam, Day).RefusalOf("V-1").Should().BeNull();
        On(poam, Day).RefusalOf("V-9").Should().Be("There is no item 'V-9'. Did you mean 'V-1'?");

        PoamDocument closed = Done(On(poam, Day).Close("V-1", new Closure { Description = "Off.", Unverified = "The server is gone." }));
        On(closed, Day).RefusalOf("V-1").Should().StartWith("V-1 is closed since 2026-01-09.");
        On(closed, Day).RefusalOf("V-1", mayBeClosed: true).Should().BeNull();
    }

    [Fact]
    public void Items_of_one_name_are_named_by_their_place()
    {
        PoamDocument poam = Open();
        poam = poam with { PoamItems = [.. poam.PoamItems, poam.PoamItems[0] with { Title = "The same once more", RelatedRisks = [] }] };

        On(poam, Day).RefusalOf("V-1").Should().Be("'V-1' is 2 items: '#1' (Old protocol versions are accepted), '#2' (The same once more). Name the one by its place, such as '#1'.");
        Done(On(poam, Day).Log("#2", new LogNote { Title = "Seen" })).PoamItems[1].RelatedRisks.Should().ContainSingle();
        On(poam, Day).RefusalOf("#3").Should().StartWith("There is no item '#3'.");
        On(poam, Day).RefusalOf("#0").Should().StartWith("There is no item '#0'.");
    }
}
