using System.Text;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Probes;

public sealed class PublishedProbeTests
{
    [SkippableFact]
    public void Validate_published_probe_differs_from_the_schema_only_where_listed()
    {
        var unexplained = new List<string>();
        var used = new HashSet<ProbeDisagreement>();
        foreach (var probe in PublishedProbe.RequireAll())
        {
            foreach (var (release, accepted) in probe.Accepts)
            {
                var result = Validate(probe, release);
                var listed = ProbeDisagreements.All.SingleOrDefault(entry => entry.Covers(probe.Name, release));
                if (listed is not null)
                {
                    used.Add(listed);
                }

                bool expectedToAccept = listed is null ? accepted : !listed.SchemaAccepts;
                if (result.HasErrors == expectedToAccept || (listed is not null && listed.SchemaAccepts != accepted))
                {
                    unexplained.Add($"{probe.Name}, {release}, schema accepts: {accepted}, ours: {string.Join("; ", result.Diagnostics)}");
                }
            }
        }

        unexplained.Should().BeEmpty();
        ProbeDisagreements.All.Except(used).Should().BeEmpty("an entry that explains nothing has had its day");
    }

    [SkippableFact]
    public void Validate_published_probe_is_judged_at_its_release()
    {
        foreach (var probe in PublishedProbe.RequireAll().Where(probe => probe.TextAt("1.0.0") != probe.TextAt("1.0.1")))
        {
            foreach (string release in probe.Accepts.Keys)
            {
                Validate(probe, release).CheckedAs.Should().Be(release, probe.Name);
            }
        }
    }

    // There is no schema of 1.2.0 to compare with. Between the two releases nothing changed for a POA&M but for some remarks.
    [SkippableFact]
    public void Validate_published_probe_at_1_2_0_differs_from_1_2_1_only_in_new_remarks()
    {
        var changed = PublishedProbe.RequireAll()
            .Where(probe => Validate(probe, "1.2.0").HasErrors != Validate(probe, "1.2.1").HasErrors)
            .Select(probe => probe.Name);

        changed.Should().BeEquivalentTo(
            "related-risks[].remarks",
            "related-observations[].remarks",
            "related-findings[].remarks",
            "risk-log entry logged-by.remarks",
            "task.timing.within-date-range.remarks",
            "port-range.remarks");
    }

    private static ValidationResult Validate(PublishedProbe probe, string release) =>
        OscalValidator.Validate(Encoding.UTF8.GetBytes(probe.TextAt(release)), null, SchemaRules.Options);
}
