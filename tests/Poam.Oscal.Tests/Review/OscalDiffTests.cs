using System.Text;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

public sealed class OscalDiffTests
{
    [Theory]
    [InlineData("poam.yaml", "poam.json")]
    [InlineData("poam.json", "poam.xml")]
    [InlineData("poam.xml", "poam.yaml")]
    [InlineData("ssp.yaml", "ssp.yaml")]
    public void Compare_of_one_document_in_two_formats_is_equal(string old, string now)
    {
        DocumentDiff diff = OscalDiff.Compare(Example(old), Example(now), old, now);

        diff.AreEqual.Should().BeTrue();
        diff.Noise.Should().BeEmpty();
    }

    [Fact]
    public void Compare_passes_over_comments_quoting_and_key_order()
    {
        string other = DiffSample.Edit(
            ("  metadata:\n", "  # looked over in August\n  metadata:\n"),
            ("  - uuid: f544635d-aae1-4052-857e-7b505e3dbe03\n      title: Unused accounts stay enabled\n", "  - title: 'Unused accounts stay enabled'\n      uuid: \"f544635d-aae1-4052-857e-7b505e3dbe03\"\n"));

        DiffSample.Between(DiffSample.Yaml, other).AreEqual.Should().BeTrue();
    }

    [Fact]
    public void Compare_tells_noise_from_content()
    {
        DocumentDiff diff = DiffSample.After(
            ("deadline: 2026-10-11T00:00:00-04:00", "deadline: 2026-10-11T04:00:00Z"),
            ("last-modified: ", "last-modified: 2026-09-01T00:00:00Z #"),
            ("f544635d-aae1-4052-857e-7b505e3dbe03", "F544635D-aae1-4052-857e-7b505e3dbe03"));

        diff.AreEqual.Should().BeTrue();
        diff.Noise.Select(n => n.Kind).Should().BeEquivalentTo([DiffChangeKind.Stamped, DiffChangeKind.Respelled, DiffChangeKind.Respelled]);
    }

    [Fact]
    public void Compare_takes_another_order_of_items_for_noise()
    {
        string text = DiffSample.Yaml;
        int first = text.IndexOf("    - uuid: f544635d-", StringComparison.Ordinal);
        int second = text.IndexOf("    - uuid: 523223de-", StringComparison.Ordinal);
        int third = text.IndexOf("    - uuid: 3c33bbd3-", StringComparison.Ordinal);
        string other = text[..first] + text[second..third] + text[first..second] + text[third..];

        DocumentDiff diff = DiffSample.Between(text, other);

        diff.AreEqual.Should().BeTrue();
        diff.Noise.Should().ContainSingle().Which.Kind.Should().Be(DiffChangeKind.Reordered);
    }

    [Fact]
    public void Compare_says_once_that_a_tool_made_all_UUIDs_anew()
    {
        // What stands in the SSP is another matter: a reference that leads elsewhere is a change.
        string text = DiffSample.Yaml;
        DocumentDiff diff = DiffSample.Between(text, DiffSample.WithOtherUuids(text));

        diff.RegeneratedUuids.Should().BeGreaterThan(100);
        diff.Subjects.SelectMany(s => s.Statements).Should().BeEmpty();
        diff.Subjects.SelectMany(s => s.Changes).Should().OnlyContain(c => c.Kind == DiffChangeKind.Changed && c.Name.EndsWith("-uuid", StringComparison.Ordinal));
        diff.Subjects.SelectMany(s => s.Changes).Select(c => c.Name[(c.Name.LastIndexOf(' ') + 1)..]).Distinct()
            .Should().BeSubsetOf(["subject-uuid", "implementation-uuid", "implementation-statement-uuid", "component-uuid"]);
    }

    [Fact]
    public void Compare_knows_items_whose_UUID_and_title_changed_by_their_POAM_ID()
    {
        DocumentDiff diff = DiffSample.Between(DiffSample.Yaml, DiffSample.WithOtherUuids(DiffSample.Edit(
            ("      title: Gap in the review of log records\n      description: Log records", "      title: Log records were not read\n      description: Log records"))));

        DiffSample.Lines(diff).Should().Contain("V-7: title 'Gap in the review of log records' to 'Log records were not read'");
        diff.Subjects.Should().OnlyContain(s => s.State == DiffChangeKind.Changed);
    }

    [Fact]
    public void Compare_finds_what_moved_to_another_object()
    {
        string task =
            """
                        - uuid: 438e99ec-f384-4e23-8ffa-a13f66015763
                          type: milestone
                          title: Cause known
                          description: Written analysis by operations.
                          timing:
                            within-date-range:
                              start: 2026-07-15T00:00:00-04:00
                              end: 2026-08-14T00:00:00-04:00

            """.ReplaceLineEndings("\n");
        string other = DiffSample.Edit((task, ""), ("          title: Alarm for silent servers\n", "          title: Alarm for silent servers\n          tasks:\n" + task));

        DiffSample.Lines(DiffSample.Between(DiffSample.Yaml, other)).Should().ContainSingle()
            .Which.Should().StartWith("V-7> ").And.Contain("milestone 'Cause known'");
    }

    [Fact]
    public void Compare_names_and_places_every_other_change()
    {
        DocumentDiff diff = DiffSample.After(("statement: Misuse of the file exchange would not have been found.", "statement: Nobody would know."));

        DiffSubject subject = diff.Subjects.Should().ContainSingle().Subject;
        subject.Name.Should().Be("V-7");
        subject.Title.Should().Be("Gap in the review of log records");
        DiffChange change = subject.Changes.Should().ContainSingle().Subject;
        change.Name.Should().Be("risk 'Gap in the review of log records', statement");
        change.OldValue.Should().Be("Misuse of the file exchange would not have been found.");
        change.NewValue.Should().Be("Nobody would know.");
        change.NewPointer.Should().MatchRegex("^/plan-of-action-and-milestones/risks/[0-9]+/statement$");
        change.NewLocation.Line.Should().Be(change.OldLocation.Line).And.BeGreaterThan(1000);
    }

    [Fact]
    public void Compare_groups_what_belongs_to_no_item()
    {
        DocumentDiff diff = DiffSample.After(("        title: Deviation request for V-4", "        title: Request for V-4"), ("  version: ", "  version: 9 #"));

        diff.Subjects.Select(s => (s.Kind, s.Name)).Should().BeEquivalentTo([(DiffSubjectKind.Document, "metadata"), (DiffSubjectKind.Document, "back-matter")]);
    }

    [Fact]
    public void Compare_of_other_models_lists_changes()
    {
        string ssp = Encoding.UTF8.GetString(Example("ssp.yaml").Span);

        DocumentDiff diff = DiffSample.Between(ssp, ssp.Replace("state: operational", "state: disposition", StringComparison.Ordinal));

        diff.Subjects.Should().NotBeEmpty();
        diff.Subjects.SelectMany(s => s.Changes).Should().OnlyContain(c => c.OldValue == "operational" && c.NewValue == "disposition");
    }

    [Fact]
    public void Compare_keeps_unknown_members()
    {
        DocumentDiff diff = DiffSample.After(("  metadata:\n", "  mood: good\n  metadata:\n"));

        diff.Subjects.Should().ContainSingle().Which.Changes.Should().ContainSingle().Which.NewValue.Should().Be("good");
    }

    [Fact]
    public void Compare_of_a_text_that_breaks_off_compares_nothing()
    {
        DocumentDiff diff = DiffSample.Between(DiffSample.Yaml, DiffSample.Yaml[..4000] + "\n  - \"");

        diff.IsComparable.Should().BeFalse();
        diff.AreEqual.Should().BeFalse();
        diff.NewRead.HasErrors.Should().BeTrue();
        diff.OldIsWhole.Should().BeTrue();
    }

    private static ReadOnlyMemory<byte> Example(string name) => File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", name));
}
