using System.Globalization;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Vendors who owe a fix.</content>
public sealed partial class PoamLifecycle
{
    /// <summary>
    /// Logs that the vendor was asked who owes the fix. The first time, FedRAMP's prop <c>vendor-dependency</c> becomes <c>tracking</c>, and an
    /// observation of that type names the product. Once the fix is there, the prop is <c>resolved</c>, and the scheduled completion moves to what the
    /// policy gives the rating from the day of the release on.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="checkIn">What the vendor said.</param>
    public LifecycleResult CheckIn(string item, VendorCheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        LifecycleDraft draft = Open(item);
        draft.RefuseClosed();
        RiskFacts facts = RecordFacts.Of(draft.Risk);
        draft.Refuse(WhyNot(draft, facts, checkIn));
        if (checkIn.Description is { } text)
        {
            draft.Text(text, "The text");
        }

        if (checkIn.IsResolved)
        {
            Resolve(draft, checkIn);
            return draft.Done("the vendor has released the fix");
        }

        NameProduct(draft, checkIn);
        if (facts.VendorDependency != VendorDependencyState.Tracking)
        {
            string? old = draft.Risk.Props.ValueOf(VendorProp);
            draft.SetProp(VendorProp, "tracking");
            draft.Did(old is null ? "vendor dependency tracking" : $"vendor dependency {old} -> tracking");
        }

        draft.Log(new LogText(PoamWords.VendorCheckIn, checkIn.Description) { Props = PoamWords.DayProp(RiskLogEntry.ExpectedReleaseProp, checkIn.ExpectedOn) }, "vendor-check-in");
        if (checkIn.ExpectedOn is { } expected)
        {
            draft.Did($"fix expected on {LifecycleDraft.DayText(expected)}");
        }

        SetPropsOfItem(draft, isResolved: false);
        draft.Warn(Doubt(draft));
        string days = draft.Policy.VendorCheckInDays.ToString(CultureInfo.InvariantCulture);
        return draft.Done($"vendor asked; to be asked again within {days} days");
    }

    private static void Resolve(LifecycleDraft draft, VendorCheckIn checkIn)
    {
        draft.SetProp(VendorProp, "resolved");
        draft.Did("vendor dependency resolved");
        SetPropsOfItem(draft, isResolved: true);
        string? released = checkIn.ReleasedOn is { } day ? $"Released on {LifecycleDraft.DayText(day)}." : null;
        string[] texts = [.. new[] { released, checkIn.Description?.Text }.OfType<string>()];
        MarkupMultiline? text = texts.Length == 0 ? default(MarkupMultiline?) : string.Join("\n\n", texts);
        draft.Log(new LogText("Vendor fix released", text) { Props = PoamWords.DayProp(RiskLogEntry.ReleaseProp, checkIn.ReleasedOn) }, "status-update");
        if (checkIn.ReleasedOn is { } start)
        {
            ScheduleMove.To(draft, DueFromRelease(draft, start), isLater: true);
        }
    }

    /// <summary>The day on which the vendor released the fix that the risk waited for; null when it waits still, or nobody noted it.</summary>
    private static DateOnly? ReleasedOn(LifecycleDraft draft) => RecordFacts.Of(draft.Risk).VendorDependency == VendorDependencyState.Resolved
        ? draft.Risk.History().LastOrDefault(e => e.Release is not null)?.Release
        : null;

    /// <summary>What waiting for a vendor does not excuse.</summary>
    private static string? Doubt(LifecycleDraft draft)
    {
        RiskFacts facts = RecordFacts.Of(draft.Risk);
        return RatingDecisions.LevelOf(facts) < RiskLevel.High ? null
            : $"{draft.Label} is rated {RatingDecisions.Effective(facts)}, and waiting for a vendor excuses moderate and low risks only: mitigate it, and 'poam deviation request {draft.Label} risk-adjustment'.";
    }

    /// <summary>The day that the policy gives from the release on, or the day of the catalog of known exploited vulnerabilities where that comes first.</summary>
    private static (DateOnly Day, string Reason)? DueFromRelease(LifecycleDraft draft, DateOnly released) =>
        draft.Policy.DaysFor(RatingDecisions.LevelOf(RecordFacts.Of(draft.Risk))) is null ? null : DueByPolicy(draft, released, "the release of the fix");

    /// <summary>The observation that names the product, unless there is one.</summary>
    private static void NameProduct(LifecycleDraft draft, VendorCheckIn checkIn)
    {
        Observation[] known = [.. draft.View.Observations.Where(o => o.Types.Contains("vendor-dependency"))];
        if (checkIn.Product is not { } product)
        {
            draft.RefuseIf(known.Length == 0, $"--product says what waits for its vendor: the title of a component, such as 'Print Server'. {draft.Label} has none yet.");
            return;
        }

        draft.Line(product, "The name of the product");
        SubjectReference subject = draft.Product(product);
        if (known.Any(o => o.Subjects.Any(s => s.SubjectUuid == subject.SubjectUuid)))
        {
            return;
        }

        draft.Add(new Observation
        {
            Uuid = draft.Ids.Next("vendor dependency", draft.Risk.Uuid.Text, subject.SubjectUuid.Text, draft.At.Text),
            Title = "The vendor owes a fix",
            Description = checkIn.Description ?? $"The vendor of {product.Text} has to release a fix.",
            Methods = ["EXAMINE"],
            Types = ["vendor-dependency"],
            Origins = draft.OriginOfStep(),
            Subjects = [subject],
            Collected = draft.At,
        });
    }

    /// <summary>Props of the item that say the same, where somebody uses them.</summary>
    private static void SetPropsOfItem(LifecycleDraft draft, bool isResolved)
    {
        (string Name, string Value)[] same = [("vendor-checkin-date", draft.At.Text), ("has-vendor-dependency", isResolved ? "no" : "yes")];
        foreach ((string name, string value) in same.Where(p => draft.Item.Props.ValueOf(p.Name, Property.FedRampNamespace) is not null))
        {
            draft.Item = draft.Item with { Props = draft.Item.Props.With(name, value, Property.FedRampNamespace) };
        }
    }

    private static string? WhyNot(LifecycleDraft draft, RiskFacts facts, VendorCheckIn checkIn)
    {
        if (!checkIn.IsResolved)
        {
            return checkIn.ReleasedOn is not null ? "--released says when the fix came: it goes with --resolved."
                : checkIn.ExpectedOn < draft.Day ? $"{LifecycleDraft.DayText(checkIn.ExpectedOn.Value)} is over on {LifecycleDraft.DayText(draft.Day)}: say for when the fix is promised now."
                : null;
        }

        Moment last = RiskDecisions.LastVendorCheckIn(facts);
        return checkIn.ExpectedOn is not null ? "--expected says when the fix will come, and --resolved that it came: leave out one of both."
            : facts.VendorDependency == VendorDependencyState.Resolved ? $"The vendor dependency of {draft.Label} is resolved already."
            : facts.VendorDependency is VendorDependencyState.None or VendorDependencyState.Withdrawn
                ? $"{draft.Label} waits for no vendor, so that there is nothing to resolve. 'poam check-in {draft.Label} --product NAME' notes that it does."
            : last.HasValue && last.DayNumber > draft.Day.DayNumber ? $"The vendor was asked on {LifecycleDraft.DayText(DateOnly.FromDayNumber(last.DayNumber))}, after {LifecycleDraft.DayText(draft.Day)}."
            : checkIn.ReleasedOn > draft.Day ? $"{LifecycleDraft.DayText(checkIn.ReleasedOn.Value)} is after {LifecycleDraft.DayText(draft.Day)}: the fix is not released yet."
            : checkIn.ReleasedOn is { } released && draft.View.DetectedOn is { } seen && released < LifecycleDraft.DayOf(seen)
                ? $"A fix of {LifecycleDraft.DayText(released)} was there when {draft.Label} was first seen, on {LifecycleDraft.DayText(LifecycleDraft.DayOf(seen))}: nobody waits for it."
            : null;
    }
}
