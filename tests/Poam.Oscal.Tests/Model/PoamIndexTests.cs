using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>Questions that users ask, put to the example.</summary>
public sealed class PoamIndexTests
{
    private static readonly PoamDocument Poam =
        PoamDocument.Parse(File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam.json"))).Document!;

    private readonly PoamIndex _index = PoamIndex.Of(Poam);

    [Fact]
    public void Item_has_risks_findings_and_observations()
    {
        PoamItem item = Item("V-2");

        _index.RisksOf(item).Select(r => r.Title.Text).Should().Equal("Requests of two users can be mixed at the edge proxy");
        _index.FindingsOf(item).Should().ContainSingle().Which.Uuid.Text.Should().StartWith("adb5c541");
        _index.ObservationsOf(item).Select(o => o.Uuid.Text[..8]).Should().StartWith(["7197b94d", "a9fa06ae"]).And.OnlyHaveUniqueItems();
        _index.IsOpen(item).Should().BeFalse();
    }

    [Fact]
    public void Item_has_controls_of_risks_and_findings()
    {
        _index.ControlIdsOf(Item("V-1")).Should().StartWith(["ac-2.3", "ac-2"]).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Item_has_responsible_parties()
    {
        _index.ResponsiblePartiesOf(Item("V-1")).Select(p => p.Name).Should().Equal("Dana Whitlock", "Priya Lund");
    }

    [Fact]
    public void Item_has_day_of_detection_and_due_day()
    {
        PoamItem item = Item("V-1");

        _index.DetectedOn(item).Should().Be(_index.ObservationsOf(item).Min(o => o.Collected.Value));
        _index.DueOn(item).Should().Be(new DateTimeOffset(2026, 8, 10, 0, 0, 0, TimeSpan.FromHours(-4)));
        PoamItem scheduled = item with
        {
            Props = [new Property { Name = "scheduled-completion-date", Ns = Property.FedRampNamespace, Value = "2026-09-01T00:00:00Z" }],
        };
        _index.DueOn(scheduled).Should().Be(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Risk_has_items_and_referrers()
    {
        PoamItem item = Item("V-1");
        Risk risk = _index.RisksOf(item)[0];

        _index.ItemsOf(risk).Should().Equal(item);
        _index.ReferrersOf(risk.Uuid).Should().Contain(item);
        _index.Find<Risk>(risk.Uuid).Should().BeSameAs(risk);
        _index.Find<Party>(risk.Uuid).Should().BeNull();
        _index.Find<OscalObject>(Uuid.NewVersion4()).Should().BeNull();
    }

    [Fact]
    public void Item_without_risk_is_open_and_has_nothing()
    {
        PoamItem item = new() { Title = "t", Description = "d" };

        _index.IsOpen(item).Should().BeTrue();
        _index.RisksOf(item).Should().BeEmpty();
        _index.DueOn(item).Should().BeNull();
        _index.DetectedOn(item).Should().BeNull();
    }

    [Fact]
    public void Resource_is_referred_to_by_link()
    {
        Resource resource = Poam.BackMatter!.Resources.First(r => _index.ReferrersOf(r.Uuid).Count > 0);

        _index.ReferrersOf(resource.Uuid).Should().NotContainNulls();
    }

    private static PoamItem Item(string id) => Poam.PoamItems.Single(i => i.PoamId == id);
}
