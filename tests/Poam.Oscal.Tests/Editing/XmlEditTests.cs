using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Editing;

/// <summary>Edits of XML leave alone what they do not concern, and look like what is beside them.</summary>
public sealed class XmlEditTests
{
    private const string Root = "/plan-of-action-and-milestones";

    private const string Text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- the plan -->
        <plan-of-action-and-milestones xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid='91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a01'>
            <metadata>
                <title>Ours &amp; theirs</title> <!-- the title -->
                <last-modified>2026-05-01T12:00:00Z</last-modified>
                <version>1.0</version>
                <oscal-version>1.1.2</oscal-version>

                <!-- the first -->
                <role id="one">
                    <title>One</title>
                </role>
                <!-- the second -->
                <role id="two"><title>Two</title></role>
            </metadata>
            <poam-item uuid="91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a02">
                <title>An item</title>
                <description><p>Text.</p></description>
                <prop name="a" value="b"/>
            </poam-item>
        </plan-of-action-and-milestones>

        """;

    [Fact]
    public void Set_scalar_changes_its_line_only()
    {
        Edit(e => e.Set(Root + "/metadata/title", "A < B")).Should().Be(Text.Replace("Ours &amp; theirs", "A &lt; B", StringComparison.Ordinal));
        Edit(e => e.Set(Root + "/uuid", "x")).Should().Be(Text.Replace("91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a01", "x", StringComparison.Ordinal));
        Edit(e => e.Set(Root + "/poam-items/0/description", "A *new* one.")).Should().Be(Text.Replace("Text.", "A <em>new</em> one.", StringComparison.Ordinal));
        Edit(e => e.Set(Root + "/poam-items/0/props/0/value", "c")).Should().Be(Text.Replace("value=\"b\"", "value=\"c\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Append_item_is_indented_like_its_siblings()
    {
        OscalNode role = OscalNode.OfMembers(new ExtraMember("id", OscalNode.OfText("three")), new ExtraMember("title", OscalNode.OfText("Three")));

        Edit(e => e.Append(Root + "/metadata/roles", role)).Should().Be(Text.Replace(
            "<title>Two</title></role>\n",
            "<title>Two</title></role>\n        <role id=\"three\">\n            <title>Three</title>\n        </role>\n",
            StringComparison.Ordinal));
    }

    [Fact]
    public void New_members_come_in_the_order_of_the_definitions()
    {
        Edit(e => e.Set(Root + "/poam-items/0/props/0/class", "k").Set(Root + "/poam-items/0/props/0/remarks", "Why.").Set(Root + "/metadata/published", "2026-05-01T00:00:00Z"))
            .Should().Be(Text
                .Replace("value=\"b\"/>\n", "value=\"b\" class=\"k\">\n            <remarks>\n                <p>Why.</p>\n            </remarks>\n        </prop>\n", StringComparison.Ordinal)
                .Replace("<!-- the title -->\n", "<!-- the title -->\n        <published>2026-05-01T00:00:00Z</published>\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Remove_item_takes_its_comment_along()
    {
        Edit(e => e.Remove(Root + "/metadata/roles/1")).Should().Be(Text.Replace("        <!-- the second -->\n        <role id=\"two\"><title>Two</title></role>\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Move_item_takes_its_comment_along()
    {
        string text = Edit(e => e.Move(Root + "/metadata/roles/1", 0));

        text.Should().Contain("        <!-- the second -->\n        <role id=\"two\"><title>Two</title></role>");
        text.IndexOf("two", StringComparison.Ordinal).Should().BeLessThan(text.IndexOf("\"one\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Grouped_list_gets_its_element_and_loses_it()
    {
        OscalNode revision = OscalNode.OfMembers(new ExtraMember("version", OscalNode.OfText("0.9")));

        string text = Edit(e => e.Append(Root + "/metadata/revisions", revision));
        text.Should().Be(Text.Replace("</oscal-version>\n", "</oscal-version>\n        <revisions>\n            <revision>\n                <version>0.9</version>\n            </revision>\n        </revisions>\n", StringComparison.Ordinal));
        EditResult back = Editor(text).Remove(Root + "/metadata/revisions/0").Apply();
        Encoding.UTF8.GetString(back.Content.Span).Should().Be(Text);
    }

    [Fact]
    public void Prefixed_names_are_refused_rather_than_mixed()
    {
        string text = Text.Replace("xmlns=", "xmlns:o=", StringComparison.Ordinal).Replace("<", "<o:", StringComparison.Ordinal)
            .Replace("<o:/", "</o:", StringComparison.Ordinal).Replace("<o:!", "<!", StringComparison.Ordinal).Replace("<o:?", "<?", StringComparison.Ordinal);

        Editor(text).Set(Root + "/metadata/title", "Other").Apply().IsDone.Should().BeTrue();
        Editor(text).Set(Root + "/metadata/remarks", "Other").Apply().Refusals.Should().ContainSingle().Which.Message.Should().Contain("prefix");
    }

    private static string Edit(Action<DocumentEditor> change)
    {
        DocumentEditor editor = Editor(Text);
        change(editor);
        EditResult result = editor.Apply();
        result.Refusals.Should().BeEmpty();
        return Encoding.UTF8.GetString(result.Content.Span);
    }

    private static DocumentEditor Editor(string text) => new(Encoding.UTF8.GetBytes(text), null, OscalFormat.Xml);
}
