using System.Text;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

public sealed class OscalMergeTests
{
    private const string Deadline = "deadline: 2026-10-11T00:00:00-04:00";
    private const string LastEntry = "            status-change: investigating\n      related-observations:\n        - observation-uuid: c4d81c17";

    /// <summary>Changes that do not touch each other; each may be made by either side.</summary>
    private static readonly (string Old, string New)[] Independent =
    [
        (Deadline, "deadline: 2026-11-24T00:00:00-05:00"),
        ("status: investigating\n      origins:", "status: remediating\n      origins:"),
        ("statement: Misuse of the file exchange would not have been found.", "statement: Nobody would know. # certain"),
        ("          value: ac-2.3\n", "          value: ac-2.4\n"),
        ("  system-id:\n", "  # The system of the county\n  system-id:\n"),
        ("        title: Deviation request for V-4", "        title: Request for V-4"),
        ("              title: Cause known\n", "              title: Cause is known\n"),
        ("                  end: 2026-09-11T00:00:00-04:00", "                  end: 2026-09-21T00:00:00-04:00"),
        (LastEntry, LastEntry.Replace("      related", Entry("11111111-1111-4111-8111-111111111111", "2026-08-01T10:00:00Z") + "      related", StringComparison.Ordinal)),
        ("    - uuid: 259ec616-6075-45e8-aab6-8c84293c60f7\n", NewItem("22222222-2222-4222-8222-222222222222", "V-8") + "    - uuid: 259ec616-6075-45e8-aab6-8c84293c60f7\n"),
        ("      remarks: Late. The system owner asks for a quote of another supplier.\n", ""),
        ("        - observation-uuid: b7d63973-a7a7-46ee-8b4c-b0e0b38206e8\n        - observation-uuid: 05ad0f5d", "        - observation-uuid: b7d63973-a7a7-46ee-8b4c-b0e0b38206e8\n        - observation-uuid: a3dfca47-0e57-4fd9-8c36-1d2d1180ba18\n        - observation-uuid: 05ad0f5d"),
    ];

    public static TheoryData<int> Splits() => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Splits))]
    public void Independent_changes_of_two_sides_are_all_in_the_result(int seed)
    {
        Random random = new(seed);
        (string, string)[] made = [.. Independent.Where(_ => random.Next(4) > 0)];
        ILookup<bool, (string, string)> sides = made.ToLookup(_ => random.Next(2) == 0);
        string ours = DiffSample.Edit([.. sides[true]]);

        MergeResult result = Merge(ours, DiffSample.Edit([.. sides[false]]));

        result.Refusal.Should().BeNull();
        result.Conflicts.Should().BeEmpty();
        string merged = Encoding.UTF8.GetString(result.Content.Span);
        DocumentDiff diff = DiffSample.Between(DiffSample.Edit(made), merged);
        DiffSample.Lines(diff).Should().BeEmpty("the result holds what both sides made");
        if (sides[true].Any(e => e.Item2.Contains("# certain", StringComparison.Ordinal)))
        {
            merged.Should().Contain("# certain", "our comments stay");
        }
    }

    [Fact]
    public void A_side_that_changed_nothing_gives_the_other_one()
    {
        string changed = DiffSample.Edit(Independent);

        Encoding.UTF8.GetString(Merge(changed, DiffSample.Yaml).Content.Span).Should().Be(changed, "our text stays to the letter");
        DiffSample.Between(changed, Encoding.UTF8.GetString(Merge(DiffSample.Yaml, changed).Content.Span)).AreEqual.Should().BeTrue();
    }

    [Fact]
    public void The_same_change_of_both_sides_is_no_conflict()
    {
        string changed = DiffSample.Edit(Independent);

        MergeResult result = Merge(changed, changed);

        result.IsClean.Should().BeTrue();
        Encoding.UTF8.GetString(result.Content.Span).Should().Be(changed);
    }

    [Fact]
    public void Log_entries_of_both_sides_come_in_the_order_of_time()
    {
        string ours = DiffSample.Edit((LastEntry, LastEntry.Replace("      related", Entry("11111111-1111-4111-8111-111111111111", "2026-08-05T10:00:00Z") + "      related", StringComparison.Ordinal)));
        string theirs = DiffSample.Edit((LastEntry, LastEntry.Replace("      related", Entry("22222222-2222-4222-8222-222222222222", "2026-08-01T10:00:00Z") + "      related", StringComparison.Ordinal)));

        string merged = Encoding.UTF8.GetString(Merge(ours, theirs).Content.Span);

        merged.IndexOf("22222222-", StringComparison.Ordinal).Should().BeGreaterThan(0).And.BeLessThan(merged.IndexOf("11111111-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_later_time_of_the_last_change_stays()
    {
        string ours = DiffSample.Edit(("last-modified: ", "last-modified: 2026-09-01T00:00:00Z #"));
        string theirs = DiffSample.Edit(("last-modified: ", "last-modified: 2026-09-02T00:00:00Z #"));

        foreach (MergeResult result in new[] { Merge(ours, theirs), Merge(theirs, ours) })
        {
            result.IsClean.Should().BeTrue();
            Encoding.UTF8.GetString(result.Content.Span).Should().MatchRegex("\n    last-modified: \"?2026-09-02T00:00:00Z");
        }
    }

    [Fact]
    public void A_version_that_both_changed_stays_ours_with_a_note()
    {
        MergeResult result = Merge(DiffSample.Edit(("  version: ", "  version: \"8\" #")), DiffSample.Edit(("  version: ", "  version: \"9\" #")));

        result.IsClean.Should().BeTrue();
        result.Notes.Should().ContainSingle().Which.Should().Be("metadata: both sides changed the version; ours (8) stays, theirs was 9");
        Encoding.UTF8.GetString(result.Content.Span).Should().Contain("version: \"8\"");
    }

    [Fact]
    public void Two_values_for_one_place_are_a_conflict_marked_at_the_smallest_place()
    {
        MergeResult result = Merge(
            DiffSample.Edit(("status: investigating\n      origins:", "status: closed\n      origins:"), Independent[0]),
            DiffSample.Edit(("status: investigating\n      origins:", "status: remediating\n      origins:"), Independent[3]));

        result.Conflicts.Should().Equal(new MergeConflict("V-7", "risk 'Gap in the review of log records', status", "closed", "remediating", "both changed it"));
        string text = Encoding.UTF8.GetString(result.Content.Span);
        text.Should().Contain("\n<<<<<<< ours\n      status: closed\n=======\n      status: remediating\n>>>>>>> theirs\n      origins:\n")
            .And.Contain("2026-11-24").And.Contain("ac-2.4");
        text.Split('\n').Count(l => l.StartsWith("<<<<<<<", StringComparison.Ordinal)).Should().Be(1);
    }

    [Theory]
    [InlineData(true, "they deleted it, we changed it")]
    [InlineData(false, "we deleted it, they changed it")]
    public void Deletion_against_a_change_is_a_conflict(bool oursChanged, string message)
    {
        string text = DiffSample.Yaml;
        int start = text.IndexOf("    - uuid: 259ec616-", StringComparison.Ordinal);
        int end = text.IndexOf("    - uuid: c6d05871-", StringComparison.Ordinal);
        string deleted = text[..start] + text[end..];
        string changed = DiffSample.Edit(("      description: The scanner reads the banner only.", "      description: The scanner reads the banner alone."));

        MergeResult result = oursChanged ? Merge(changed, deleted) : Merge(deleted, changed);

        result.Conflicts.Should().ContainSingle().Which.Message.Should().Be(message);
        Encoding.UTF8.GetString(result.Content.Span).Should().Contain("banner alone").And.Contain("<<<<<<< ours\n").And.Contain(">>>>>>> theirs\n");
    }

    [Fact]
    public void Two_new_items_with_one_POAM_ID_are_a_conflict()
    {
        const string Before = "    - uuid: 259ec616-6075-45e8-aab6-8c84293c60f7\n";
        MergeResult result = Merge(
            DiffSample.Edit((Before, NewItem("11111111-1111-4111-8111-111111111111", "V-8") + Before)),
            DiffSample.Edit((Before, NewItem("22222222-2222-4222-8222-222222222222", "V-8") + Before)));

        result.Conflicts.Should().ContainSingle().Which.Message.Should().Contain("POAM-ID");
        Encoding.UTF8.GetString(result.Content.Span).Should().Contain("11111111-").And.Contain("22222222-");
    }

    [Theory]
    [InlineData("poam.json")]
    [InlineData("poam.xml")]
    public void Other_formats_merge_too(string name)
    {
        string text = File.ReadAllText(Repository.PathOf("examples", "agency-portal", name));
        string ours = text.Replace("2026-10-11T00:00:00-04:00", "2026-11-24T00:00:00-05:00", StringComparison.Ordinal);
        string theirs = text.Replace("Nobody would know.", "", StringComparison.Ordinal).Replace("ac-2.3\"", "ac-2.4\"", StringComparison.Ordinal);

        MergeResult result = OscalMerge.Merge(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(ours), Encoding.UTF8.GetBytes(theirs), name);

        result.IsClean.Should().BeTrue();
        Encoding.UTF8.GetString(result.Content.Span).Should().Be(ours.Replace("ac-2.3\"", "ac-2.4\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_side_that_breaks_off_is_refused()
    {
        MergeResult result = Merge(DiffSample.Yaml, DiffSample.Yaml[..3000] + "\n  - \"");

        result.IsClean.Should().BeFalse();
        result.Refusal.Should().Be("their side is no OSCAL document, or cannot be read to its end");
        result.Content.Length.Should().Be(0);
    }

    [Fact]
    public void What_no_edit_can_carry_over_is_left_to_a_merge_of_lines()
    {
        string text = File.ReadAllText(Repository.PathOf("examples", "agency-portal", "poam.xml"));
        string stray = text.Replace("<system-id", "stray <system-id", StringComparison.Ordinal);

        MergeResult result = OscalMerge.Merge(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(stray), "poam.xml");

        result.Refusal.Should().Be("their side has text, attributes or elements where OSCAL has none, and they would be lost");
    }

    private static MergeResult Merge(string ours, string theirs) =>
        OscalMerge.Merge(Encoding.UTF8.GetBytes(DiffSample.Yaml), Encoding.UTF8.GetBytes(ours), Encoding.UTF8.GetBytes(theirs), "poam.yaml");

    private static string Entry(string uuid, string start) =>
        $"          - uuid: {uuid}\n            title: News\n            start: {start}\n            logged-by:\n              - party-uuid: 7e13b833-2efb-4c9c-8a5c-b8f06f12c161\n";

    private static string NewItem(string uuid, string id) =>
        $"    - uuid: {uuid}\n      title: Weakness {uuid[..4]}\n      description: New.\n      props:\n        - name: POAM-ID\n          ns: http://fedramp.gov/ns/oscal\n          value: {id}\n";
}
