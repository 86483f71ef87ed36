using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

/// <summary>Two changes of different values that together say what nobody said.</summary>
public sealed class MergeApartTests
{
    private const string Poam = "/plan-of-action-and-milestones";
    private const string Subject = Poam + "/observations/5/subjects/1";

    [Theory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Xml)]
    public void UUID_of_a_reference_and_its_type_are_one_choice(OscalFormat format)
    {
        byte[] start = Example(format);
        byte[] retyped = Edited(start, format, e => e.Set(Subject + "/type", OscalNode.OfText("user")));
        byte[] redirected = Edited(start, format, e => e.Set(Subject + "/subject-uuid", OscalNode.OfText("49beefbc-79aa-435c-bca1-303d8a9ab68b")));

        MergeResult result = OscalMerge.Merge(start, retyped, redirected);

        result.Conflicts.Should().HaveCount(2).And.OnlyContain(c => c.Message == "one side changed the UUID, the other the type");
        (byte[] ours, byte[] theirs) = MergeFacts.Sides(result.Content.ToArray());
        MergeFacts.Of(ours, format).Values.Should().BeEquivalentTo(MergeFacts.Of(retyped, format).Values);
        MergeFacts.Of(theirs, format).Values.Should().BeEquivalentTo(MergeFacts.Of(redirected, format).Values);
    }

    [Fact]
    public void UUID_and_type_that_one_side_changed_are_taken_over()
    {
        byte[] start = Example(OscalFormat.Json);
        byte[] theirs = Edited(start, OscalFormat.Json, e => e.Set(Subject + "/type", OscalNode.OfText("user")).Set(Subject + "/subject-uuid", OscalNode.OfText("49beefbc-79aa-435c-bca1-303d8a9ab68b")));
        byte[] ours = Edited(start, OscalFormat.Json, e => e.Set(Poam + "/observations/5/description", OscalNode.OfText("Other")));

        OscalMerge.Merge(start, ours, theirs).IsClean.Should().BeTrue();
    }

    [Theory]
    [InlineData("import-ssp", "system-id")]
    [InlineData("system-id", "import-ssp")]
    public void Each_side_removes_one_of_the_two_that_name_the_system(string our, string their)
    {
        byte[] start = Example(OscalFormat.Yaml);
        byte[] ours = Edited(start, OscalFormat.Yaml, e => e.Remove($"{Poam}/{our}"));
        byte[] theirs = Edited(start, OscalFormat.Yaml, e => e.Remove($"{Poam}/{their}"));

        MergeResult result = OscalMerge.Merge(start, ours, theirs);

        result.Conflicts.Should().ContainSingle().Which.Message.Should().Be($"they removed it, we removed {our}, and one of them has to stay");
        MergeFacts.Of(MergeFacts.Sides(result.Content.ToArray()).Item1, OscalFormat.Yaml).Values.Should().BeEquivalentTo(MergeFacts.Of(ours, OscalFormat.Yaml).Values);
    }

    [Fact]
    public void Reference_that_is_added_while_each_side_removes_another_one_stays()
    {
        const string risk = "3f6b8a52-0c4e-4d19-9b7a-5e2d1c8f9a01";
        string[] places = [Poam + "/poam-items/0/related-risks", Poam + "/poam-items/1/related-risks", Poam + "/poam-items/2/related-risks"];
        OscalNode reference = OscalNode.OfMembers([new ExtraMember("risk-uuid", OscalNode.OfText(risk))]);
        OscalNode added = OscalNode.OfMembers([.. new[] { ("uuid", risk), ("title", "Extra"), ("description", "D"), ("statement", "S"), ("status", "open") }.Select(m => new ExtraMember(m.Item1, OscalNode.OfText(m.Item2)))]);
        byte[] start = Edited(Example(OscalFormat.Yaml), OscalFormat.Yaml, e => e.Append(Poam + "/risks", added).Insert(places[0] + "/0", reference).Insert(places[1] + "/0", reference));
        byte[] ours = Edited(start, OscalFormat.Yaml, e => e.Remove(places[0] + "/0").Insert(places[2] + "/0", reference));
        byte[] theirs = Edited(start, OscalFormat.Yaml, e => e.Remove(places[1] + "/0"));

        MergeResult result = OscalMerge.Merge(start, ours, theirs);

        result.IsClean.Should().BeTrue();
        MergeFacts.Of(result.Content.ToArray(), OscalFormat.Yaml).Dangling().Should().BeEmpty("the risk is still there");
        System.Text.Encoding.UTF8.GetString(result.Content.Span).Split(risk).Should().HaveCount(3, "the risk and its one reference");
    }

    private static byte[] Example(OscalFormat format) => File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam." + format.ToString().ToLowerInvariant()));

    private static byte[] Edited(byte[] content, OscalFormat format, Func<DocumentEditor, DocumentEditor> change)
    {
        EditResult result = change(new DocumentEditor(content, null, format)).Apply();
        result.Refusals.Should().BeEmpty();
        return result.Content.ToArray();
    }
}
