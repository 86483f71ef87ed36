using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;
using Poam.Oscal.Tests.Saving;

namespace Poam.Oscal.Tests.Model.Building;

/// <summary>The builder links what is handed over, keeps ids, and refuses misuse where it happens.</summary>
public sealed class PoamBuilderTests
{
    private static readonly Guid Space = new("3b1a5c1e-7f5b-4c0e-9d43-2f5f0a8e6b11");
    private static readonly DateTimeOffset Seen = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Build_after_a_run_with_a_further_weakness_keeps_the_ids_of_the_others()
    {
        PoamBuilder first = Builder();
        Add(first, "V-1", "scan-17");
        PoamBuilder second = Builder();
        Add(second, "V-0", "scan-16");
        Add(second, "V-1", "scan-17");

        PoamDocument before = first.Build();
        PoamDocument after = second.Build();

        after.Uuid.Should().Be(before.Uuid);
        after.PoamItems[1].Should().Be(before.PoamItems[0]);
        after.Risks[1].Should().Be(before.Risks[0]);
        after.Observations[1].Uuid.Should().Be(before.Observations[0].Uuid);
        before.PoamItems[0].Uuid!.Value.Value!.Value.Version.Should().Be(5);
    }

    [Fact]
    public void Build_without_namespace_makes_random_ids()
    {
        PoamBuilder builder = PoamBuilder.ForSystem("POA&M", "portal");
        builder.AddWeakness("V-1", "Weak", "It is weak.");

        builder.Build().Risks[0].Uuid.Value!.Value.Version.Should().Be(4);
    }

    [Fact]
    public void Status_is_that_of_the_last_change_whatever_the_order_of_calls()
    {
        PoamBuilder builder = Builder();
        AddedItem item = Add(builder, "V-1", "scan-17");
        AddedObservation proof = builder.AddObservation("It is gone.", Seen.AddDays(9));
        item.Risk.Close(Seen.AddDays(9), proof).SetStatus("remediating", Seen.AddDays(2));

        PoamDocument poam = builder.Build();

        poam.Risks[0].Status.Text.Should().Be("closed");
        poam.Risks[0].RiskLog!.Entries.Select(e => e.StatusChange!.Value.Text).Should().Equal("remediating", "closed");
        poam.Observations[1].Types.Select(t => t.Text).Should().Equal("closure");
        poam.PoamItems[0].RelatedObservations.Should().HaveCount(2);
    }

    [Fact]
    public void Milestone_that_is_complete_is_logged_with_its_response()
    {
        PoamBuilder builder = Builder();
        AddedItem item = Add(builder, "V-1", "scan-17");
        AddedPerson owner = builder.AddPerson("Dana Whitlock");
        AddedMilestone milestone = item.Risk.Plan("Mend it", "Turn it off.", owner).AddMilestone("It is off", new DateOnly(2026, 6, 8), owner);
        milestone.Complete(Seen.AddDays(5), by: owner);

        Risk risk = builder.Build().Risks[0];

        risk.CompletedOn(milestone.Uuid).Should().Be(Seen.AddDays(5));
        risk.Milestones()[0].ResponsibleRoles[0].PartyUuids.Should().Equal(owner.Uuid);
    }

    [Fact]
    public void Milestone_that_slips_says_until_when_as_the_steps_do()
    {
        PoamBuilder builder = Builder();
        AddedItem item = Add(builder, "V-1", "scan-17");
        AddedPerson owner = builder.AddPerson("Priya Lund");
        item.Risk.Plan("Update it", "Install the new version.", owner).AddMilestone("Installed", new DateOnly(2026, 6, 20), owner)
            .Slip(Seen.AddDays(9), "The supplier is late.", owner, new DateOnly(2026, 6, 30));

        PoamItemView view = PoamIndex.Of(builder.Build()).Views(new DateOnly(2026, 6, 12)).Single();

        ItemMilestone milestone = view.Milestones.Should().ContainSingle().Subject;
        (milestone.Number, milestone.RevisedTo, milestone.DueOn!.Value.Day).Should().Be((1, new DateOnly(2026, 6, 30), 20));
    }

    [Fact]
    public void Vendor_promises_a_day()
    {
        PoamBuilder builder = Builder();
        Add(builder, "V-1", "scan-17").Risk.CheckInWithVendor(Seen.AddDays(2), "In its last test.", expectedOn: new DateOnly(2026, 7, 1)).CheckInWithVendor(Seen.AddDays(1));

        PoamItemView view = PoamIndex.Of(builder.Build()).Views(new DateOnly(2026, 6, 12)).Single();

        view.VendorFixExpectedOn.Should().Be(new DateOnly(2026, 7, 1));
        view.LastVendorCheckInOn.Should().Be(Seen.AddDays(2));
    }

    [Fact]
    public void Evidence_has_the_type_that_the_steps_write()
    {
        PoamBuilder builder = Builder();
        AddedItem item = Add(builder, "V-1", "scan-17");
        item.Risk.SeenIn(builder.AddObservation("Seen.", Seen, key: "seen").Attach(builder.AddEvidence("Scan", "scan.csv")));

        builder.Build().BackMatter!.Resources.Should().ContainSingle()
            .Which.Props.Should().Equal(new Property { Name = "type", Ns = Property.FedRampNamespace, Value = "evidence" });
    }

    [Fact]
    public void Rate_twice_keeps_the_later_rating()
    {
        PoamBuilder builder = Builder();
        AddedItem item = Add(builder, "V-1", "scan-17");
        AddedPerson first = builder.AddPerson("First");
        AddedPerson second = builder.AddPerson("Second");
        item.Risk.Rate(RiskLevel.Low, RiskLevel.Low, first).Rate(RiskLevel.High, RiskLevel.High, second);

        Risk risk = builder.Build().Risks[0];

        risk.OriginalRating.Should().Be("high");
        risk.Characterizations.Should().ContainSingle();
    }

    [Fact]
    public void AddFinding_at_a_release_without_findings_is_refused()
    {
        PoamBuilder builder = PoamBuilder.ForSystem("POA&M", "portal", options: new PoamBuilderOptions { Release = "1.0.4" });

        builder.CanHoldFindings.Should().BeFalse();
        builder.Invoking(b => b.AddFinding("Weak", "It is weak.", "ac-2_obj.a")).Should().Throw<InvalidOperationException>().WithMessage("*1.0.4*1.1.0*");
    }

    [Theory]
    [InlineData("1.0.2", true)]
    [InlineData("1.3.9", false)]
    public void Release_that_cannot_be_is_refused(string release, bool hasNamespace)
    {
        Action act = () => PoamBuilder.ForSystem("POA&M", "portal", options: new PoamBuilderOptions { Release = release, IdNamespace = hasNamespace ? Space : null });

        act.Should().Throw<ArgumentException>().WithMessage($"*{release}*");
    }

    [Fact]
    public void Object_of_another_builder_is_refused()
    {
        AddedObservation foreign = Builder().AddObservation("Seen elsewhere.", Seen);
        AddedRisk risk = Add(Builder(), "V-1", "scan-17").Risk;

        risk.Invoking(r => r.SeenIn(foreign)).Should().Throw<ArgumentException>().WithMessage("*another builder*");
        risk.Invoking(r => r.Close(Seen, foreign)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Key_or_id_in_use_is_refused()
    {
        PoamBuilder builder = Builder();
        Add(builder, "V-1", "scan-17");

        builder.Invoking(b => b.AddObservation("Seen again.", Seen, key: "scan-17")).Should().Throw<ArgumentException>().WithMessage("*'scan-17'*");
        builder.Invoking(b => b.AddWeakness("v-1", "Weak", "It is weak.")).Should().Throw<ArgumentException>().WithMessage("*'v-1'*");
    }

    [Fact]
    public void Build_with_what_no_item_leads_to_is_refused_by_name()
    {
        PoamBuilder builder = Builder();
        builder.Invoking(b => b.Build()).Should().Throw<InvalidOperationException>().WithMessage("*at least one item*");
        Add(builder, "V-1", "scan-17");
        builder.AddRisk("Lost risk", "Nobody has it.");
        builder.AddObservation("Lost observation", Seen);
        builder.AddFinding("Lost finding", "Nobody has it.", "ac-2_obj.a");
        builder.AddEvidence("Lost evidence", "scan.csv");

        builder.Invoking(b => b.Build()).Should().Throw<InvalidOperationException>().WithMessage("*'Lost risk'*'Lost finding'*'Lost observation'*'Lost evidence'*");
    }

    [Fact]
    public void Values_that_no_document_can_hold_are_refused()
    {
        PoamBuilder builder = Builder();
        AddedItem item = Add(builder, "V-1", "scan-17");
        AddedPerson person = builder.AddPerson("Dana Whitlock");

        builder.Invoking(b => b.AddRisk("Two\nlines", "Weak.")).Should().Throw<ArgumentException>();
        builder.Invoking(b => b.AddRisk("Weak", " ")).Should().Throw<ArgumentException>();
        builder.Invoking(b => b.AddPerson("Priya Lund", "nowhere")).Should().Throw<ArgumentException>();
        builder.Invoking(b => b.AddPerson("Priya Lund")).Should().NotThrow("what was refused does not use up its key");
        item.Risk.Invoking(r => r.Weakens("no control")).Should().Throw<ArgumentException>();
        item.Risk.Invoking(r => r.SetStatus("closed", Seen)).Should().Throw<ArgumentException>().WithMessage("*Close*");
        item.Risk.Invoking(r => r.Rate(RiskLevel.Critical, RiskLevel.High, person)).Should().Throw<ArgumentOutOfRangeException>();
        item.Invoking(i => i.AddProp("ticket", "SEC-7", Property.OscalNamespace)).Should().Throw<ArgumentException>();
    }

    private static PoamBuilder Builder() => PoamBuilder.ForSystem(
        "POA&M", "portal", options: new PoamBuilderOptions { IdNamespace = Space, Clock = new StoppedClock(Seen.AddDays(14)) });

    private static AddedItem Add(PoamBuilder builder, string id, string key)
    {
        AddedItem item = builder.AddWeakness(id, "Old protocol versions are accepted", "The server accepts TLS 1.0.");
        item.Risk.SeenIn(builder.AddObservation("TLS 1.0 is accepted.", Seen, key: key));
        return item;
    }
}
