using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Editing;

/// <summary>Edits of JSON leave alone what they do not concern, and look like what is beside them.</summary>
public sealed class JsonEditTests
{
    private const string Root = "/plan-of-action-and-milestones";

    private const string Text = """
        { "plan-of-action-and-milestones": {
            "uuid" : "91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a01",
            "metadata" : {
              "version": "1.0", "title": "caf\u00e9",
              "roles": [
                { "id": "one", "title": "One" },
                { "id": "two", "title": "Two" }
              ]
            },
            "poam-items": [ {
              "title": "An item",
              "props": []
            } ]
          }
        }
        """;

    private static readonly OscalNode Role = OscalNode.OfMembers(new ExtraMember("id", OscalNode.OfText("three")), new ExtraMember("title", OscalNode.OfText("A \"third\"")));

    [Fact]
    public void Set_scalar_changes_nothing_else()
    {
        Edit(e => e.Set(Root + "/metadata/version", "2.0")).Should().Be(Text.Replace("1.0", "2.0", StringComparison.Ordinal));
    }

    [Fact]
    public void Append_item_stays_in_one_line_like_its_siblings()
    {
        Edit(e => e.Append(Root + "/metadata/roles", Role)).Should().Be(Text.Replace(
            "\"Two\" }", "\"Two\" },\n        { \"id\": \"three\", \"title\": \"A \\\"third\\\"\" }", StringComparison.Ordinal));
    }

    [Fact]
    public void Insert_and_remove_items_keep_commas()
    {
        Edit(e => e.Insert(Root + "/metadata/roles/0", Role).Remove(Root + "/metadata/roles/1").Remove(Root + "/metadata/roles/1")).Should().Contain(
            "\"roles\": [\n        { \"id\": \"three\", \"title\": \"A \\\"third\\\"\" }\n      ]");
        Edit(e => e.Move(Root + "/metadata/roles/1", 0)).Should().Contain("""
            { "id": "two", "title": "Two" },
                    { "id": "one", "title": "One" }
            """);
    }

    [Fact]
    public void Empty_array_is_filled_and_stays_otherwise()
    {
        OscalNode prop = OscalNode.OfMembers(new ExtraMember("name", OscalNode.OfText("a")), new ExtraMember("value", OscalNode.OfText("b")));

        string text = Edit(e => e.Append(Root + "/poam-items/0/props", prop));
        text.Should().Contain("\"a\"").And.NotContain("[]");
        Edit(e => e.Set(Root + "/poam-items/0/title", "Other").Set(Root + "/poam-items/0/remarks", "r")).Should().Contain("\"props\": []");
    }

    [Fact]
    public void Compact_text_stays_compact()
    {
        string compact = """{"catalog":{"uuid":"x","metadata":{"title":"T","roles":[{"id":"a","title":"A"}]}}}""";

        EditResult result = new DocumentEditor(Encoding.UTF8.GetBytes(compact)).Append("/catalog/metadata/roles", Role).Set("/catalog/metadata/version", "1").Apply();

        Encoding.UTF8.GetString(result.Content.Span).Should().Be(
            """{"catalog":{"uuid":"x","metadata":{"title":"T","version":"1","roles":[{"id":"a","title":"A"},{"id":"three","title":"A \"third\""}]}}}""");
    }

    [Fact]
    public void Edits_are_small()
    {
        EditResult result = new DocumentEditor(Encoding.UTF8.GetBytes(Text)).Set(Root + "/metadata/version", "1.1").Remove(Root + "/metadata/roles/0").Apply();

        result.Edits.Should().HaveCount(2);
        result.Edits[0].Should().Be(new TextEdit(Text.IndexOf("1.0", StringComparison.Ordinal) + 2, 1, "1"));
        result.Edits[1].NewText.Should().BeEmpty();
    }

    private static string Edit(Action<DocumentEditor> change)
    {
        DocumentEditor editor = new(Encoding.UTF8.GetBytes(Text), null, OscalFormat.Json);
        change(editor);
        EditResult result = editor.Apply();
        result.Refusals.Should().BeEmpty();
        return Encoding.UTF8.GetString(result.Content.Span);
    }
}
