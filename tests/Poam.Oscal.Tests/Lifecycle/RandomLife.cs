using Poam.Oscal.Documents;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Tests.Saving;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>
/// A random sequence of steps on a document, the same for the same seed: items, days, hours, parties, kinds as they come. Only what is planned makes
/// sense (milestones lie before the deadline), because a plan that does not is what validation is for.
/// </summary>
internal sealed class RandomLife
{
    /// <summary>What only the calendar brings about: something is overdue.</summary>
    private static readonly string[] OfTheCalendar = ["POAM4030", "POAM4031"];

    private static readonly DeviationKind[] Kinds = [DeviationKind.FalsePositive, DeviationKind.OperationalRequirement, DeviationKind.RiskAdjustment];

    private readonly Random _random;
    private readonly OscalFormat _format;
    private PoamDocument _poam;
    private ReadOnlyMemory<byte> _text;
    private DateOnly _day;

    /// <summary>Prepares for a document.</summary>
    public RandomLife(int seed, PoamDocument poam, DateOnly day)
    {
        _random = new Random(seed);
        _format = Pick([OscalFormat.Yaml, OscalFormat.Json, OscalFormat.Xml]);
        _poam = poam;
        _day = day;
        _text = DocumentSaver.Write(poam, _format, SaveOptions.Default).Content;
    }

    /// <summary>How many steps were taken, and not refused.</summary>
    public int Done { get; private set; }

    /// <summary>Takes steps, and says what is wrong after the first that leaves something wrong.</summary>
    public IEnumerable<string> Faults(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            _day = _day.AddDays(_random.Next(5));
            int choice = _random.Next(20);
            LifecycleResult result = Take(choice);
            string[] faults = [.. result.Document is { } changed ? Save(changed) : Refusal(result)];
            if (faults.Length > 0)
            {
                return faults.Select(f => $"step {step} ({choice}, {_day:O}, {string.Join(", ", result.Actions)}): {f}");
            }
        }

        return [];
    }

    private static IEnumerable<string> Refusal(LifecycleResult result) =>
        result.Refusal is { Length: > 10 } reason && reason[^1] is '.' or '\'' or '?' or '>' or ')' ? [] : [$"refused without a reason that somebody could read: {result.Refusal}"];

    /// <summary>Edits the text, and validates it with what the change did to it.</summary>
    private string[] Save(PoamDocument changed)
    {
        Done++;
        SaveResult saved = DocumentSaver.Edit(_poam, changed, _text, null, _format, new SaveOptions { Clock = new StoppedClock(new DateTimeOffset(_day, new TimeOnly(20, 0), TimeSpan.Zero)) });
        if (!saved.IsSaved)
        {
            return [.. saved.Refusals.Select(r => r.Message), .. saved.Diagnostics.Select(d => d.ToString())];
        }

        ValidationResult found = ChangeReview.Validate(_text, saved.Content, "old." + _format, "new." + _format, new ValidationOptions { AsOf = _day, Format = _format });
        string[] faults = [.. found.Diagnostics.Where(d => !OfTheCalendar.Contains(d.Rule.Id)).Select(d => d.ToString()), .. Contradictions(changed)];
        _text = saved.Content;
        _poam = PoamDocument.Parse(saved.Content, _format).Document!;
        return faults;
    }

    /// <summary>What rules would find only where somebody has written the log.</summary>
    private IEnumerable<string> Contradictions(PoamDocument changed)
    {
        foreach (Risk risk in changed.Risks)
        {
            Risk? before = _poam.Risks.FirstOrDefault(r => r.Uuid == risk.Uuid);
            if (risk.StatusChanges() is [.., { } last] && last.StatusChange != risk.Status)
            {
                yield return $"the status of {risk.Uuid.Text} is {risk.Status.Text}, and its log says {last.StatusChange!.Value.Text}";
            }

            if (before is not null && !before.RiskLog?.Entries.All(e => risk.RiskLog!.Entries.Contains(e)) == true)
            {
                yield return $"the log of {risk.Uuid.Text} was rewritten";
            }
        }
    }

    private LifecycleResult Take(int choice)
    {
        PoamItem item = Pick([.. _poam.PoamItems]);
        Risk[] risks = [.. PoamIndex.Of(_poam).RisksOf(item)];
        LifecycleOptions options = new()
        {
            At = new DateTimeOffset(_day, Half() ? TimeOnly.MinValue : new TimeOnly(_random.Next(9, 18), _random.Next(60)), TimeSpan.Zero),
            By = Pick<string?>([null, "Dana Whitlock <dana@agency.example>", "organization: Operations", "Dana Whitlock"]),
            Risk = risks.Length > 1 && _random.Next(4) > 0 ? Pick(risks).Uuid.Text : null,
        };
        string name = Half() ? item.PoamId! : _random.Next(20) == 0 ? "V-999" : item.Uuid!.Value.Text;
        return Take(choice, new PoamLifecycle(_poam, options), name, risks.Min(r => r.Deadline?.Value) is { } due ? DateOnly.FromDateTime(due.DateTime) : null);
    }

    private LifecycleResult Take(int choice, PoamLifecycle life, string item, DateOnly? due) => choice switch
    {
        0 => life.Log(item, new LogNote { Title = "Somebody looked", Type = Pick<string?>([null, .. PoamLifecycle.NoteTypes]) }),
        1 => life.SetStatus(item, Pick(["open", "In Progress", "investigating", "remediating"])),
        2 or 3 => life.Plan(item, new RemediationPlan { Description = "Mend it.", Owner = Pick<string?>([null, "Operations"]), Milestones = [.. Milestones(due)], IsAdditional = Half() }),
        4 => Milestones(due).FirstOrDefault() is { } milestone ? life.AddMilestone(item, milestone) : life.CompleteMilestone(item, "2"),
        5 => life.CompleteMilestone(item, Pick(["1", "2"]), Half() ? "It works." : default(MarkupMultiline?)),
        6 => life.SlipMilestone(item, Pick(["1", "2"]), _day.AddDays(_random.Next(-2, 20)), "Late."),
        7 or 8 => life.Close(item, Proof()),
        9 => life.CloseAll(item, Proof()),
        10 or 11 => life.Reopen(item, "It is back."),
        12 or 13 => life.CheckIn(item, new VendorCheckIn
        {
            Product = Pick<string?>([null, "Ferryman", "Old *proxy*"]) is { } product ? product : default(MarkupLine?),
            Description = "Soon.",
            ExpectedOn = Half() ? _day.AddDays(_random.Next(-2, 60)) : null,
        }),
        14 => life.CheckIn(item, new VendorCheckIn { IsResolved = true, ReleasedOn = Half() ? _day.AddDays(-_random.Next(3)) : null }),
        15 or 16 => life.RequestDeviation(item, Request()),
        17 => life.ApproveDeviation(item, Pick(Kinds), Half() ? "Agreed." : default(MarkupMultiline?)),
        18 => life.RejectDeviation(item, Pick(Kinds), "Not agreed."),
        _ => life.WithdrawDeviation(item, Pick(Kinds), "Not needed."),
    };

    private DeviationRequest Request()
    {
        DeviationKind kind = Pick(Kinds);
        bool isRated = kind == DeviationKind.RiskAdjustment;
        return new DeviationRequest
        {
            Kind = kind,
            Rationale = "Because.",
            Evidence = [Evidence()],
            Likelihood = isRated && Half() ? "low" : null,
            Severity = isRated ? "low" : null,
            Mitigation = Half() ? "A firewall." : default(MarkupMultiline?),
        };
    }

    private Closure Proof() => Half()
        ? new Closure { Description = "It was mended.", Evidence = [Evidence(), EvidenceLink.OfAddress("https://agency.example/scan.pdf")], VerifiedBy = Pick(["TEST", "examine", "INTERVIEW"]) }
        : new Closure { Description = "The server is gone.", Unverified = Half() ? "Nothing is left to look at." : default(MarkupMultiline?) };

    private EvidenceLink Evidence()
    {
        int number = _random.Next(5);
        return EvidenceLink.OfFile($"proof/scan {number}.csv", new MemoryStream([(byte)number]));
    }

    /// <summary>Milestones between today and the deadline.</summary>
    private IEnumerable<PlannedMilestone> Milestones(DateOnly? due)
    {
        int days = due is { } day ? day.DayNumber - _day.DayNumber : -1;
        return days < 0 ? [] : Enumerable.Range(1, _random.Next(3)).Select(n => new PlannedMilestone($"Step {n}", _day.AddDays(_random.Next(days + 1))) { Owner = Pick<string?>([null, "Operations"]) });
    }

    private bool Half() => _random.Next(2) == 0;

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
