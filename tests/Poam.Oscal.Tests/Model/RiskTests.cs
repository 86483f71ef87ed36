using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>What a risk says of itself.</summary>
public sealed class RiskTests
{
    private static readonly Risk Blank = new()
    {
        Uuid = Sample.Uuid,
        Title = "t",
        Description = "d",
        Statement = "s",
        Status = "open",
    };

    private static readonly PoamDocument Poam =
        PoamDocument.Parse(File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam.json"))).Document!;

    [Theory]
    [InlineData("open", true)]
    [InlineData("deviation-approved", true)]
    [InlineData("closed", false)]
    public void IsOpen_of_status_is_all_but_closed(string status, bool isOpen)
    {
        (Blank with { Status = status }).IsOpen.Should().Be(isOpen);
    }

    [Fact]
    public void Milestones_come_in_order_of_their_days()
    {
        Risk risk = Poam.Risks[0];

        risk.Milestones().Select(m => m.Title.Text).Should().Equal("Every service account has an owner", "The job covers all accounts");
        risk.Milestones()[0].DueOn.Should().Be(new DateTimeOffset(2026, 7, 10, 0, 0, 0, TimeSpan.FromHours(-4)));
        risk.CompletedOn(risk.Milestones()[0].Uuid).Should().Be(new DateTimeOffset(2026, 7, 9, 16, 0, 0, TimeSpan.FromHours(-4)));
        risk.CompletedOn(risk.Milestones()[1].Uuid).Should().BeNull();
        risk.Remediations[1].Tasks[1].WithSubtasks().Should().HaveCount(2);
    }

    [Fact]
    public void History_comes_in_order_of_time()
    {
        Risk risk = Blank with { RiskLog = new RiskLog { Entries = [Entry("2026-03-01T00:00:00Z", "closed"), Entry("2026-01-01T00:00:00Z", "open")] } };

        risk.StatusChanges().Select(e => e.StatusChange!.Value.Text).Should().Equal("open", "closed");
        risk.ClosedOn.Should().BeNull("the status says that it is open");
        (risk with { Status = "closed" }).ClosedOn.Should().Be(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void IsOverdue_begins_on_the_day_after()
    {
        Risk risk = Blank with { Deadline = "2026-08-10T00:00:00Z" };

        risk.IsOverdue(new DateOnly(2026, 8, 10)).Should().BeFalse();
        risk.IsOverdue(new DateOnly(2026, 8, 11)).Should().BeTrue();
        (risk with { Status = "closed" }).IsOverdue(new DateOnly(2026, 8, 11)).Should().BeFalse();
        Blank.IsOverdue(new DateOnly(2026, 8, 11)).Should().BeFalse();
    }

    [Fact]
    public void DueOn_without_deadline_is_last_milestone()
    {
        Risk risk = Poam.Risks[0] with { Deadline = null };

        risk.DueOn.Should().Be(new DateTimeOffset(2026, 8, 7, 0, 0, 0, TimeSpan.FromHours(-4)));
    }

    [Fact]
    public void Ratings_are_read_from_facets()
    {
        Rated(("risk", "high", null)).OriginalRating.Should().Be("high");
        Rated(("risk", "high", null)).AdjustedRating.Should().BeNull();
        Risk adjusted = Rated(("risk", "high", "initial"), ("risk", "moderate", "adjusted"), ("risk", "low", "adjusted"));
        adjusted.OriginalRating.Should().Be("high");
        adjusted.AdjustedRating.Should().Be("low", "the last adjustment counts");
        Rated(("impact", "moderate", null)).OriginalRating.Should().Be("moderate");
        Blank.OriginalRating.Should().BeNull();
    }

    [Theory]
    [InlineData("high", "high", "high")]
    [InlineData("high", "moderate", "moderate")]
    [InlineData("moderate", "moderate", "moderate")]
    [InlineData("low", "high", "low")]
    [InlineData("certain", "high", "high")]
    public void Rating_of_likelihood_and_impact_is_that_of_the_matrix(string likelihood, string impact, string rating)
    {
        Rated(("likelihood", likelihood, null), ("impact", impact, null)).OriginalRating.Should().Be(rating);
    }

    [Fact]
    public void Rating_after_adjustment_of_likelihood_uses_impact_as_it_was()
    {
        Rated(("likelihood", "high", "initial"), ("impact", "high", "initial"), ("likelihood", "low", "adjusted")).AdjustedRating.Should().Be("low");
    }

    [Fact]
    public void Control_ids_are_those_of_props()
    {
        Poam.Risks[0].ControlIds().Should().Equal("ac-2.3", "ac-2");
    }

    [Theory]
    [InlineData("ac-2.3_obj", "ac-2.3")]
    [InlineData("ac-2_smt.a", "ac-2")]
    [InlineData("ac-2.a_obj.1", "ac-2")]
    [InlineData("ac-2", "ac-2")]
    [InlineData("ac2", null)]
    [InlineData("cmmc-3", null)]
    [InlineData("ac-2x", null)]
    [InlineData("", null)]
    public void Target_has_control_of_statement_or_objective(string target, string? control)
    {
        FindingTarget record = new() { Type = "objective-id", TargetId = target, Status = new FindingTargetStatus { State = "satisfied" } };

        record.ControlId.Should().Be(control);
    }

    [Theory]
    [InlineData("poam-id", "https://fedramp.gov/ns/oscal", true)]
    [InlineData("POAM-ID", "http://fedramp.gov/ns/oscal", true)]
    [InlineData("POAM-ID", "https://own.example/ns", false)]
    [InlineData("POAM-ID", null, false)]
    public void Prop_of_fedramp_is_found_under_all_its_spellings(string name, string? ns, bool isFound)
    {
        OscalList<Property> props = [new Property { Name = name, Ns = ns is null ? default(OscalUri?) : new OscalUri(ns), Value = "V-1" }];

        (props.ValueOf("POAM-ID", Property.FedRampNamespace) == "V-1").Should().Be(isFound);
        props.ValuesOf("poam-id").Should().Equal("V-1");
    }

    private static RiskLogEntry Entry(string start, string status) => new() { Uuid = Uuid.NewVersion4(), Start = start, StatusChange = (Token)status };

    private static Risk Rated(params (string Name, string Value, string? State)[] facets) => Blank with
    {
        Characterizations =
        [
            new Characterization
            {
                Origin = new Origin { Actors = [] },
                Facets = [.. facets.Select(f => new Facet { Name = f.Name, System = Property.FedRampNamespace, Value = f.Value, Props = State(f.State) })],
            },
        ],
    };

    private static OscalList<Property> State(string? state) => state is null ? [] : [new Property { Name = "state", Value = state }];
}
