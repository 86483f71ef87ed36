using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Rating new weaknesses.</content>
public sealed partial class PoamLifecycle
{
    private static OscalList<Characterization> Characterize(LifecycleDraft draft, NewWeakness weakness, OriginActor? source)
    {
        List<Facet> facets = [.. Rate(draft, weakness), .. Cves(draft, weakness)];
        return facets.Count == 0 || source is null ? [] : [new Characterization { Origin = new Origin { Actors = [source] }, Facets = [.. facets] }];
    }

    private static IEnumerable<Facet> Rate(LifecycleDraft draft, NewWeakness weakness)
    {
        RiskLevel likelihood = weakness.Likelihood == RiskLevel.None ? weakness.Severity : weakness.Likelihood;
        RiskLevel impact = weakness.Impact == RiskLevel.None ? weakness.Severity : weakness.Impact;
        bool isGiven = weakness.Likelihood != RiskLevel.None && weakness.Impact != RiskLevel.None;
        draft.RefuseIf(isGiven && weakness.Severity != RiskLevel.None, "Likelihood and impact give the severity: leave it out, or leave them out.");
        draft.RefuseIf((likelihood == RiskLevel.None) != (impact == RiskLevel.None), $"A rating has a likelihood and an impact, and {(impact == RiskLevel.None ? "the impact" : "the likelihood")} is missing.");
        draft.RefuseIf(weakness.Likelihood is RiskLevel.VeryLow or RiskLevel.Critical || weakness.Impact is RiskLevel.VeryLow or RiskLevel.Critical, "FedRAMP rates likelihood and impact as low, moderate or high.");
        draft.RefuseIf(weakness.Severity == RiskLevel.VeryLow, "FedRAMP rates a weakness as low, moderate or high; 'critical' is taken as well.");
        if (likelihood == RiskLevel.None || impact == RiskLevel.None)
        {
            draft.Did("no rating, so that no policy gives a day for it");
            return [];
        }

        // FedRAMP's system has no word above high; a facet of this project keeps it, so that policies that know one give their days.
        bool isCritical = weakness.Severity == RiskLevel.Critical && !isGiven;
        Facet critical = PoamWords.Rating("risk", FactWords.NameOf(RiskLevel.Critical), PoamWords.Initial) with { System = Property.PoamNamespace };
        return
        [
            PoamWords.Rating("likelihood", WordOf(likelihood), PoamWords.Initial),
            PoamWords.Rating("impact", WordOf(impact), PoamWords.Initial),
            .. isCritical ? (IEnumerable<Facet>)[critical] : [],
        ];
    }

    private static string WordOf(RiskLevel level) => FactWords.NameOf(level == RiskLevel.Critical ? RiskLevel.High : level);

    private static IEnumerable<Facet> Cves(LifecycleDraft draft, NewWeakness weakness)
    {
        foreach (string text in weakness.Cves)
        {
            draft.Refuse(WeaknessValues.CveId(text) is null ? WeaknessValues.NoCve(text) : null);
        }

        return weakness.Cves.Select(WeaknessValues.CveId).Distinct(StringComparer.Ordinal)
            .Select(id => new Facet { Name = PoamWords.CveId, System = PoamWords.CveSystem, Value = id ?? "" });
    }
}
