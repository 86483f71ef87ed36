using System.Text;
using Poam.Oscal.Catalogs;

namespace Poam.Oscal.Tests.Catalogs;

public sealed class ControlIndexTests
{
    private const string OwnCatalog =
        """
        catalog:
          uuid: 2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f70
          metadata: { title: House rules, last-modified: 2026-05-01T00:00:00Z, version: 3, oscal-version: 1.1.3 }
          groups:
            - id: doors
              title: Doors
              controls:
                - id: d1
                  title: Lock the door
                  params: [ { id: d1_key, label: key } ]
                  props: [ { name: label, class: short, value: D }, { name: label, value: Door 1 } ]
                  parts:
                    - { id: d1-stmt, name: statement, prose: Lock it., parts: [ { id: d1-stmt.a, name: item, prose: Twice. } ] }
                    - { id: d1-obj, name: assessment-objective, prose: It is locked. }
                  controls: [ { id: d1.1, title: With a chain } ]
                - id: d2
                  title: Guard the door
                  props: [ { name: status, value: Withdrawn } ]
                  links: [ { href: '#d1', rel: incorporated-into } ]
        """;

    [Fact]
    public void Rev5_has_the_controls_of_its_release()
    {
        ControlIndex index = ControlIndex.Rev5;

        (index.Name, index.Release, index.Count).Should().Be(("rev5", "5.2.0", 1196));
        index.Controls.Count(c => !c.Id.Contains('.', StringComparison.Ordinal)).Should().Be(324);
        index.Controls.Count(c => c.IsWithdrawn).Should().Be(182);
        Families(index).Should().Be(
            "ac 147, at 17, au 69, ca 32, cm 66, cp 56, ia 74, ir 42, ma 30, mp 30, pe 59, pl 17, pm 37, ps 18, pt 21, ra 26, sa 147, sc 162, si 119, sr 27");
        Baselines(index).Should().Be(
            "low 149, moderate 287, high 370, privacy 96, fedramp-li-saas 156, fedramp-low 156, fedramp-moderate 323, fedramp-high 410");
    }

    [Fact]
    public void Rev4_has_the_controls_of_its_release()
    {
        ControlIndex index = ControlIndex.Rev4;

        (index.Name, index.Count).Should().Be(("rev4", 922));
        index.Controls.Count(c => !c.Id.Contains('.', StringComparison.Ordinal)).Should().Be(256);
        index.Controls.Count(c => c.IsWithdrawn).Should().Be(96);
        Families(index).Should().Be(
            "ac 126, at 11, au 63, ca 24, cm 55, cp 54, ia 57, ir 34, ma 27, mp 30, pe 53, pl 15, ps 16, ra 16, sa 98, sc 136, si 91, pm 16");
        Baselines(index).Should().Be("low 124, moderate 261, high 343, fedramp-li-saas 126, fedramp-low 125, fedramp-moderate 325, fedramp-high 421");
        index.Controls.Should().OnlyContain(c => ControlIndex.Rev5.FindId(c.Id) != null, "Rev. 5 dropped no identifier");
    }

    [Fact]
    public void Find_takes_ids_labels_and_parts()
    {
        foreach (string text in new[] { "ac-2.1", "AC-2(1)", "AC-02(01)", "ac-2.1_smt", "ac-02.01_odp" })
        {
            ControlIndex.Rev5.Find(text)!.Id.Should().Be("ac-2.1", text);
        }

        ControlIndex.Rev5.Find("ac-2.99").Should().BeNull();
        ControlIndex.Rev5.Find("cis-1").Should().BeNull();
    }

    [Fact]
    public void Control_says_what_is_known_of_it()
    {
        CatalogControl control = ControlIndex.Rev5.Find("ac-2")!;

        control.Title.Should().Be("Account Management");
        control.Label.Should().Be("AC-2");
        control.Family!.Title.Should().Be("Access Control");
        control.IsWithdrawn.Should().BeFalse();
        control.StatementIds.Should().Contain(["ac-2_smt", "ac-2_smt.a", "ac-2_smt.h.1"]);
        control.ObjectiveIds.Should().Contain("ac-2_obj.a-1");
        control.ParameterIds.Should().Contain("ac-02_odp.01");
        control.Baselines.Select(b => b.Name).Should().Contain(["low", "fedramp-high"]).And.NotContain("privacy");
    }

    [Theory]
    [InlineData("ac-2.10", "ac-2_smt.k")]
    [InlineData("sa-12", "sr")]
    [InlineData("au-8.1", "sc-45.1")]
    [InlineData("ac-3.6", "mp-4 sc-28")]
    [InlineData("sc-19", "")]
    public void Withdrawn_control_names_what_replaces_it(string id, string successors)
    {
        CatalogControl control = ControlIndex.Rev5.Find(id)!;

        control.IsWithdrawn.Should().BeTrue();
        string.Join(' ', control.ReplacedBy).Should().Be(successors);
    }

    [Fact]
    public void What_an_index_does_not_know_is_null()
    {
        ControlIndex.Rev5.Find("si-2.7")!.StatementIds.Should().BeNull("the text of 5.2.0 is not at hand");
        ControlIndex.Rev5.Find("pm-9")!.ObjectiveIds.Should().BeNull("no baseline has it");
        ControlIndex.Rev5.Find("ac-2.10")!.StatementIds.Should().BeEmpty("it is withdrawn");
    }

    [Theory]
    [InlineData("sr", 27)]
    [InlineData("access control", 147)]
    [InlineData("ROOT cause", 1)]
    [InlineData("", 0)]
    [InlineData("zebra", 0)]
    public void Search_finds_families_and_words(string text, int count)
    {
        ControlIndex.Rev5.Search(text).Should().HaveCount(count);
    }

    [Theory]
    [InlineData("ac-2.99", "ac-2")]
    [InlineData("AC-99", "ac-9")]
    [InlineData("ax-2", "ac-2")]
    [InlineData("cisc-7.1", null)]
    [InlineData("nonsense", null)]
    public void Nearest_is_what_was_probably_meant(string id, string? nearest)
    {
        ControlIndex.Rev5.Nearest(id).Should().Be(nearest);
    }

    [Fact]
    public void Read_makes_an_index_of_any_catalog()
    {
        ControlIndex index = ControlIndex.Read(Encoding.UTF8.GetBytes(OwnCatalog), "house")!;

        (index.Name, index.Title, index.Release, index.Count).Should().Be(("house", "House rules", "3", 3));
        CatalogControl control = index.Find("d1")!;
        (control.Label, control.Title, control.Family!.Id).Should().Be(("Door 1", "Lock the door", "doors"));
        control.StatementIds.Should().Equal("d1-stmt", "d1-stmt.a");
        control.ObjectiveIds.Should().Equal("d1-obj");
        control.ParameterIds.Should().Equal("d1_key");
        index.Find("door 1")!.Id.Should().Be("d1");
        index.Find("d1-stmt.a")!.Id.Should().Be("d1");
        index.Find("d1.1")!.Label.Should().Be("d1.1");
        index.Find("d2")!.ReplacedBy.Should().Equal("d1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("catalog: 5")]
    [InlineData("profile: {}")]
    [InlineData("{\"catalog\"")]
    public void Read_of_no_catalog_gives_nothing(string text)
    {
        ControlIndex.Read(Encoding.UTF8.GetBytes(text), "x").Should().BeNull();
    }

    [Fact]
    public void Read_takes_broken_catalogs_as_far_as_they_go()
    {
        ControlIndex index = ControlIndex.Read("catalog: { controls: [ 5, { title: no id }, { id: a }, { id: a }, { id: b, props: x, links: [ {} ], parts: [ {} ] } ] }"u8.ToArray(), "x")!;

        index.Controls.Select(c => c.Id).Should().Equal("a", "b");
    }

    private static string Families(ControlIndex index) => string.Join(", ", index.Families.Select(f => $"{f.Id} {index.Controls.Count(c => c.Family == f)}"));

    private static string Baselines(ControlIndex index) => string.Join(", ", index.Baselines.Select(b => $"{b.Name} {b.ControlIds.Count}"));
}
