using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Editing;

/// <summary>Edits of YAML leave alone what they do not concern, and look like what is beside them.</summary>
public sealed class YamlEditTests
{
    private const string Text = """
        # The plan
        plan-of-action-and-milestones:
          uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a01 # never changes
          metadata:
            title: 'It''s ours'   # the title
            last-modified: "2026-05-01T12:00:00Z"
            version: 1.0
            oscal-version: 1.1.2
            # two of them
            roles:
              - id: one
                title: One

              # the second
              - id: two   # two
                title: Two
                # inside two

            # before remarks
            remarks: |
              First line.

              Second line.
          poam-items:
          # all items
          - uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a02
            title: An item
            description: >-
              Folded
              text.
            props: [{ name: a, value: b }]
        # the end

        """;

    private const string Root = "/plan-of-action-and-milestones";

    [Theory]
    [InlineData("/metadata/title", "It's mine", "title: 'It''s mine'   # the title")]
    [InlineData("/metadata/last-modified", "2026-05-02T12:00:00Z", "last-modified: \"2026-05-02T12:00:00Z\"")]
    [InlineData("/metadata/version", "2", "version: '2'", "version: \"2\"")]
    [InlineData("/metadata/version", "draft: 2", "version: \"draft: 2\"")]
    [InlineData("/uuid", "a\nb", "uuid: \"a\\nb\" # never changes")]
    public void Set_scalar_keeps_quotes_and_comment(string place, string value, params string[] expected)
    {
        string text = Edit(e => e.Set(Root + place, value));
        Lines(text).Except(Lines(Text)).Should().ContainSingle().Which.Trim().Should().BeOneOf(expected);
        Lines(text).Should().HaveSameCount(Lines(Text));
    }

    [Fact]
    public void Set_block_stays_a_block()
    {
        Edit(e => e.Set(Root + "/metadata/remarks", "Other line.\n\nThird.\n")).Should().Be(Text.Replace("First line.\n\n      Second line.", "Other line.\n\n      Third.", StringComparison.Ordinal));
        Edit(e => e.Set(Root + "/poam-items/0/description", "Other text.")).Should().Be(Text.Replace("Folded\n      text.", "Other text.", StringComparison.Ordinal));
    }

    [Fact]
    public void Append_item_looks_like_its_siblings()
    {
        OscalNode role = OscalNode.OfMembers(new ExtraMember("id", OscalNode.OfText("three")), new ExtraMember("title", OscalNode.OfText("Three")));

        Edit(e => e.Append(Root + "/metadata/roles", role)).Should().Be(
            Text.Replace("        # inside two\n", "        # inside two\n\n      - id: three\n        title: Three\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Append_item_to_list_in_brackets_stays_there()
    {
        OscalNode prop = OscalNode.OfMembers(new ExtraMember("name", OscalNode.OfText("c")), new ExtraMember("value", OscalNode.OfText("d, e")));

        Edit(e => e.Append(Root + "/poam-items/0/props", prop)).Should().Be(
            Text.Replace("value: b }]", "value: b }, { name: c, value: \"d, e\" }]", StringComparison.Ordinal));
    }

    [Fact]
    public void Append_first_item_makes_list_in_its_place()
    {
        OscalNode party = OscalNode.OfMembers(
            new ExtraMember("uuid", OscalNode.OfText("91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a03")),
            new ExtraMember("type", OscalNode.OfText("organization")));

        Edit(e => e.Append(Root + "/metadata/parties", party)).Should().Be(
            Text.Replace("        # inside two\n", "        # inside two\n    parties:\n      - uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a03\n        type: organization\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Remove_item_takes_its_comments_along()
    {
        Edit(e => e.Remove(Root + "/metadata/roles/1")).Should().Be(
            Text.Replace("\n      # the second\n      - id: two   # two\n        title: Two\n        # inside two\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Remove_last_item_removes_list()
    {
        Edit(e => e.Remove(Root + "/poam-items/0/props/0")).Should().Be(Text.Replace("    props: [{ name: a, value: b }]\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Move_item_takes_its_comments_along()
    {
        Edit(e => e.Move(Root + "/metadata/roles/1", 0)).Should().Contain("""
                roles:
                  # the second
                  - id: two   # two
                    title: Two
                    # inside two
                  - id: one
            """.Replace("    # two of them", "", StringComparison.Ordinal).Replace("        roles", "    roles", StringComparison.Ordinal)[4..]);
    }

    [Fact]
    public void Remove_all_members_of_item_leaves_empty_object()
    {
        Edit(e => e.Remove(Root + "/metadata/roles/1/title").Remove(Root + "/metadata/roles/1/id")).Should().Contain("      # the second\n      - {}\n");
    }

    [Fact]
    public void Set_by_uuid_finds_object()
    {
        Edit(e => e.Set("91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a02/title", "Another item")).Should().Be(Text.Replace("title: An item", "title: Another item", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_ends_of_windows_stay()
    {
        string windows = Text.Replace("\n", "\r\n", StringComparison.Ordinal);

        EditResult result = Editor(windows).Set(Root + "/metadata/remarks", "a\n\nb").Set(Root + "/poam-items/0/remarks", "c\n\nd").Apply();

        result.IsDone.Should().BeTrue();
        string text = Encoding.UTF8.GetString(result.Content.Span);
        text.Replace("\r\n", "", StringComparison.Ordinal).Should().NotContain("\n").And.NotContain("\r");
    }

    [Fact]
    public void Set_value_behind_alias_is_refused()
    {
        string text = """
            plan-of-action-and-milestones:
              metadata:
                title: &t same
                version: *t
              poam-items:
                - &i { title: One, props: [{ name: a, value: b }] }
                - *i

            """;

        Refusal(text, e => e.Set(Root + "/poam-items/1/title", "Two")).Should().Contain("alias");
        Refusal(text, e => e.Set(Root + "/poam-items/0/title", "Two")).Should().Contain("anchors", "the alias would change, too");
        Editor(text).Set(Root + "/metadata/version", "other").Apply().IsDone.Should().BeTrue("the alias itself may be replaced");
        Editor(text).Remove(Root + "/poam-items/1").Apply().IsDone.Should().BeTrue();
    }

    [Fact]
    public void Set_beside_the_alias_of_a_list_leaves_the_alias()
    {
        string text = """
            plan-of-action-and-milestones:
              metadata:
                title: Portal
              poam-items:
                - title: One
                  related-observations: &seen
                    - observation-uuid: c4d81c17-4a63-4c57-90d5-5cdd57d9dc5d
                - title: Two
                  related-observations: *seen
                  related-risks:
                    - risk-uuid: 582b240d-5088-4b0d-8690-7da2c02e5fa7

            """;

        EditResult result = Editor(text).Set(Root + "/metadata/title", "Ferry").Set(Root + "/poam-items/1/title", "Other").Apply();

        result.Refusals.Should().BeEmpty();
        Encoding.UTF8.GetString(result.Content.Span).Should()
            .Be(text.Replace("Portal", "Ferry", StringComparison.Ordinal).Replace("Two", "Other", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/plan-of-action-and-milestones/metadata/titel", "Did you mean `title`?")]
    [InlineData("/plan-of-action-and-milestones/metadata/roles", "append an item")]
    [InlineData("/plan-of-action-and-milestones/metadata/roles/7/title", "has no `7`")]
    [InlineData("metadata/title", "no place")]
    [InlineData("91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7aff/title", "No object has the UUID")]
    public void Set_wrong_place_is_refused(string place, string message)
    {
        EditResult result = Editor(Text).Set(place, "x").Set(Root + "/metadata/title", "y").Apply();

        result.IsDone.Should().BeFalse();
        result.Refusals.Should().ContainSingle().Which.Message.Should().Contain(message);
        Encoding.UTF8.GetString(result.Content.Span).Should().Be(Text, "all changes are made or none");
    }

    [Fact]
    public void Apply_without_change_gives_same_bytes()
    {
        byte[] content = Encoding.UTF8.GetBytes(Text);

        EditResult result = new DocumentEditor(content).Set(Root + "/metadata/version", "1.0").Apply();

        result.HasChanges.Should().BeFalse();
        result.Content.ToArray().Should().Equal(content);
    }

    [Fact]
    public void Encoding_of_text_stays()
    {
        byte[] content = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)];

        EditResult result = new DocumentEditor(content).Set(Root + "/metadata/title", "Zürich").Apply();

        result.IsDone.Should().BeTrue();
        result.Content.ToArray().Should().Equal([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text.Replace("It''s ours", "Zürich", StringComparison.Ordinal))]);
    }

    private static string Edit(Action<DocumentEditor> change)
    {
        DocumentEditor editor = Editor(Text);
        change(editor);
        EditResult result = editor.Apply();
        result.Refusals.Should().BeEmpty();
        return Encoding.UTF8.GetString(result.Content.Span);
    }

    private static string Refusal(string text, Action<DocumentEditor> change)
    {
        DocumentEditor editor = Editor(text);
        change(editor);
        return editor.Apply().Refusals.Should().ContainSingle().Which.Message;
    }

    private static DocumentEditor Editor(string text) => new(Encoding.UTF8.GetBytes(text), null, OscalFormat.Yaml);

    private static string[] Lines(string text) => text.Split('\n');
}
