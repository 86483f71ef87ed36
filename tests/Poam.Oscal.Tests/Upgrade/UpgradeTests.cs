using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;
using Poam.Oscal.Tests.Editing;
using Poam.Oscal.Tests.Saving;
using Poam.Oscal.Upgrade;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Upgrade;

/// <summary>Documents move between releases: what follows from the definitions is done, what does not is said.</summary>
public sealed class UpgradeTests
{
    private static readonly UpgradeOptions Options = new() { Clock = new StoppedClock(), AllowLoss = true };

    private const string Old = """
        # keep me
        plan-of-action-and-milestones:
          uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a01
          metadata:
            title: The plan
            last-modified: 2026-05-01T12:00:00Z
            version: "1.0"
            oscal-version: 1.0.4 # the release
            locations:
              - uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a03
                address:
                  country: CH
                urls: [https://example.org]
          system-id:
            identifier-type: https://fedramp.gov
            id: F1
          observations:
            - uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a04
              description: Seen.
              methods: [TEST]
              types: [finding] # a type
              collected: 2026-05-01T12:00:00Z
          risks:
            - uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a05
              title: |
                Two
                lines
              description: A risk.
              statement: Bad.
              props:
                - { name: risk-id, ns: https://fedramp.gov, value: "1" }
              links:
                - href: "#91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a06"
                  media-type: text/plain
              status: open
          poam-items:
            - uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a02
              title: An item
              description: Text.
              related-observations:
                - observation-uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a04
              related-risks:
                - risk-uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a05
          back-matter:
            resources:
              - uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a06
                base64:
                  filename: evidence/scan 1.txt
                  value: QUJD

        """;

    public static TheoryData<string> Documents() => RandomEditTests.Documents();

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_moved_to_every_release_validates_there_or_says_why_not(string file)
    {
        byte[] content = File.ReadAllBytes(Repository.PathOf(file));
        if (file.Contains("broken", StringComparison.Ordinal) || !OscalDocument.Parse(content).IsComplete)
        {
            // What cannot be read, or is no OSCAL, cannot be moved either.
            return;
        }

        HashSet<string> before = [.. Errors(content)];
        foreach (string release in OscalUpgrade.Releases)
        {
            UpgradeResult result = OscalUpgrade.To(content, release, file, Options);

            result.IsDone.Should().BeTrue($"{file} to {release}: {string.Join(' ', result.Refusals)}");
            string[] said = [.. result.Undecided.Select(d => d.Fingerprint)];
            Errors(result.Content).Where(e => !before.Contains(e)).Should().BeSubsetOf(said, $"{file} to {release}");
            Encoding.UTF8.GetString(result.Content.Span).Should().Contain(release);
        }
    }

    [Theory]
    [InlineData("poam.json")]
    [InlineData("poam.yaml")]
    [InlineData("poam.xml")]
    [InlineData("poam-1.0.4.yaml")]
    [InlineData("ssp.yaml")]
    [InlineData("assessment-results.yaml")]
    public void Examples_move_up_without_anything_left_to_decide(string name)
    {
        byte[] content = File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", name));

        UpgradeResult result = OscalUpgrade.To(content, "1.2.2", name, Options);

        // The clock of these tests stands before the last events of the examples.
        result.Undecided.Where(d => d.Rule.Id != "POAM4015").Should().BeEmpty();
        result.Losses.Should().BeEmpty();
        Errors(result.Content).Should().BeEmpty();
    }

    [Fact]
    public void Old_document_is_brought_to_the_newest_release_in_its_text()
    {
        UpgradeResult result = OscalUpgrade.To(Encoding.UTF8.GetBytes(Old), "1.2.2", null, Options);

        result.Refusals.Should().BeEmpty();
        Encoding.UTF8.GetString(result.Content.Span).Should().Be(Old
            .Replace("2026-05-01T12:00:00Z\n    version", StoppedClock.Now + "\n    version", StringComparison.Ordinal)
            .Replace("oscal-version: 1.0.4 #", "oscal-version: 1.2.2 #", StringComparison.Ordinal)
            .Replace("        urls: [https://example.org]\n", "        links:\n          - href: https://example.org\n", StringComparison.Ordinal)
            .Replace("https://fedramp.gov", "http://fedramp.gov/ns/oscal", StringComparison.Ordinal)
            .Replace("[finding]", "[discovery]", StringComparison.Ordinal)
            .Replace("title: |\n        Two\n        lines\n", "title: |-\n        Two lines\n", StringComparison.Ordinal)
            .Replace("          media-type: text/plain\n", "", StringComparison.Ordinal)
            .Replace("evidence/scan 1.txt", "scan_1.txt", StringComparison.Ordinal));
        result.Undecided.Should().BeEmpty();
        result.Changes.Should().HaveCount(8);
        result.Changes.Should().Contain(c => c.Location.Line == 8 && c.Message == "1.0.4 became 1.2.2");
    }

    [Fact]
    public void Property_without_namespace_is_asked_about()
    {
        string text = Old.Replace("name: risk-id, ns: https://fedramp.gov", "name: my-own", StringComparison.Ordinal);
        byte[] allowed = Encoding.UTF8.GetBytes(text.Replace("          props:\n            - { name: my-own, value: \"1\" }\n", "", StringComparison.Ordinal)
            .Replace("      collected", "      props:\n        - { name: my-own, value: \"1\" }\n      collected", StringComparison.Ordinal));

        UpgradeResult result = OscalUpgrade.To(allowed, "1.2.2", null, Options);

        result.IsDone.Should().BeTrue();
        Encoding.UTF8.GetString(result.Content.Span).Should().Contain("{ name: my-own, value: \"1\" }", "nobody can know its namespace");
    }

    [Fact]
    public void Loss_needs_leave()
    {
        byte[] content = File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "poam.yaml"));

        UpgradeResult refused = OscalUpgrade.To(content, "1.0.4", null, Options with { AllowLoss = false });
        UpgradeResult done = OscalUpgrade.To(content, "1.0.4", null, Options);

        refused.IsDone.Should().BeFalse();
        refused.Content.ToArray().Should().Equal(content);
        refused.Losses.Should().NotBeEmpty().And.Contain(l => l.Pointer.EndsWith("/findings", StringComparison.Ordinal));
        done.IsDone.Should().BeTrue();
        done.Losses.Should().BeEquivalentTo(refused.Losses);
        Errors(done.Content).Should().BeEmpty();
    }

    [Fact]
    public void Revision_is_added_when_asked_for()
    {
        UpgradeResult result = OscalUpgrade.To(Encoding.UTF8.GetBytes(Old), "1.2.2", null, Options with { AddRevision = true });

        Encoding.UTF8.GetString(result.Content.Span).Should().Contain(
            "    revisions:\n      - last-modified: \"2026-05-01T12:00:00Z\"\n        version: \"1.0\"\n        oscal-version: 1.0.4\n    locations:");
    }

    [Fact]
    public void Document_of_the_release_is_left_alone()
    {
        byte[] content = Encoding.UTF8.GetBytes(Old);

        UpgradeResult result = OscalUpgrade.To(content, "1.0.4", null, Options);

        result.IsDone.Should().BeTrue();
        result.Changes.Should().BeEmpty();
        result.Content.ToArray().Should().Equal(content);
    }

    [Fact]
    public void Unknown_release_is_misuse()
    {
        Action act = () => OscalUpgrade.To(Encoding.UTF8.GetBytes(Old), "1.2.3");

        act.Should().Throw<ArgumentException>().WithMessage("*1.2.2*");
    }

    private static IEnumerable<string> Errors(ReadOnlyMemory<byte> content) =>
        OscalValidator.Validate(content).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Fingerprint);
}
