using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>The fields of items, put to the example on the day on which it was published, and to items made for the purpose.</summary>
public sealed class PoamItemViewTests
{
    private static readonly DateOnly Day = new(2026, 7, 31);

    private static readonly PoamDocument Poam =
        PoamDocument.Parse(File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam.json"))).Document!;

    private static readonly Risk Blank = new() { Uuid = Sample.Uuid, Title = "t", Description = "d", Statement = "s", Status = "open" };

    [Fact]
    public void Items_have_the_status_that_people_give_them()
    {
        PoamIndex.Of(Poam).Views(Day).Select(v => (v.Label, v.Status, v.Lateness)).Should().Equal(
            ("V-1", ItemStatus.InProgress, Lateness.InTime),
            ("V-2", ItemStatus.Complete, Lateness.InTime),
            ("V-3", ItemStatus.Open, Lateness.Overdue),
            ("V-4", ItemStatus.Deferred, Lateness.InTime),
            ("V-5", ItemStatus.InProgress, Lateness.InTime),
            ("V-6", ItemStatus.Deferred, Lateness.InTime),
            ("V-7", ItemStatus.Open, Lateness.InTime));
    }

    [Fact]
    public void Item_has_the_nine_fields()
    {
        PoamItemView view = View("V-1", Day);

        view.Controls.Should().StartWith(["ac-2.3", "ac-2"]);
        view.Weakness.Text.Should().Be("Unused accounts stay enabled");
        view.DetectedOn.Should().Be(new DateTimeOffset(2026, 5, 12, 10, 30, 0, TimeSpan.FromHours(-4)));
        view.Responses.Should().ContainSingle().Which.Lifecycle.Text.Should().Be("planned");
        view.Resources.Should().ContainSingle().Which.Description.Text.Should().StartWith("60 hours");
        view.Milestones.Select(m => (m.Task.Title.Text, m.CompletedOn is not null, m.IsOverdue(Day))).Should().Equal(
            ("Every service account has an owner", true, false), ("The job covers all accounts", false, false));
        view.DueOn.Should().Be(new DateTimeOffset(2026, 8, 10, 0, 0, 0, TimeSpan.FromHours(-4)));
        view.DueDateSource.Should().Be(DueDateSource.Deadline);
        view.Status.Should().Be(ItemStatus.InProgress);
        view.ResponsibleParties.Select(p => p.Name).Should().Equal("Dana Whitlock", "Priya Lund");
    }

    [Fact]
    public void Item_has_what_else_reviewers_ask()
    {
        PoamItemView view = View("V-4", Day);

        (view.OriginalRating, view.AdjustedRating, view.Rating, view.Level).Should().Be(("high", "moderate", "moderate", RiskLevel.Moderate));
        (view.RiskAdjustment, view.FalsePositive, view.OperationalRequirement).Should().Be((DeviationState.Approved, DeviationState.None, DeviationState.None));
        view.VendorDependency.Should().Be(VendorDependencyState.Tracking);
        view.LastVendorCheckInOn.Should().Be(new DateTimeOffset(2026, 7, 28, 9, 0, 0, TimeSpan.FromHours(-4)));
        view.CveIds.Should().Equal("CVE-2026-91007");
        view.Evidence.Should().HaveCount(2);
        view.AssetNames.Should().Equal("cpp-conv-01");
        view.VendorProducts.Should().ContainSingle();
        view.Actions.Should().ContainSingle().Which.Title.Text.Should().Be("Ask the vendor");
        view.Findings.Should().ContainSingle();
        view.History.Should().HaveCount(7).And.BeInAscendingOrder(e => e.Start.Value);
        view.DaysOpen.Should().Be(81);
    }

    [Fact]
    public void Closed_item_counts_its_days_to_the_end()
    {
        PoamItemView view = View("V-2", Day);

        view.ClosedOn.Should().Be(new DateTimeOffset(2026, 6, 7, 11, 0, 0, TimeSpan.FromHours(-4)));
        view.DaysOpen.Should().Be(27);
        view.IsKnownExploited.Should().BeTrue();
        view.StatusIn(StatusVocabulary.Emass).Should().Be("Completed");
    }

    [Fact]
    public void Late_item_is_overdue_unless_something_excuses_it()
    {
        View("V-3", Day).DaysOverdue.Should().Be(49);
        View("V-3", Day).StatusIn(StatusVocabulary.Omb).Should().Be("Delayed");
        View("V-4", new DateOnly(2026, 8, 20)).Lateness.Should().Be(Lateness.Excused, "the vendor was asked less than 30 days ago");
        View("V-4", new DateOnly(2026, 9, 20)).Lateness.Should().Be(Lateness.Overdue, "the vendor was not asked again");
        View("V-5", new DateOnly(2026, 9, 20)).Lateness.Should().Be(Lateness.Pending);
        View("V-6", new DateOnly(2027, 12, 31)).Lateness.Should().Be(Lateness.Excused);
    }

    [Fact]
    public void Due_date_of_the_catalog_of_exploited_vulnerabilities_wins_when_it_is_earlier()
    {
        Risk risk = Blank with
        {
            Deadline = "2026-08-10T00:00:00Z",
            Props = [new Property { Name = "kev-due-date", Ns = "https://fedramp.gov/ns/oscal", Value = "2026-07-01" }],
        };
        PoamItemView view = ViewOf(risk);

        (view.DueOn!.Value.Day, view.DueDateSource, view.DaysOverdue).Should().Be((1, DueDateSource.KnownExploitedVulnerability, 30));
        risk.DueOn.Should().Be(view.DueOn);
        risk.IsOverdue(Day).Should().BeTrue();
    }

    [Fact]
    public void Item_without_dates_is_due_by_policy_when_one_is_given()
    {
        Observation seen = new() { Uuid = Uuid.NewVersion4(), Description = "d", Methods = ["TEST"], Collected = "2026-05-01T00:00:00Z" };
        Risk risk = Rated("high") with { RelatedObservations = [new RelatedObservation { ObservationUuid = seen.Uuid }] };

        ViewOf(risk, null, seen).DueOn.Should().BeNull();
        ViewOf(risk, RemediationPolicy.Hhs, seen).DueOn.Should().Be(new DateTimeOffset(2026, 5, 31, 0, 0, 0, TimeSpan.Zero));
        ViewOf(risk, RemediationPolicy.Hhs, seen).DueDateSource.Should().Be(DueDateSource.Policy);
    }

    [Theory]
    [InlineData(null, "moderate")]
    [InlineData("approved", "moderate")]
    [InlineData("pending", "high")]
    [InlineData("withdrawn", "high")]
    public void Adjusted_rating_counts_unless_it_waits_or_was_withdrawn(string? state, string rating)
    {
        Risk risk = Rated("high", "moderate");
        risk = state is null ? risk : risk with { Props = [new Property { Name = "risk-adjustment", Ns = Property.FedRampNamespace, Value = state }] };

        ViewOf(risk).Rating.Should().Be(rating);
        ViewOf(risk).OriginalRating.Should().Be("high");
    }

    [Theory]
    [InlineData("open", "open", ItemStatus.Open)]
    [InlineData("open", "closed", ItemStatus.Open)]
    [InlineData("remediating", "open", ItemStatus.InProgress)]
    [InlineData("deviation-approved", "closed", ItemStatus.Deferred)]
    [InlineData("deviation-approved", "open", ItemStatus.Open)]
    [InlineData("closed", "closed", ItemStatus.Complete)]
    [InlineData("being-looked-at", "closed", ItemStatus.Open)]
    public void Status_of_several_risks_is_that_of_the_open_ones(string first, string second, ItemStatus status)
    {
        Risk one = Blank with { Status = first };
        Risk other = Blank with { Uuid = Uuid.NewVersion4(), Status = second };
        PoamItem item = Item(one, other);

        PoamIndex.Of(Document([one, other], item)).StatusOf(item).Should().Be(status);
    }

    [Theory]
    [InlineData("very-high", "moderate", "moderate")]
    [InlineData("very-low", "very-high", "low")]
    [InlineData("critical", "high", "high")]
    [InlineData("High", "HIGH", "high")]
    [InlineData("medium", "high", "moderate")]
    public void Rating_of_five_levels_is_that_of_the_matrix(string likelihood, string impact, string rating)
    {
        Risk risk = Blank with
        {
            Characterizations = [new Characterization { Origin = new Origin { Actors = [] }, Facets = [Facet("likelihood", likelihood), Facet("impact", impact)] }],
        };

        risk.OriginalRating.Should().Be(rating);
    }

    [Fact]
    public void Assets_have_names_where_this_document_has_them()
    {
        View("V-7", Day).AssetNames.Should().Equal("cpp-log-01", "cpp-sftp-01");
        PoamItemView view = View("V-3", Day);

        view.AssetNames.Should().Equal("cpp-edge-01 (443/TCP)", "831dd28d-5f53-4bd9-9018-853bb8d38c8b");
    }

    [Theory]
    [InlineData("A <em>weak</em> cipher &amp; more", "A weak cipher & more")]
    [InlineData("<p>One.</p><p>Two<br/>three.</p>", "One.\nTwo\nthree.")]
    [InlineData("a < b", "a < b")]
    public void Plain_text_of_elements_is_what_is_inside(string html, string plain)
    {
        MarkupMultiline.FromHtml(html).ToPlainText().Should().Be(plain);
        new MarkupLine("A *weak* cipher").ToPlainText().Should().Be("A *weak* cipher", "Markdown is text");
    }

    [Theory]
    [InlineData("snake\\_case \\*and\\* \\{{ more", "snake_case *and* {{ more")]
    [InlineData("C:\\temp and `C:\\*.log` and \\`", "C:\\temp and `C:\\*.log` and `")]
    [InlineData("The end \\", "The end \\")]
    public void Plain_text_of_Markdown_has_no_backslashes_of_its_own(string markdown, string plain)
    {
        new MarkupLine(markdown).ToPlainText().Should().Be(plain);
    }

    [Fact]
    public void Facet_of_FedRAMP_comes_before_others()
    {
        Facet other = Facet("risk", "low") with { System = "https://tool.example/ns" };
        Risk risk = Blank with { Characterizations = [new Characterization { Origin = new Origin { Actors = [] }, Facets = [other, Facet("risk", "high")] }] };

        risk.OriginalRating.Should().Be("high");
    }

    private static PoamItemView View(string id, DateOnly day) => PoamIndex.Of(Poam).Views(day).Single(v => v.Id == id);

    private static PoamItemView ViewOf(Risk risk, RemediationPolicy? policy = null, params Observation[] observations)
    {
        PoamItem item = Item(risk);
        return PoamIndex.Of(Document([risk], item) with { Observations = [.. observations] }).ViewOf(item, Day, policy);
    }

    private static Risk Rated(string rating, string? adjusted = null) => Blank with
    {
        Characterizations =
        [
            new Characterization
            {
                Origin = new Origin { Actors = [] },
                Facets = adjusted is null ? [Facet("risk", rating)] : [Facet("risk", rating), Facet("risk", adjusted) with { Props = [new Property { Name = "state", Value = "adjusted" }] }],
            },
        ],
    };

    private static Facet Facet(string name, string value) => new() { Name = name, System = Property.FedRampNamespace, Value = value };

    private static PoamItem Item(params Risk[] risks) =>
        new() { Title = "t", Description = "d", RelatedRisks = [.. risks.Select(r => new RelatedRisk { RiskUuid = r.Uuid })] };

    private static PoamDocument Document(OscalList<Risk> risks, PoamItem item) => Poam with { Risks = risks, Observations = [], Findings = [], PoamItems = [item] };
}
