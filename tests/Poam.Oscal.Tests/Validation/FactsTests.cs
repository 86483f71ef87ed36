using System.Globalization;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Tests.Model;
using Poam.Oscal.Validation.Facts;

namespace Poam.Oscal.Tests.Validation;

/// <summary>Facts are the same whether they are read from records or from the nodes of a document.</summary>
public sealed class FactsTests
{
    private const int RandomDocuments = 400;

    public static TheoryData<string> Files() =>
    [
        .. Directory.GetFiles(Repository.PathOf("examples", "agency-portal"), "poam*"),
        .. Directory.GetFiles(Repository.PathOf("tests", "fixtures", "rules"), "*.yaml", SearchOption.AllDirectories).Where(f => f.Contains("POAM4", StringComparison.Ordinal)),
        Repository.PathOf("tests", "fixtures", "valid", "poam-full.json"),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Facts_of_records_are_those_of_nodes(string file)
    {
        NodeDocument document = OscalReader.Read(File.ReadAllBytes(file), file, null, OscalLimits.Default).Document;
        PoamDocument poam = (PoamDocument)RecordDocument.Read(document, out _)!;
        PoamIndex index = PoamIndex.Of(poam);

        DocumentFacts facts = new(new DocumentLinks(document));

        facts.Risks.Select(Describe).Should().Equal(poam.Risks.Select(r => Describe(RecordFacts.Of(r))));
        facts.Observations.Select(Describe).Should().Equal(poam.Observations.Select(o => Describe(RecordFacts.Of(o))));
        facts.Items.Select(Describe).Should().Equal(poam.PoamItems.Select(i => Describe(RecordFacts.Of(i, index))));
        facts.Items.Should().NotBeEmpty();
    }

    [Fact]
    public void Facts_of_random_records_are_those_of_nodes()
    {
        int risks = 0;
        for (int seed = 0; seed < RandomDocuments; seed++)
        {
            NodeDocument document = OscalReader.Read(RandomDocument.Json(seed), null, OscalFormat.Json, OscalLimits.Default).Document;
            if (RecordDocument.Read(document, out _) is PoamDocument poam)
            {
                DocumentFacts facts = new(new DocumentLinks(document));
                facts.Risks.Select(Describe).Should().Equal(poam.Risks.Select(r => Describe(RecordFacts.Of(r))), $"of seed {seed}");
                facts.Observations.Select(Describe).Should().Equal(poam.Observations.Select(o => Describe(RecordFacts.Of(o))), $"of seed {seed}");
                risks += facts.Risks.Count;
            }
        }

        risks.Should().BePositive("otherwise nothing was compared");
    }

    [Theory]
    [InlineData("props: [ { name: type, value: vendor-check-in } ]", true)]
    [InlineData("props: [ { name: vendor-dependency, ns: 'http://fedramp.gov/ns/oscal', value: vendor-check-in } ]", true)]
    [InlineData("title: Vendor Check-in", true)]
    [InlineData("title: VENDOR CHECK-IN", true)]
    [InlineData("title: Vendor Check-in, props: [ { name: type, value: status-update } ]", false)]
    [InlineData("title: Vendor Check-in planned", false)]
    public void Vendor_was_asked_in_the_words_of_nist_and_fedramp(string entry, bool isAsked)
    {
        string text = $$"""
            plan-of-action-and-milestones:
              uuid: dc802e5e-f43f-4efe-86a4-b6033583427f
              metadata: { title: Portal, last-modified: "2026-04-01T16:42:18Z", version: "1.0", oscal-version: 1.1.3 }
              system-id: { id: ACP-0042 }
              risks:
                - { uuid: 0c2afa88-0540-5748-af05-71b4aadf9c46, title: R, description: R, statement: R, status: open,
                    risk-log: { entries: [ { uuid: 048a7294-82ae-5066-b7b1-4765a60ff220, start: "2026-03-31T10:00:00Z", {{entry}} } ] } }
              poam-items:
                - { uuid: b726fede-34d4-5a4b-9032-2518ae1f5415, title: I, description: I, related-risks: [ { risk-uuid: 0c2afa88-0540-5748-af05-71b4aadf9c46 } ] }
            """;
        NodeDocument document = OscalReader.Read(Encoding.UTF8.GetBytes(text), null, OscalFormat.Yaml, OscalLimits.Default).Document;
        PoamDocument poam = (PoamDocument)RecordDocument.Read(document, out _)!;

        LogEvent read = new DocumentFacts(new DocumentLinks(document)).Risks[0].Log[0].Event;

        (read == LogEvent.VendorCheckIn).Should().Be(isAsked);
        RecordFacts.Of(poam.Risks[0]).Log[0].Event.Should().Be(read);
        PoamIndex.Of(poam).ViewOf(poam.PoamItems[0], new DateOnly(2026, 4, 1)).LastVendorCheckInOn.HasValue.Should().Be(isAsked);
    }

    private static string Describe(RiskFacts risk)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{risk.State} {Day(risk.Deadline)} {risk.FalsePositive} {risk.OperationalRequirement} {risk.RiskAdjustment} ");
        text.Append(CultureInfo.InvariantCulture, $"{risk.IsAccepted} {risk.VendorDependency} {risk.IsKev} {Day(risk.KevDue)} {risk.HasControl} {risk.MitigatingFactors} ");
        text.Append(CultureInfo.InvariantCulture, $"{RatingDecisions.Original(risk)} {RatingDecisions.Adjusted(risk)}");
        foreach (ResponseFacts response in risk.Responses)
        {
            text.Append(CultureInfo.InvariantCulture, $"; response {response.IsRecommendation} {response.IsPlanned} {response.IsCompleted} {response.HasResources} {response.HasParty}");
        }

        foreach (TaskFacts task in risk.Tasks)
        {
            text.Append(CultureInfo.InvariantCulture, $"; task {task.IsMilestone} {task.HasRole} {Day(task.Start)} {Day(task.End)} {Day(task.CompletedOn)} {Day(task.LastLoggedOn)}");
        }

        foreach (LogFacts entry in risk.Log)
        {
            text.Append(CultureInfo.InvariantCulture, $"; entry {Day(entry.Start)} {Day(entry.End)} {entry.StatusChange} {entry.Event}");
        }

        return text.ToString();
    }

    private static string Describe(ObservationFacts observation) =>
        $"{observation.Types} {Day(observation.Collected)} {Day(observation.Expires)} {observation.HasEvidence} {observation.IsTest} {observation.HasComponent}";

    private static string Describe(ItemFacts item) =>
        $"{Day(item.Scheduled)} {Day(item.VendorCheckIn)} {item.HasVendorDependency} {item.HasControl}; "
        + string.Join("; ", item.Risks.AsEnumerable().Select(Describe)) + string.Join("; ", item.Observations.AsEnumerable().Select(Describe));

    private static string Day(Moment moment) => moment.ToDateTimeOffset()?.ToString("O", CultureInfo.InvariantCulture) ?? "-";
}
