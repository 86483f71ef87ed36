namespace Poam.Oscal.Model;

/// <summary>What the facts of an item mean: the one definition of its status and its dates.</summary>
internal static class ItemDecisions
{
    /// <summary>Whether an item is open: it is closed when it has risks and all of them are.</summary>
    public static bool IsOpen(ItemFacts item) => StatusOf(item) != ItemStatus.Complete;

    /// <summary>
    /// The status in the words of the field. Of several risks the open ones count: deferred when all of them are, else in progress when any is,
    /// else open. An item without risks is open.
    /// </summary>
    public static ItemStatus StatusOf(ItemFacts item)
    {
        int open = 0;
        int deferred = 0;
        bool isInProgress = false;
        foreach (RiskFacts risk in item.Risks)
        {
            ItemStatus status = StatusOf(risk);
            open += status == ItemStatus.Complete ? 0 : 1;
            deferred += status == ItemStatus.Deferred ? 1 : 0;
            isInProgress |= status == ItemStatus.InProgress;
        }

        return open == 0 && item.Risks.Count > 0 ? ItemStatus.Complete
            : open > 0 && deferred == open ? ItemStatus.Deferred
            : isInProgress ? ItemStatus.InProgress
            : ItemStatus.Open;
    }

    /// <summary>The status of one risk.</summary>
    public static ItemStatus StatusOf(RiskFacts risk) => risk.State switch
    {
        RiskState.Closed => ItemStatus.Complete,
        RiskState.DeviationApproved => ItemStatus.Deferred,
        _ when risk.IsAccepted => ItemStatus.Deferred,
        RiskState.Remediating or RiskState.DeviationRequested => ItemStatus.InProgress,
        _ => ItemStatus.Open,
    };

    /// <summary>Whether an item is closed because it was no weakness at all.</summary>
    public static bool IsFalsePositive(ItemFacts item)
    {
        foreach (RiskFacts risk in item.Risks)
        {
            if (risk.FalsePositive != DeviationState.Approved)
            {
                return false;
            }
        }

        return item.Risks.Count > 0;
    }

    /// <summary>
    /// When the weakness was first seen: the earliest of the observations of the types <c>finding</c> and <c>discovery</c>; where none has
    /// such a type, of all. None for none.
    /// </summary>
    public static Moment DetectedOn(in FactList<ObservationFacts> observations)
    {
        Moment discovered = default;
        Moment seen = default;
        foreach (ObservationFacts observation in observations)
        {
            seen = Moment.Min(seen, observation.Collected);
            discovered = (observation.Types & ObservationTypes.Discovery) != 0 ? Moment.Min(discovered, observation.Collected) : discovered;
        }

        return discovered.HasValue ? discovered : seen;
    }

    /// <summary>
    /// When an item is to be done: its own prop; else the earliest due date of its open risks, or, when none is open, the latest of all;
    /// the date of the catalog of known exploited vulnerabilities where that comes first; else what a policy gives from detection.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="policy">The policy for items without any date; null for none.</param>
    /// <param name="source">Where the date comes from.</param>
    public static Moment DueOn(ItemFacts item, RemediationPolicy? policy, out DueDateSource source)
    {
        bool isOpen = IsOpen(item);
        Moment due = item.Scheduled;
        source = due.HasValue ? DueDateSource.ScheduledCompletionDate : DueDateSource.None;
        foreach (RiskFacts risk in item.Risks)
        {
            if (isOpen && !RiskDecisions.IsOpen(risk))
            {
                continue;
            }

            if (item.Scheduled.HasValue)
            {
                due = RiskDecisions.FirstOfBoth(due, risk, ref source);
                continue;
            }

            Moment own = RiskDecisions.DueOn(risk, out DueDateSource ownSource);
            if (own.HasValue && (!due.HasValue || (isOpen ? own.UtcTicks < due.UtcTicks : own.UtcTicks > due.UtcTicks)))
            {
                due = own;
                source = ownSource;
            }
        }

        return due.HasValue || policy is null ? due : DueByPolicy(item, policy, out source);
    }

    /// <summary>The rating that counts: the highest of the open risks, or of all when none is open. Null for none.</summary>
    public static string? RatingOf(ItemFacts item)
    {
        bool isOpen = IsOpen(item);
        string? highest = null;
        foreach (RiskFacts risk in item.Risks)
        {
            string? rating = isOpen && !RiskDecisions.IsOpen(risk) ? null : RatingDecisions.Effective(risk);
            highest = rating is not null && (highest is null || FactWords.LevelOf(rating) > FactWords.LevelOf(highest)) ? rating : highest;
        }

        return highest;
    }

    /// <summary>When an item was closed: the last of its risks. None while it is open.</summary>
    public static Moment ClosedOn(ItemFacts item)
    {
        Moment last = default;
        foreach (RiskFacts risk in item.Risks)
        {
            last = Moment.Max(last, RiskDecisions.ClosedOn(risk));
        }

        return IsOpen(item) ? default : last;
    }

    /// <summary>The newest entry in the logs of its risks, or none.</summary>
    public static Moment LastEvent(ItemFacts item)
    {
        Moment last = default;
        foreach (RiskFacts risk in item.Risks)
        {
            last = Moment.Max(last, RiskDecisions.LastEvent(risk));
        }

        return last;
    }

    /// <summary>When the vendor was asked last, or none.</summary>
    public static Moment LastVendorCheckIn(ItemFacts item)
    {
        Moment last = item.VendorCheckIn;
        foreach (RiskFacts risk in item.Risks)
        {
            last = Moment.Max(last, RiskDecisions.LastVendorCheckIn(risk));
        }

        return last;
    }

    /// <summary>Whether an item with a due date is in time.</summary>
    /// <param name="item">The item.</param>
    /// <param name="due">Its due date.</param>
    /// <param name="asOf">The day to judge by.</param>
    /// <param name="policy">How often vendors are to be asked.</param>
    public static Lateness LatenessOf(ItemFacts item, Moment due, DateOnly asOf, RemediationPolicy policy)
    {
        if (!due.HasValue)
        {
            return Lateness.Unknown;
        }

        if (!IsOpen(item))
        {
            return ClosedOn(item) is { HasValue: true } closed && closed.DayNumber > due.DayNumber ? Lateness.ClosedLate : Lateness.InTime;
        }

        return asOf.DayNumber > due.DayNumber ? ExcuseOf(item, asOf, policy) : Lateness.InTime;
    }

    /// <summary>An item is excused as far as the worst of its open risks is.</summary>
    private static Lateness ExcuseOf(ItemFacts item, DateOnly asOf, RemediationPolicy policy)
    {
        Moment lastCheckIn = LastVendorCheckIn(item);
        Lateness excuse = Lateness.Unknown;
        foreach (RiskFacts risk in item.Risks)
        {
            if (!RiskDecisions.IsOpen(risk))
            {
                continue;
            }

            Lateness own = RiskDecisions.ExcuseOf(risk, asOf, lastCheckIn, policy);
            excuse = excuse == Lateness.Unknown || own < excuse ? own : excuse;
        }

        return excuse == Lateness.Unknown ? Lateness.Overdue : excuse;
    }

    private static Moment DueByPolicy(ItemFacts item, RemediationPolicy policy, out DueDateSource source)
    {
        Moment due = policy.DaysFor(FactWords.LevelOf(RatingOf(item))) is { } days ? DetectedOn(item.Observations).AddDays(days) : default;
        source = due.HasValue ? DueDateSource.Policy : DueDateSource.None;
        return due;
    }
}
