using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Rates a risk anew: facets of the state <c>adjusted</c> beside the initial ones, which stay.</summary>
internal static class RatingAdjustment
{
    private static readonly string[] Words = ["low", "moderate", "high", "very-low", "critical"];

    /// <summary>Writes the rating that a request asks for, or refuses.</summary>
    public static void Apply(LifecycleDraft draft, DeviationRequest request)
    {
        RiskFacts before = RecordFacts.Of(draft.Risk);
        string? likelihood = Word(draft, request.Likelihood);
        string? impact = Word(draft, request.Impact);
        string? severity = Word(draft, request.Severity);
        draft.RefuseIf((likelihood ?? impact ?? severity) is null, "A risk adjustment says what the rating is to be: --likelihood and --impact, or --severity.");
        if ((likelihood ?? impact) is null && before.Initial is { Likelihood: not null, Impact: not null } && severity is "low" or "moderate" or "high")
        {
            // FedRAMP reads the two, which a weakness that is added with a severity has as well.
            likelihood = impact = severity;
            severity = before.Initial.Risk is null ? null : severity;
            draft.Did($"likelihood and impact {likelihood}; --likelihood and --impact tell them apart");
        }

        List<(string Name, string? Value)> values = [];
        if ((likelihood ?? impact) is not null)
        {
            likelihood ??= before.Initial.Likelihood;
            impact ??= before.Initial.Impact;
            draft.RefuseIf(likelihood is null || impact is null, $"{draft.Label} was rated without {(likelihood is null ? "likelihood: --likelihood" : "impact: --impact")} says what it is to be.");
            values.AddRange([("likelihood", likelihood), ("impact", impact)]);
            severity ??= before.Initial.Risk is null ? null : RatingDecisions.Combine(likelihood, impact);
        }

        values.Add(("risk", severity));
        Facet[] facets = [.. values.Where(v => v.Value is not null).Select(v => FacetOf(draft.Risk, v.Name, v.Value!))];
        draft.Risk = draft.Risk with { Characterizations = WithFacets(draft, facets) };
        Judge(draft, before, request.Mitigation is not null);
    }

    /// <summary>An adjustment changes something, and what lowers a rating is named.</summary>
    private static void Judge(LifecycleDraft draft, RiskFacts before, bool hasMitigation)
    {
        string? original = RatingDecisions.Original(before);
        string? adjusted = RatingDecisions.Adjusted(RecordFacts.Of(draft.Risk));
        RiskLevel was = FactWords.LevelOf(original);
        RiskLevel now = FactWords.LevelOf(adjusted);
        draft.RefuseIf(was == now && was != RiskLevel.None, $"{draft.Label} is rated {original} already: an adjustment changes that.");
        draft.RefuseIf(
            was != RiskLevel.None && now < was && !hasMitigation && draft.Risk.MitigatingFactors.Count == 0,
            $"The rating of {draft.Label} would fall from {original} to {adjusted}, and nothing says why: --mitigation names what makes the weakness harder to use or less harmful.");
        draft.Did($"rating {original ?? "none"} -> {adjusted}, once it is approved");
    }

    private static OscalList<Characterization> WithFacets(LifecycleDraft draft, Facet[] facets)
    {
        Characterization[] old = [.. draft.Risk.Characterizations];
        int adjusted = Array.FindLastIndex(old, c => c.Facets.Any(IsAdjusted));
        int place = adjusted >= 0 ? adjusted : Array.FindIndex(old, c => c.Facets.Any(IsRating));
        List<Characterization> all = [];
        for (int i = 0; i < old.Length; i++)
        {
            Facet[] kept = [.. old[i].Facets.Where(f => !IsAdjusted(f)), .. i == place ? facets : []];
            all.AddRange(kept.Length == 0 ? [] : [old[i] with { Facets = [.. kept] }]);
        }

        OscalList<Origin> rater = place < 0 ? draft.OriginOfStep() : [];
        draft.RefuseIf(place < 0 && rater.Count == 0, $"{draft.Label} has no rating yet: --by says who rates it.");
        return [.. all, .. rater.Select(o => new Characterization { Origin = o, Facets = [.. facets] })];
    }

    private static Facet FacetOf(Risk risk, string name, string value)
    {
        Facet[] initial = [.. risk.Characterizations.SelectMany(c => c.Facets).Where(f => f.Name == name && !f.IsAdjusted)];
        Facet? like = initial.FirstOrDefault(f => FactWords.IsFedRamp(FactWords.Utf8(f.System.Text))) ?? initial.FirstOrDefault();
        bool isFedRamp = like is null || FactWords.IsFedRamp(FactWords.Utf8(like.System.Text));
        Facet facet = PoamWords.Rating(name, value, "adjusted");

        // FedRAMP's system has three words; a facet of this project keeps the others.
        return isFedRamp && value is not ("low" or "moderate" or "high") ? facet with { System = Property.PoamNamespace } : facet with { System = like?.System ?? facet.System };
    }

    private static bool IsRating(Facet facet) => facet.Name.Text is "likelihood" or "impact" or "risk";

    private static bool IsAdjusted(Facet facet) => facet.IsAdjusted && IsRating(facet);

    private static string? Word(LifecycleDraft draft, string? text)
    {
        string? word = text is null ? null : FactWords.RatingOf(FactWords.Utf8(text.Trim()));
        draft.RefuseIf(
            text is not null && FactWords.LevelOf(word) == RiskLevel.None,
            $"'{text}' is no rating: {string.Join(", ", Words)}." + (NearestName.Find(text ?? "", Words) is { } near ? $" Did you mean '{near}'?" : ""));
        return word;
    }
}
