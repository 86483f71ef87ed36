using Poam.Oscal.Linking;
using Poam.Oscal.Review.Diffing;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>Tells what is planned and what was done: responses, what they take, and what mitigates the risk meanwhile.</summary>
internal static class PlanTeller
{
    private const int LongestText = 80;

    /// <summary>Tells it.</summary>
    public static void Tell(ItemStory story)
    {
        ItemIdentity side = story.Match.Right;
        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Added && story.IsObject(c, "response"u8)))
        {
            string noun = side.MemberText(change.Right, "lifecycle"u8) switch
            {
                "planned" => "plan",
                "completed" => "work done",
                "recommendation" => "recommendation",
                _ => "response",
            };
            story.Say("response-added", $"{noun} added: '{side.TitleOf(change.Right)}', {Short(side.MemberText(change.Right, "description"u8))}{story.RiskOf(change)}", change);
        }

        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Changed && story.IsMember(c, "response"u8, "title")))
        {
            story.Say("response-changed", $"plan '{story.Old(change)}' is called '{story.New(change)}' now{story.RiskOf(change)}", change);
        }

        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Changed && story.IsMember(c, "response"u8, "description")))
        {
            string title = side.TitleOf(side.Document.ParentOf(change.Right)) is { } text ? $" '{text}'" : "";
            story.Say("response-changed", $"plan{title}: {TextExcerpt.Change(story.Old(change), story.New(change))}{story.RiskOf(change)}", change);
        }

        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Added && story.IsObject(c, "required-asset"u8)))
        {
            story.Say("resource-added", $"resources needed: {Short(side.MemberText(change.Right, "description"u8))}{story.RiskOf(change)}", change);
        }

        foreach (NodeChange change in story.Where(c => c.Kind == NodeChangeKind.Added && story.IsObject(c, "mitigating-factor"u8)))
        {
            story.Say("mitigation-added", $"mitigated by: {Short(side.MemberText(change.Right, "description"u8))}{story.RiskOf(change)}", change);
        }
    }

    /// <summary>The beginning of a text in one line.</summary>
    private static string Short(string? text)
    {
        string line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestText ? line : string.Concat(line.AsSpan(0, LongestText - 1), "…");
    }
}
