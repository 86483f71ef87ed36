namespace Poam.Oscal.Model;

/// <summary>What the facts of a risk mean: the one definition of its dates and of being in time.</summary>
internal static class RiskDecisions
{
    /// <summary>Whether a risk is open: every state but <c>closed</c> is.</summary>
    public static bool IsOpen(RiskFacts risk) => risk.State != RiskState.Closed;

    /// <summary>Whether an event completes the tasks that its entry names.</summary>
    public static bool IsCompletion(LogEvent kind) => kind is LogEvent.MilestoneComplete or LogEvent.Mitigation or LogEvent.Remediated or LogEvent.Closed;

    /// <summary>Notes for a task that an entry of the log names it.</summary>
    public static void Note(TaskFacts task, LogFacts entry)
    {
        task.LastLoggedOn = Moment.Max(task.LastLoggedOn, entry.Start);
        if (IsCompletion(entry.Event))
        {
            task.CompletedOn = Moment.Min(task.CompletedOn, entry.Start);
        }

        if (entry.Revised.HasValue && entry.Start.UtcTicks >= task.RevisedOn.UtcTicks)
        {
            task.RevisedTo = entry.Revised;
            task.RevisedOn = entry.Start;
        }
    }

    /// <summary>
    /// The last entry that changed the state: by its start; of those of one day that have no hours, the later in the document. A log that may run
    /// from its newest entry to its oldest has, of those, the one that says what the risk says. Null for none.
    /// </summary>
    public static LogFacts? LastStatusChange(RiskFacts risk)
    {
        LogFacts? first = null;
        LogFacts? last = null;
        Moment newest = default;
        foreach (LogFacts entry in risk.Log)
        {
            if (entry.StatusChange != RiskState.None && !entry.Start.IsBefore(newest))
            {
                first = first is null || newest.IsBefore(entry.Start) ? entry : first;
                last = entry;
                newest = Moment.Max(newest, entry.Start);
            }
        }

        return first is not null && first.StatusChange == risk.State && MayBeNewestFirst(risk) ? first : last;
    }

    /// <summary>The entry that closed a closed risk: the last change of its state to <c>closed</c>, else the last entry of the type <c>closed</c>. Null for none.</summary>
    public static LogFacts? Closing(RiskFacts risk)
    {
        LogFacts? change = null;
        LogFacts? other = null;
        foreach (LogFacts entry in risk.Log)
        {
            if (entry.StatusChange == RiskState.Closed && (change is null || entry.Start.UtcTicks >= change.Start.UtcTicks))
            {
                change = entry;
            }
            else if (entry.Event == LogEvent.Closed && (other is null || entry.Start.UtcTicks >= other.Start.UtcTicks))
            {
                other = entry;
            }
        }

        return IsOpen(risk) ? null : change ?? other;
    }

    /// <summary>When a closed risk was closed, or none.</summary>
    public static Moment ClosedOn(RiskFacts risk) => Closing(risk)?.Start ?? default;

    /// <summary>The newest entry of the log, by its end or its start, or none.</summary>
    public static Moment LastEvent(RiskFacts risk)
    {
        Moment last = default;
        foreach (LogFacts entry in risk.Log)
        {
            last = Moment.Max(last, Moment.Max(entry.Start, entry.End));
        }

        return last;
    }

    /// <summary>When the vendor was asked last by the log, or none.</summary>
    public static Moment LastVendorCheckIn(RiskFacts risk)
    {
        Moment last = default;
        foreach (LogFacts entry in risk.Log)
        {
            last = entry.Event == LogEvent.VendorCheckIn ? Moment.Max(last, entry.Start) : last;
        }

        return last;
    }

    /// <summary>The day of the last milestone, or none.</summary>
    public static Moment LastMilestone(RiskFacts risk)
    {
        Moment last = default;
        foreach (TaskFacts task in risk.Tasks)
        {
            last = task.IsMilestone ? Moment.Max(last, task.End) : last;
        }

        return last;
    }

    /// <summary>
    /// When a risk is to be remediated: its deadline; where it has none, the day of its last milestone; the date of the catalog of known
    /// exploited vulnerabilities where that comes first.
    /// </summary>
    public static Moment DueOn(RiskFacts risk, out DueDateSource source)
    {
        Moment own = risk.Deadline.HasValue ? risk.Deadline : LastMilestone(risk);
        source = risk.Deadline.HasValue ? DueDateSource.Deadline : own.HasValue ? DueDateSource.LastMilestone : DueDateSource.None;
        return FirstOfBoth(own, risk, ref source);
    }

    /// <summary>A due date, or that of the catalog of known exploited vulnerabilities where that comes first.</summary>
    public static Moment FirstOfBoth(Moment due, RiskFacts risk, ref DueDateSource source)
    {
        bool isKevFirst = risk.KevDue.HasValue && (!due.HasValue || risk.KevDue.DayNumber < due.DayNumber);
        source = isKevFirst ? DueDateSource.KnownExploitedVulnerability : source;
        return isKevFirst ? risk.KevDue : due;
    }

    /// <summary>Whether a risk leads to a control: by a prop, a finding, or the implementation that a mitigating factor names.</summary>
    public static bool ReachesControl(RiskFacts risk) => risk.HasControl || risk.IsOfControl || risk.HasImplementation;

    /// <summary>Whether a due date that is over need not be met, or waits for a decision.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="asOf">The day to judge by.</param>
    /// <param name="lastCheckIn">When the vendor was asked last.</param>
    /// <param name="policy">How often vendors are to be asked.</param>
    public static Lateness ExcuseOf(RiskFacts risk, DateOnly asOf, Moment lastCheckIn, RemediationPolicy policy)
    {
        bool isApproved = risk.OperationalRequirement == DeviationState.Approved
            || risk.FalsePositive == DeviationState.Approved
            || risk.IsAccepted
            || (risk.State == RiskState.DeviationApproved && risk.RiskAdjustment != DeviationState.Approved);
        bool isTracked = risk.VendorDependency == VendorDependencyState.Tracking
            && RatingDecisions.LevelOf(risk) <= RiskLevel.Moderate
            && lastCheckIn.HasValue
            && lastCheckIn.DayNumber >= asOf.DayNumber - policy.VendorCheckInDays;
        if (isApproved || isTracked)
        {
            return Lateness.Excused;
        }

        bool isPending = risk.OperationalRequirement == DeviationState.Pending
            || risk.FalsePositive == DeviationState.Pending
            || (risk.State == RiskState.DeviationRequested && risk.RiskAdjustment != DeviationState.Pending);
        return isPending ? Lateness.Pending : Lateness.Overdue;
    }

    /// <summary>Whether a log may run from its newest entry to its oldest: none is later than the one before it.</summary>
    private static bool MayBeNewestFirst(RiskFacts risk)
    {
        Moment before = default;
        foreach (LogFacts entry in risk.Log)
        {
            if (before.IsBefore(entry.Start))
            {
                return false;
            }

            before = entry.Start.HasValue ? entry.Start : before;
        }

        return true;
    }

    /// <summary>Whether a risk is in time.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="asOf">The day to judge by.</param>
    /// <param name="policy">How often vendors are to be asked.</param>
    public static Lateness LatenessOf(RiskFacts risk, DateOnly asOf, RemediationPolicy policy)
    {
        Moment due = DueOn(risk, out _);
        if (!due.HasValue)
        {
            return Lateness.Unknown;
        }

        if (!IsOpen(risk))
        {
            return ClosedOn(risk) is { HasValue: true } closed && closed.DayNumber > due.DayNumber ? Lateness.ClosedLate : Lateness.InTime;
        }

        return asOf.DayNumber > due.DayNumber ? ExcuseOf(risk, asOf, LastVendorCheckIn(risk), policy) : Lateness.InTime;
    }
}
