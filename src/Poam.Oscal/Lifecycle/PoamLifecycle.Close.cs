using System.Globalization;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Closing.</content>
public sealed partial class PoamLifecycle
{
    /// <summary>The prop of a risk that waits for a vendor.</summary>
    private const string VendorProp = "vendor-dependency";

    /// <summary>
    /// Closes a risk of an item, with all that shows that the weakness is gone: status and risk log, an observation of the type <c>closure</c> on what
    /// the weakness was seen on, its evidence in the back matter, and a response of the lifecycle <c>completed</c>. Plans and milestones stay.
    /// A vendor dependency is resolved, or withdrawn where nobody verified it. Findings of the item behind which no risk is open any more become satisfied, when somebody verified it.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="closure">What was done, and what shows it.</param>
    public LifecycleResult Close(string item, Closure closure)
    {
        ArgumentNullException.ThrowIfNull(closure);
        LifecycleDraft draft = Open(item);
        CloseRisk(draft, closure, proof: null);
        return draft.Done(Summary(draft, closure));
    }

    /// <summary>Closes all risks of an item that are open, by one observation: see <see cref="Close"/>.</summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="closure">What was done, and what shows it.</param>
    public LifecycleResult CloseAll(string item, Closure closure)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(closure);
        PoamIndex index = PoamIndex.Of(Document);
        Risk[] open = [.. index.FindItems(item).Take(1).SelectMany(index.RisksOf).Where(r => r.IsOpen)];
        if (open.Length < 2)
        {
            LifecycleOptions only = open.Length == 0 ? Options : Options with { Risk = open[0].Uuid.Text };
            return new PoamLifecycle(Document, only).Close(item, closure);
        }

        PoamDocument document = Document;
        List<string> actions = [];
        List<string> warnings = [];
        string label = "";
        Uuid? proof = null;
        foreach (Risk risk in open)
        {
            LifecycleDraft draft = new(document, item, Options with { Risk = risk.Uuid.Text });
            proof = CloseRisk(draft, closure, proof);
            LifecycleResult result = draft.Done($"closed '{risk.Title.ToPlainText()}'");
            if (result.Document is not { } changed)
            {
                return result;
            }

            document = changed;
            label = result.Item;
            actions.AddRange(result.Actions);
            warnings.AddRange(result.Warnings);
        }

        string count = open.Length.ToString(CultureInfo.InvariantCulture);
        return new LifecycleResult { Document = document, Item = label, Actions = [$"{label}: closed with its {count} risks", .. actions], Warnings = [.. warnings.Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>Closes the risk of a draft, and gives the observation that shows it.</summary>
    private static Uuid CloseRisk(LifecycleDraft draft, Closure closure, Uuid? proof)
    {
        draft.RefuseClosed();
        draft.Refuse(WhyNot(draft));
        draft.Refuse(WhyNot(draft, closure));
        draft.Text(closure.Description, "What was done");
        draft.WarnIf(
            closure.Unverified is not null && draft.StateOf(DeviationKind.OperationalRequirement) == DeviationState.Approved,
            $"{draft.Label} has an operational requirement, and FedRAMP keeps it open until somebody has verified that it is fixed.");
        Uuid shown = proof ?? Prove(draft, closure);
        draft.Relate(shown);
        RelatedResponse[] open = [.. draft.Risk.Remediations.Where(r => r.Lifecycle != "recommendation").SelectMany(r => About(r.Uuid, OpenTasksOf(draft.Risk, r)))];
        RiskResponse done = CompletedResponse(draft, closure);
        draft.Risk = draft.Risk with { Remediations = [.. draft.Risk.Remediations, done] };
        if (RecordFacts.Of(draft.Risk).VendorDependency is VendorDependencyState.Investigating or VendorDependencyState.Tracking)
        {
            // That the vendor's fix is in place, somebody has to have seen.
            string state = closure.Unverified is null ? "resolved" : "withdrawn";
            draft.SetProp(VendorProp, state);
            draft.Did($"vendor dependency {state}");
        }

        draft.Log(new LogText(PoamWords.RiskClosed, TextOf(closure)), "closed", "closed", [.. open.Where(r => r.RelatedTasks.Count > 0), new RelatedResponse { ResponseUuid = done.Uuid }]);
        Finding[] satisfied = closure.Unverified is null ? [.. draft.FindingsWithoutOpenRisk().Where(f => f.Target?.Status?.State == "not-satisfied")] : [];
        foreach (Finding finding in satisfied)
        {
            draft.SetState(finding, "satisfied", "pass", shown);
        }

        return shown;
    }

    private static string Summary(LifecycleDraft draft, Closure closure)
    {
        string proof = closure.Unverified is null ? $"verified by {closure.VerifiedBy?.ToUpperInvariant()}" : "not verified";
        int open = draft.View.Risks.Count(r => r.IsOpen && r.Uuid != draft.Risk.Uuid);
        return open == 0 ? $"closed, {proof}" : $"closed '{draft.Risk.Title.ToPlainText()}', {proof}; {open.ToString(CultureInfo.InvariantCulture)} more of its risks are open";
    }

    private static IEnumerable<Uuid> OpenTasksOf(Risk risk, RiskResponse response) =>
        response.Tasks.SelectMany(t => t.WithSubtasks()).Select(t => t.Uuid).Where(t => risk.CompletedOn(t) is null);

    /// <summary>The observation that shows that the weakness is gone, or that nobody looked.</summary>
    private static Uuid Prove(LifecycleDraft draft, Closure closure)
    {
        Observation observation = new()
        {
            Uuid = draft.Ids.Next("closure", draft.Item.Uuid?.Text ?? draft.Label, draft.At.Text, closure.Description.Text),
            Title = closure.Unverified is null ? "Remediation verified" : "Closed without verification",
            Description = TextOf(closure),
            Methods = [closure.VerifiedBy?.ToUpperInvariant() ?? "UNKNOWN"],
            Types = ["closure"],
            Origins = draft.OriginOfStep(),
            Subjects = draft.SeenOn(),
            RelevantEvidence = [.. closure.Evidence.Select(draft.Evidence).DistinctBy(e => e.Href)],
            Collected = draft.At,
        };
        draft.Add(observation);
        return observation.Uuid;
    }

    private static RiskResponse CompletedResponse(LifecycleDraft draft, Closure closure) => new()
    {
        Uuid = draft.Ids.Next("completed response", draft.Risk.Uuid.Text, draft.At.Text, closure.Description.Text),
        Lifecycle = "completed",
        Title = "What was done",
        Description = closure.Description,
        Origins = draft.OriginOfStep(),
    };

    private static MarkupMultiline TextOf(Closure closure) =>
        closure.Unverified is { } reason ? $"{closure.Description.Text}\n\nNot verified: {reason.Text}" : closure.Description;

    /// <summary>Why a risk stays open: what waits for a decision is not closed before it.</summary>
    private static string? WhyNot(LifecycleDraft draft)
    {
        DeviationKind[] pending = [.. DeviationWords.All.Where(k => draft.StateOf(k) == DeviationState.Pending)];
        return pending.Length == 0 ? null
            : $"{draft.Label} waits for the decision on its {DeviationWords.NameOf(pending[0])}: 'poam deviation approve|reject|withdraw {draft.Label} {DeviationWords.PropOf(pending[0])}' comes first.";
    }

    private static string? WhyNot(LifecycleDraft draft, Closure closure)
    {
        string methods = string.Join(", ", Closure.Methods);
        if (closure.Unverified is { } reason)
        {
            return closure.Evidence.Count > 0 || closure.VerifiedBy is not null ? "Either somebody verified it, with evidence, or --unverified says why nobody did: leave out one of both."
                : string.IsNullOrWhiteSpace(reason.Text) ? "The reason why nobody verified it is empty."
                : null;
        }

        return closure.Evidence.Count == 0 ? $"Nothing shows that {draft.Label} is fixed: --evidence names a file or a page that does. Where there is none, --unverified says why."
            : closure.VerifiedBy is not { } method ? $"--verified-by says how somebody looked: {methods}."
            : Closure.Methods.Contains(method, StringComparer.OrdinalIgnoreCase) ? null
            : $"'{method}' is no way to verify: {methods}." + (NearestName.Find(method.ToUpperInvariant(), Closure.Methods) is { } near ? $" Did you mean '{near}'?" : "");
    }
}
