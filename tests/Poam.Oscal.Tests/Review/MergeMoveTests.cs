using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

/// <summary>A milestone that one side moves to another response and the other side deletes, alone or with its own response.</summary>
public sealed class MergeMoveTests
{
    private const string Risks = "/plan-of-action-and-milestones/risks";
    private const string Response = Risks + "/3/remediations/1";
    private const string Elsewhere = Risks + "/1/remediations/1/tasks";

    [Theory]
    [InlineData(Response + "/tasks/0", false)]
    [InlineData(Response, false)]
    [InlineData(Response, true)]
    public void Deletion_of_what_the_other_side_moved_is_a_conflict(string deleted, bool isResponseDeletedByBoth)
    {
        byte[] start = File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam.json"));
        OscalNode milestone = new DocumentEditor(start, null, OscalFormat.Json).Find(Response + "/tasks/0")!;
        string uuid = milestone.Members.Single(m => m.Name == "uuid").Value.Text;
        byte[] moved = Edited(start, e => (isResponseDeletedByBoth ? e.Remove(Response) : e.Remove(Response + "/tasks/0")).Append(Elsewhere, milestone));
        byte[] gone = Edited(start, e => e.Remove(deleted));

        foreach ((byte[] ours, byte[] theirs) in new[] { (moved, gone), (gone, moved) })
        {
            MergeResult result = OscalMerge.Merge(start, ours, theirs);

            result.Refusal.Should().BeNull();
            result.Conflicts.Should().Contain(c => c.Message == (ours == moved ? "they deleted it, we moved it" : "we deleted it, they moved it"));
            (byte[] left, byte[] right) = MergeFacts.Sides(result.Content.ToArray());
            Encoding.UTF8.GetString(ours == moved ? left : right).Should().Contain($"\"uuid\": \"{uuid}\"");
            Encoding.UTF8.GetString(ours == moved ? right : left).Should().NotContain($"\"uuid\": \"{uuid}\"");
        }
    }

    private static byte[] Edited(byte[] content, Func<DocumentEditor, DocumentEditor> change)
    {
        EditResult result = change(new DocumentEditor(content, null, OscalFormat.Json)).Apply();
        result.Refusals.Should().BeEmpty();
        return result.Content.ToArray();
    }
}
