namespace Poam.Oscal.Review.Stories;

/// <summary>Tells the differences of an item in the words of the field; what no teller knows stays open and is listed as it is.</summary>
internal static class StoryTeller
{
    /// <summary>Tells a story.</summary>
    public static void Tell(ItemStory story)
    {
        ItemTeller.Tell(story);
        StatusTeller.Tell(story);
        DueTeller.Tell(story);
        RatingTeller.Tell(story);
        MilestoneTeller.Tell(story);
        ControlTeller.Tell(story);
        PlanTeller.Tell(story);
        LogTeller.Tell(story);
    }
}
