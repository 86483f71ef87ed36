using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;

namespace Poam.Oscal.Tests.Model.Building;

/// <summary>What the SSP has is referred to, not repeated.</summary>
public sealed class BuilderSspTests
{
    private static readonly DateTimeOffset Seen = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid First = new("1f4b8a34-0d5c-4a53-9a5e-0f5f3f7a1c01");
    private static readonly Guid Second = new("1f4b8a34-0d5c-4a53-9a5e-0f5f3f7a1c02");
    private static readonly Guid Third = new("1f4b8a34-0d5c-4a53-9a5e-0f5f3f7a1c03");

    [Fact]
    public void Objects_of_the_SSP_are_handed_over_like_those_that_were_added()
    {
        PoamBuilder builder = PoamBuilder.ForSsp("POA&M", "ssp.yaml");
        AddedItem item = builder.AddWeakness("V-1", "Old protocol", "TLS 1.0 is accepted.");
        SspActor assessor = builder.PartyOfSsp(Third);
        item.Risk.Rate(RiskLevel.Low, RiskLevel.Low, assessor)
            .SeenIn(builder.AddObservation("Seen.", Seen, assessor).Of(builder.ComponentOfSsp(First)).Of(builder.AssetOfSsp(Second, "web-01")));

        PoamDocument poam = builder.Build();

        poam.LocalDefinitions.Should().BeNull();
        poam.Metadata.Parties.Should().BeEmpty();
        poam.Observations[0].Subjects.Select(s => (s.SubjectUuid.Value, s.Type.Text, s.Title?.Text)).Should().Equal((First, "component", null), (Second, "inventory-item", "web-01"));
        poam.Observations[0].Origins[0].Actors[0].Should().Be(new OriginActor { Type = "party", ActorUuid = Third });
    }

    [Fact]
    public void Objects_of_the_SSP_are_the_same_the_second_time_and_of_one_kind()
    {
        PoamBuilder builder = PoamBuilder.ForSsp("POA&M", "ssp.yaml");
        SspActor component = builder.ComponentOfSsp(First);

        builder.ComponentOfSsp(First).Should().BeSameAs(component);
        builder.Invoking(b => b.AssetOfSsp(First)).Should().Throw<ArgumentException>().WithMessage("*was handed over as a component before*");
        builder.Invoking(b => b.PartyOfSsp(First)).Should().Throw<ArgumentException>().WithMessage("*was handed over as a component before*");
        component.Invoking(c => c.AddProp("ticket", "1", "https://example.org/ns")).Should().Throw<InvalidOperationException>().WithMessage("This stands in the SSP*");
    }

    [Fact]
    public void Objects_of_the_SSP_need_an_import_and_a_UUID_that_the_release_takes()
    {
        PoamBuilder alone = PoamBuilder.ForSystem("POA&M", "portal");
        PoamBuilder old = PoamBuilder.ForSsp("POA&M", "ssp.yaml", new PoamBuilderOptions { Release = "1.0.0" });
        Guid named = Uuid.NewVersion5(First, "component").Value!.Value;

        alone.Invoking(b => b.ComponentOfSsp(First)).Should().Throw<InvalidOperationException>().WithMessage("The document imports no SSP*");
        old.Invoking(b => b.ComponentOfSsp(named)).Should().Throw<ArgumentException>().WithMessage("*is no UUID of version 4, as OSCAL 1.0.0 wants it*");
        old.ComponentOfSsp(First).Uuid.Value.Should().Be(First);
        PoamBuilder.ForSsp("POA&M", "ssp.yaml").Invoking(b => b.ComponentOfSsp(Guid.Empty)).Should().Throw<ArgumentException>();
    }
}
