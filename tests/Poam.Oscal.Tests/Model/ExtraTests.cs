using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Model;

/// <summary>What OSCAL does not know survives in <see cref="OscalObject.Extra"/>.</summary>
public sealed class ExtraTests
{
    private const string Odd = """
        "title": 5, "description": "d", "x-own": { "a": [1, "two", null, { "b": true }] },
        "props": [ 7, { "name": "n", "value": "v" } ], "links": "none", "remarks": ["r"], "description": "again"
        """;

    [Fact]
    public void Members_that_no_property_takes_are_extra()
    {
        PoamItem item = Item(Odd);

        item.Title.IsMissing.Should().BeTrue("a number is no title");
        item.Description.Text.Should().Be("d");
        item.Props.Should().ContainSingle().Which.Value.Should().Be("v");
        item.Extra.Select(e => e.Name).Should().Equal("title", "x-own", "props", "links", "remarks", "description");
        item.Extra[0].Value.Should().Be(new OscalNode { Kind = OscalNodeKind.Number, Text = "5" });
        item.Extra[1].Value.Members.Should().ContainSingle().Which.Value.Items.Select(i => i.Kind)
            .Should().Equal(OscalNodeKind.Number, OscalNodeKind.Text, OscalNodeKind.Null, OscalNodeKind.Object);
        item.Extra[5].Value.Text.Should().Be("again");
    }

    [Fact]
    public void Extra_is_written_back()
    {
        LoadResult<PoamDocument> loaded = PoamDocument.Parse(Sample.PoamJson(Odd, extra: "\"$x\": 1,"));

        NodeDocument document = RecordDocument.Of(loaded.Document!, OscalLimits.Default).Document;

        PoamDocument again = (PoamDocument)RecordDocument.Read(document, out _)!;
        PoamItem item = again.PoamItems[0];
        item.Extra.Should().BeEquivalentTo(loaded.Document!.PoamItems[0].Extra, "only the order of members may differ");
        (item with { Extra = [] }).Should().Be(loaded.Document.PoamItems[0] with { Extra = [] });
        again.Extra.Should().ContainSingle().Which.Name.Should().Be("$x");
    }

    [Fact]
    public void Name_with_escapes_is_the_name_they_mean()
    {
        ExtraMember extra = Item("\"title\": \"t\", \"description\": \"d\", \"\\u00fc\\\"\": { \"\\u0061\": 1 }").Extra.Should().ContainSingle().Subject;

        extra.Name.Should().Be("ü\"");
        extra.Value.Members[0].Name.Should().Be("a");
    }

    [Fact]
    public void Schema_beside_root_is_kept()
    {
        PoamDocument poam = PoamDocument.Parse(Sample.PoamJson().Replace("{\n  \"plan", "{ \"$schema\": \"s.json\",\n  \"plan", StringComparison.Ordinal)).Document!;

        poam.BesideRoot.Should().Equal(new ExtraMember("$schema", OscalNode.OfText("s.json")));
        NodeContent.Of(RecordDocument.Of(poam, OscalLimits.Default).Document).Should().Contain("/$schema = String s.json");
    }

    [Fact]
    public void Validate_of_record_with_unknown_member_names_pointer()
    {
        PoamItem item = Item("\"title\": \"t\", \"description\": \"d\"");
        PoamDocument poam = PoamDocument.Parse(Sample.PoamJson()).Document! with { SystemId = new SystemId { Id = "s" } };
        poam = poam with { PoamItems = [item with { Uuid = Uuid.NewVersion4(), Extra = [new ExtraMember("colour", OscalNode.OfText("red"))] }] };

        ValidationResult result = poam.Validate();

        result.Diagnostics.Select(d => $"{d.Location} {d.Rule.Id} {d.Pointer}").Should().Equal("0:0 OSCAL1003 /plan-of-action-and-milestones/poam-items/0/colour");
    }

    private static PoamItem Item(string members) =>
        ((PoamDocument)RecordDocument.Read(OscalReader.Read(System.Text.Encoding.UTF8.GetBytes(Sample.PoamJson(members)), null, null, OscalLimits.Default).Document, out _)!)
            .PoamItems[0];
}
