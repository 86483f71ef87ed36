using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

/// <summary>What one side deletes and the other begins to refer to.</summary>
public sealed class MergeLinkTests
{
    private const string Poam = "/plan-of-action-and-milestones";
    private const string Uuid = "3f6b8a52-0c4e-4d19-9b7a-5e2d1c8f9a01";
    private const string Other = "3f6b8a52-0c4e-4d19-9b7a-5e2d1c8f9a02";
    private const string Time = "2026-05-11T10:00:00Z";

    /// <summary>What is deleted, where it stands, what it is; where the reference goes, and the reference.</summary>
    private static readonly Dictionary<string, (string List, string Item, string Place, string Reference)> Cases = new(StringComparer.Ordinal)
    {
        ["risk"] = ("/risks/-", $"uuid={Uuid};title=Extra;description=D;statement=S;status=open", "/poam-items/0/related-risks/-", $"risk-uuid={Uuid}"),
        ["observation"] = ("/observations/-", $"uuid={Uuid};title=Extra;description=D;methods=[TEST;collected={Time}", "/poam-items/0/related-observations/-", $"observation-uuid={Uuid}"),
        ["party"] = ("/metadata/parties/-", $"uuid={Uuid};type=person;name=Extra", "/metadata/responsible-parties/0/party-uuids/-", Uuid),
        ["role"] = ("/metadata/roles/-", "id=extra-role;title=Extra", "/metadata/responsible-parties/-", "role-id=extra-role;party-uuids=[7e13b833-2efb-4c9c-8a5c-b8f06f12c161"),
        ["role of a component"] = ("/metadata/roles/-", "id=extra-role;title=Extra", "/local-definitions/components/0/responsible-roles/-", "role-id=extra-role"),
        ["location"] = ("/metadata/locations/-", $"uuid={Uuid};title=Extra", "/metadata/parties/0/location-uuids/-", Uuid),
        ["inventory item"] = ("/local-definitions/inventory-items/-", $"uuid={Uuid};description=Extra", "/observations/0/subjects/-", $"subject-uuid={Uuid};type=inventory-item"),
        ["component"] = ("/local-definitions/components/-", $"uuid={Uuid};type=software;title=Extra;description=D;status={{state=operational", "/local-definitions/inventory-items/0/implemented-components/-", $"component-uuid={Uuid}"),
        ["resource"] = ("/back-matter/resources/-", $"uuid={Uuid};title=Extra", "/poam-items/0/links/-", $"href=#{Uuid};rel=evidence"),
        ["response"] = ("/risks/0/remediations/-", $"uuid={Uuid};lifecycle=planned;title=Extra;description=D", "/risks/0/risk-log/entries/0/related-responses/-", $"response-uuid={Uuid}"),
        ["task"] = ("/risks/0/remediations/1/tasks/-", $"uuid={Uuid};type=milestone;title=Extra", "/risks/0/remediations/1/tasks/0/dependencies/-", $"task-uuid={Uuid}"),
        ["origin's party"] = ("/metadata/parties/-", $"uuid={Uuid};type=person;name=Extra", "/observations/0/origins/0/actors/0/actor-uuid", Uuid),
    };

    public static TheoryData<string, OscalFormat> All()
    {
        TheoryData<string, OscalFormat> all = [];
        foreach (string name in Cases.Keys)
        {
            all.Add(name, OscalFormat.Json);
            all.Add(name, OscalFormat.Yaml);
            all.Add(name, OscalFormat.Xml);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Reference_to_what_the_other_side_deleted_is_a_conflict_whole_on_both_sides(string name, OscalFormat format)
    {
        (string list, string item, string place, string reference) = Cases[name];
        byte[] start = Edited(Example(format), format, e => e.Append(Poam + list[..^2], Node(item)));
        byte[] deleted = Example(format);
        byte[] referring = Edited(start, format, e => place.EndsWith("/-", StringComparison.Ordinal) ? e.Insert(Poam + place, Node(reference)) : e.Set(Poam + place, Node(reference)));
        MergeFacts.Of(referring, format).Dangling().Should().BeEmpty();

        foreach (bool isOurs in new[] { true, false })
        {
            MergeResult result = isOurs ? OscalMerge.Merge(start, deleted, referring) : OscalMerge.Merge(start, referring, deleted);

            result.Refusal.Should().BeNull();
            result.Conflicts.Should().HaveCount(2, "object and reference are marked both");
            result.Conflicts.Should().ContainSingle(c => c.Message == (isOurs ? "we deleted it, they refer to it" : "they deleted it, we refer to it"));
            result.Conflicts.Should().ContainSingle(c => c.Message.StartsWith(isOurs ? "they refer to " : "we refer to ", StringComparison.Ordinal) && c.Message.Contains(name == "inventory item" ? "inventory-item" : "Extra", StringComparison.Ordinal));
            (byte[] ours, byte[] theirs) = MergeFacts.Sides(result.Content.ToArray());
            MergeFacts.Of(isOurs ? ours : theirs, format).Values.Should().BeEquivalentTo(MergeFacts.Of(deleted, format).Values, "without the object nothing refers to it");
            MergeFacts.Of(isOurs ? theirs : ours, format).Values.Should().BeEquivalentTo(MergeFacts.Of(referring, format).Values);
        }
    }

    [Fact]
    public void Report_names_item_field_and_object()
    {
        byte[] start = Edited(Example(OscalFormat.Yaml), OscalFormat.Yaml, e => e.Append(Poam + "/risks", Node(Cases["risk"].Item)));
        byte[] theirs = Edited(start, OscalFormat.Yaml, e => e.Append(Poam + "/poam-items/0/related-risks", Node($"risk-uuid={Uuid}")));

        MergeResult result = OscalMerge.Merge(start, Example(OscalFormat.Yaml), theirs);

        result.Conflicts.Should().BeEquivalentTo(
        [
            new MergeConflict("V-1", "risk 'Extra'", null, "'Extra'", "we deleted it, they refer to it"),
            new MergeConflict("V-1", "related risk 'Extra', risk-uuid", null, Uuid, "they refer to risk 'Extra', which we deleted"),
        ]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void New_item_with_such_a_reference_takes_what_refers_to_it_along(bool isOurs)
    {
        byte[] start = Edited(Example(OscalFormat.Yaml), OscalFormat.Yaml, e => e.Append(Poam + "/observations", Node(Cases["observation"].Item)));
        byte[] deleted = Example(OscalFormat.Yaml);
        OscalNode risk = OscalNode.OfMembers([.. Node($"uuid={Other};title=New;description=D;statement=S;status=open").Members, new ExtraMember("related-observations", OscalNode.OfItems(Node($"observation-uuid={Uuid}")))]);
        byte[] referring = Edited(start, OscalFormat.Yaml, e => e.Append(Poam + "/risks", risk).Append(Poam + "/poam-items/0/related-risks", Node($"risk-uuid={Other}")));

        MergeResult result = isOurs ? OscalMerge.Merge(start, deleted, referring) : OscalMerge.Merge(start, referring, deleted);

        result.Conflicts.Should().HaveCount(3);
        (byte[] ours, byte[] theirs) = MergeFacts.Sides(result.Content.ToArray());
        MergeFacts.Of(isOurs ? ours : theirs, OscalFormat.Yaml).Values.Should().BeEquivalentTo(MergeFacts.Of(deleted, OscalFormat.Yaml).Values);
        MergeFacts.Of(isOurs ? theirs : ours, OscalFormat.Yaml).Values.Should().BeEquivalentTo(MergeFacts.Of(referring, OscalFormat.Yaml).Values);
    }

    [Theory]
    [InlineData("/risks", "uuid={0};title=Ours;description=D;statement=S;status=open", "/risks", "uuid={0};title=Theirs;description=D;statement=S;status=open", "both added it, with different content")]
    [InlineData("/risks", "uuid={0};title=Ours;description=D;statement=S;status=open", "/poam-items", "uuid={0};title=Theirs;description=D", "both have an object with this UUID or id, in different places")]
    [InlineData("/metadata/roles", "id=extra;title=Ours", "/metadata/roles", "id=extra;title=Theirs", "both added it, with different content")]
    public void Two_new_objects_with_one_identifier_are_a_conflict(string ourList, string our, string theirList, string their, string message)
    {
        byte[] start = Example(OscalFormat.Json);
        byte[] ours = Edited(start, OscalFormat.Json, e => e.Append(Poam + ourList, Node(our.Replace("{0}", Uuid, StringComparison.Ordinal))));
        byte[] theirs = Edited(start, OscalFormat.Json, e => e.Append(Poam + theirList, Node(their.Replace("{0}", Uuid, StringComparison.Ordinal))));

        MergeResult result = OscalMerge.Merge(start, ours, theirs);

        result.Conflicts.Should().NotBeEmpty().And.OnlyContain(c => c.Message == message);
        (byte[] left, byte[] right) = MergeFacts.Sides(result.Content.ToArray());
        MergeFacts.Of(left, OscalFormat.Json).Values.Should().BeEquivalentTo(MergeFacts.Of(ours, OscalFormat.Json).Values);
        MergeFacts.Of(right, OscalFormat.Json).Values.Should().BeEquivalentTo(MergeFacts.Of(theirs, OscalFormat.Json).Values);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Other_UUID_of_what_the_other_side_begins_to_refer_to_is_a_conflict(bool isOurs)
    {
        byte[] start = Edited(Example(OscalFormat.Json), OscalFormat.Json, e => e.Append(Poam + "/risks", Node(Cases["risk"].Item)));
        byte[] renamed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(start).Replace(Uuid, Other, StringComparison.Ordinal));
        byte[] referring = Edited(start, OscalFormat.Json, e => e.Append(Poam + "/poam-items/0/related-risks", Node($"risk-uuid={Uuid}")));

        MergeResult result = isOurs ? OscalMerge.Merge(start, renamed, referring) : OscalMerge.Merge(start, referring, renamed);

        result.Conflicts.Should().HaveCount(2).And.OnlyContain(c => c.Message.Contains("another UUID", StringComparison.Ordinal));
        (byte[] ours, byte[] theirs) = MergeFacts.Sides(result.Content.ToArray());
        MergeFacts.Of(isOurs ? ours : theirs, OscalFormat.Json).Values.Should().BeEquivalentTo(MergeFacts.Of(renamed, OscalFormat.Json).Values);
        MergeFacts.Of(isOurs ? theirs : ours, OscalFormat.Json).Values.Should().BeEquivalentTo(MergeFacts.Of(referring, OscalFormat.Json).Values);
    }

    [Fact]
    public void Reference_that_the_deleting_side_left_behind_is_no_conflict()
    {
        byte[] start = Edited(
            Example(OscalFormat.Json), OscalFormat.Json, e => e.Append(Poam + "/risks", Node(Cases["risk"].Item)).Append(Poam + "/poam-items/0/related-risks", Node($"risk-uuid={Uuid}")));
        byte[] ours = Edited(Example(OscalFormat.Json), OscalFormat.Json, e => e.Append(Poam + "/poam-items/0/related-risks", Node($"risk-uuid={Uuid}")));
        byte[] theirs = Edited(start, OscalFormat.Json, e => e.Set(Poam + "/poam-items/1/title", OscalNode.OfText("Other")));

        OscalMerge.Merge(start, ours, theirs).IsClean.Should().BeTrue("the fault is in one of the sides");
        OscalMerge.Merge(start, theirs, ours).IsClean.Should().BeTrue();
    }

    private static byte[] Example(OscalFormat format) => File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam." + format.ToString().ToLowerInvariant()));

    private static byte[] Edited(byte[] content, OscalFormat format, Func<DocumentEditor, DocumentEditor> change)
    {
        EditResult result = change(new DocumentEditor(content, null, format)).Apply();
        result.Refusals.Should().BeEmpty();
        return result.Content.ToArray();
    }

    /// <summary><c>name=value;name=value</c> is an object, <c>[value</c> a list of one, <c>{name=value</c> an object in it, everything else a text.</summary>
    private static OscalNode Node(string text) =>
        !text.Contains('=', StringComparison.Ordinal) ? OscalNode.OfText(text)
        : OscalNode.OfMembers([.. text.Split(';').Select(m => m.Split('=', 2)).Select(m => new ExtraMember(m[0], Value(m[1])))]);

    private static OscalNode Value(string text) =>
        text[0] == '[' ? OscalNode.OfItems(OscalNode.OfText(text[1..])) : text[0] == '{' ? Node(text[1..]) : OscalNode.OfText(text);
}
