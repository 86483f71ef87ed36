namespace Poam.Oscal.Tests.Review;

/// <summary>What happened to an item is told in the words of the field.</summary>
public sealed class ItemStoryTests
{
    private const string LastEntry = "            status-change: investigating\n      related-observations:\n        - observation-uuid: c4d81c17";
    private const string Scheduled = "          value: V-7\n";
    private const string Deadline = "deadline: 2026-10-11T00:00:00-04:00";

    [Fact]
    public void Closing_is_told_with_the_day_of_the_log_entry()
    {
        Told(("status: investigating\n      origins:", "status: closed\n      origins:"), (LastEntry, Entry("2026-09-30T10:00:00-04:00", "status-change: closed")))
            .Should().Equal("V-7: closed on 2026-09-30");
    }

    [Fact]
    public void Closing_without_a_log_entry_is_told_as_that()
    {
        Told(("status: investigating\n      origins:", "status: closed\n      origins:")).Should().Equal("V-7: closed without a log entry");
    }

    [Fact]
    public void Reopening_is_told()
    {
        string closed = DiffSample.Edit(("status: investigating\n      origins:", "status: closed\n      origins:"));

        DiffSample.Lines(DiffSample.Between(closed, DiffSample.Yaml)).Should().Equal("V-7: reopened, investigating");
    }

    [Fact]
    public void Another_status_is_told()
    {
        Told(("status: investigating\n      origins:", "status: remediating\n      origins:")).Should().Equal("V-7: status investigating to remediating");
    }

    [Theory]
    [InlineData("2026-11-24T00:00:00-05:00", "V-7: scheduled completion 2026-10-11 to 2026-11-24 (slipped 44 days)")]
    [InlineData("2026-10-10T00:00:00-04:00", "V-7: scheduled completion 2026-10-11 to 2026-10-10 (1 day earlier)")]
    [InlineData("soon", "V-7: scheduled completion 2026-10-11 to 'soon'")]
    public void Another_deadline_is_told(string deadline, string expected)
    {
        string[] told = Told((Deadline, "deadline: " + deadline));

        told.Should().ContainSingle().Which.Replace("soon", "'soon'", StringComparison.Ordinal).Replace("''", "'", StringComparison.Ordinal).Should().Be(expected);
    }

    [Fact]
    public void A_removed_deadline_is_told()
    {
        Told(("      " + Deadline + "\n", ""))
            .Should().Equal("V-7: scheduled completion 2026-10-11 to 2026-09-11 (30 days earlier), now by the last milestone");
    }

    [Fact]
    public void Carriers_that_move_together_are_told_in_one_line()
    {
        string old = DiffSample.Edit((Scheduled, Scheduled + Prop("2026-10-11")));
        string now = DiffSample.Edit((Scheduled, Scheduled + Prop("2026-11-24")), (Deadline, "deadline: 2026-11-24T00:00:00-05:00"));

        DiffSample.Lines(DiffSample.Between(old, now)).Should().Equal("V-7: scheduled completion 2026-10-11 to 2026-11-24 (slipped 44 days)");
    }

    [Fact]
    public void A_carrier_that_moves_alone_and_decides_nothing_is_a_difference_like_others()
    {
        string old = DiffSample.Edit((Scheduled, Scheduled + Prop("2026-10-11")));
        string now = DiffSample.Edit((Scheduled, Scheduled + Prop("2026-10-11")), (Deadline, "deadline: 2026-11-24T00:00:00-05:00"));

        DiffSample.Lines(DiffSample.Between(old, now)).Should().ContainSingle().Which.Should().StartWith("V-7~ risk 'Gap in the review of log records', deadline: ");
    }

    [Fact]
    public void A_carrier_that_moves_alone_and_decides_is_told()
    {
        string old = DiffSample.Edit((Scheduled, Scheduled + Prop("2026-10-11")));
        string now = DiffSample.Edit((Scheduled, Scheduled + Prop("2026-11-24")));

        DiffSample.Lines(DiffSample.Between(old, now)).Should().Equal("V-7: scheduled completion 2026-10-11 to 2026-11-24 (slipped 44 days)");
    }

    [Fact]
    public void The_last_milestone_moves_the_scheduled_completion_where_nothing_else_gives_it()
    {
        const string Line = "      " + Deadline + "\n";
        string old = DiffSample.Edit((Line, ""));
        string now = DiffSample.Edit((Line, ""), ("end: 2026-09-11T00:00:00-04:00", "end: 2026-09-21T00:00:00-04:00"));

        DiffSample.Lines(DiffSample.Between(old, now)).Should().Equal(
            "V-7: scheduled completion 2026-09-11 to 2026-09-21 (slipped 10 days)",
            "V-7: milestone 'Alarm works' 2026-09-11 to 2026-09-21 (slipped 10 days)");
    }

    [Fact]
    public void The_date_of_known_exploited_vulnerabilities_is_told_where_it_comes_first()
    {
        const string Kev = "        - name: kev-due-date\n          ns: http://fedramp.gov/ns/oscal\n          value: 2026-09-01\n";

        string[] told = Told(("      status: investigating\n      origins:", Kev + "      status: investigating\n      origins:"));

        told.Should().Equal("V-7: scheduled completion 2026-10-11 to 2026-09-01 (40 days earlier), now by the catalog of known exploited vulnerabilities");
    }

    [Fact]
    public void A_milestone_that_moved_is_told()
    {
        Told(("end: 2026-09-11T00:00:00-04:00", "end: 2026-09-21T00:00:00-04:00"))
            .Should().Equal("V-7: milestone 'Alarm works' 2026-09-11 to 2026-09-21 (slipped 10 days)");
    }

    [Fact]
    public void A_new_milestone_is_told()
    {
        const string Milestone = "            - uuid: 11111111-1111-4111-8111-111111111111\n              type: milestone\n              title: Watched for a month\n"
            + "              timing:\n                on-date:\n                  date: 2026-10-10T00:00:00-04:00\n";

        Told(("            - uuid: 47e107f5-41bb-49af-9261-bcfd0bddfe68\n", Milestone + "            - uuid: 47e107f5-41bb-49af-9261-bcfd0bddfe68\n"))
            .Should().Equal("V-7: milestone 'Watched for a month' added, due 2026-10-10");
    }

    [Fact]
    public void A_completed_milestone_is_told_by_its_log_entry()
    {
        const string Done = "props:\n              - name: type\n                value: milestone-complete\n            related-responses:\n              - response-uuid: 3fc7e865-7ec3-4e0b-a815-15e77f6017b0\n"
            + "                related-tasks:\n                  - task-uuid: 438e99ec-f384-4e23-8ffa-a13f66015763";

        Told((LastEntry, Entry("2026-08-12T10:00:00-04:00", Done))).Should().Equal("V-7: milestone 'Cause known' completed on 2026-08-12");
    }

    [Fact]
    public void An_adjusted_rating_and_its_deviation_are_told()
    {
        const string Facet = "            - name: risk\n              system: http://fedramp.gov/ns/oscal\n              value: moderate\n      deadline: 2026-10-11";
        string adjusted = Facet.Replace("      deadline", "            - name: risk\n              system: http://fedramp.gov/ns/oscal\n              value: low\n              props:\n                - name: state\n                  value: adjusted\n      deadline", StringComparison.Ordinal);
        const string Prop = "          value: au-6\n";
        const string Approved = "        - name: risk-adjustment\n          ns: http://fedramp.gov/ns/oscal\n          value: approved\n";

        Told((Facet, adjusted), (Prop, Prop + Approved))
            .Should().Equal("V-7: risk rating moderate to low (risk adjustment approved)", "V-7: risk adjustment approved");
    }

    [Fact]
    public void Controls_that_come_and_go_are_told()
    {
        Told(("          value: au-6\n", "          value: au-6.1\n")).Should().Equal("V-7: control au-6.1 listed instead of au-6");
        Told(("        - name: impacted-control-id\n          ns: http://fedramp.gov/ns/oscal\n          value: ac-2\n", "")).Should().Equal("V-1: control ac-2 no longer listed");
    }

    [Fact]
    public void A_finding_that_is_satisfied_is_told()
    {
        Told(("        target-id: ia-5_smt.c\n        status:\n          state: not-satisfied\n          reason: fail", "        target-id: ia-5_smt.c\n        status:\n          state: satisfied\n          reason: pass"))
            .Should().Contain("V-6: finding 'Passwords where keys are required' not-satisfied to satisfied");
    }

    [Fact]
    public void Other_log_entries_are_told()
    {
        Told((LastEntry, Entry("2026-08-01T10:00:00-04:00", "remarks: Nothing yet."))).Should().Equal("V-7: logged on 2026-08-01: 'News'");
    }

    [Fact]
    public void A_deleted_item_is_told_and_what_stays_is_not()
    {
        string text = DiffSample.Yaml;
        int start = text.IndexOf("    - uuid: 259ec616-", StringComparison.Ordinal);
        int end = text.IndexOf("    - uuid: c6d05871-", StringComparison.Ordinal);

        DiffSample.Lines(DiffSample.Between(text, text[..start] + text[end..])).Should().Equal("V-5: item deleted");
        DiffSample.Lines(DiffSample.Between(text[..start] + text[end..], text)).Should().Equal("V-5: new item");
    }

    [Fact]
    public void Every_change_is_told_once()
    {
        string[] lines = DiffSample.Lines(DiffSample.After((Deadline, "deadline: 2026-11-24T00:00:00-05:00"), ("          value: au-6\n", "          value: au-6.1\n"), ("A test with a stopped server raises the alarm.", "It rings.")));

        lines.Should().HaveCount(3).And.OnlyHaveUniqueItems();
        lines[2].Should().Be("V-7~ risk 'Gap in the review of log records', response 'Find the cause, then watch for silence', milestone 'Alarm works', description: A test with a stopped server raises the alarm. to It rings.");
    }

    private static string[] Told(params (string Old, string New)[] edits) => DiffSample.Lines(DiffSample.After(edits));

    private static string Prop(string day) =>
        $"        - name: scheduled-completion-date\n          ns: http://fedramp.gov/ns/oscal\n          value: {day}\n";

    private static string Entry(string start, string rest) =>
        "            status-change: investigating\n          - uuid: 11111111-1111-4111-8111-111111111111\n            title: News\n            start: " + start
        + "\n            logged-by:\n              - party-uuid: 7e13b833-2efb-4c9c-8a5c-b8f06f12c161\n            " + rest
        + "\n      related-observations:\n        - observation-uuid: c4d81c17";
}
