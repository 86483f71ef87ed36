using System.Globalization;
using System.Text;
using Poam.Oscal.Cli.Items;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Output;

/// <summary>Writes one item as a page for people, with its history.</summary>
internal sealed class ItemPage(ItemRow row)
{
    private const int NameWidth = 14;

    private readonly StringBuilder _text = new();
    private readonly PoamItemView _view = row.View;

    /// <summary>The page.</summary>
    public string Write()
    {
        _text.Append(CellText.Of($"{_view.Label}  {_view.Weakness.ToPlainText()}")).Append('\n');
        AppendParagraph(_view.Description.ToPlainText(), "  ");
        _text.Append('\n');
        AppendFields();
        AppendMilestones();
        AppendHistory();
        _text.Append(CultureInfo.InvariantCulture, $"\n{row.Path} · as of {_view.AsOf:yyyy-MM-dd}\n");
        return _text.ToString();
    }

    private void AppendFields()
    {
        Append("Status", StatusText());
        Append("Severity", SeverityText());
        Append("Controls", ItemRow.Join(_view.Controls));
        Append("Detected", _view.DetectedOn is null ? "" : ItemRow.Day(_view.DetectedOn) + (_view.DaysOpen is { } days ? $", {(_view.IsOpen ? "open for" : "was open for")} {Days(days)}" : ""));
        Append("Due", _view.DueOn is null ? "" : $"{ItemRow.Day(_view.DueOn)} ({DueText(_view.DueDateSource)})");
        Append("Closed", ItemRow.Day(_view.ClosedOn));
        Append("Owner", row.Owners);
        AppendAll("Plan", _view.Responses.Select(r => r.Title.ToPlainText()));
        AppendAll("Actions", _view.Actions.Select(a => a.Title.ToPlainText()));
        AppendAll("Resources", _view.Resources.Select(r => r.Description.ToPlainText()));
        Append("Deviations", row.Deviations);
        Append("Vendor", VendorText());
        Append("KEV", _view.IsKnownExploited ? "in the catalog of known exploited vulnerabilities" : "");
        Append("CVE", ItemRow.Join(_view.CveIds));
        AppendAll("Findings", _view.Findings.Select(f => $"{f.Title.ToPlainText()} ({f.Target?.TargetId.Text})"));
        AppendAll("Assets", _view.AssetNames);
        AppendAll("Evidence", _view.Evidence.Select(EvidenceText));
        Append("Remarks", _view.Item.Remarks?.ToPlainText() ?? "");
    }

    private string StatusText()
    {
        string late = _view.Lateness switch
        {
            Lateness.Overdue => $", {Days(_view.DaysOverdue)} overdue",
            Lateness.Pending => $", past due since {Days(_view.DaysOverdue)}, decision pending",
            Lateness.Excused => ", past due, excused",
            Lateness.ClosedLate => $", closed {Days(_view.DaysOverdue)} late",
            _ => "",
        };
        string words = string.Join(", ", _view.Risks.Select(r => r.Status.Text).Distinct(StringComparer.Ordinal));
        return StatusWords.Of(_view.Status) + late + (words.Length > 0 ? $" (risk: {words})" : "");
    }

    private string SeverityText() => _view.Rating is null ? ""
        : _view.AdjustedRating is null || _view.AdjustedRating == _view.OriginalRating || _view.RiskAdjustment == DeviationState.Withdrawn ? _view.Rating
        : $"{_view.Rating} (original {_view.OriginalRating}, adjusted {_view.AdjustedRating})";

    private string VendorText() => _view.VendorDependency == VendorDependencyState.None ? ""
        : string.Join(", ", VendorParts());

    private IEnumerable<string> VendorParts()
    {
        yield return _view.VendorDependency.ToString().ToLowerInvariant();
        if (_view.VendorProducts.Count > 0)
        {
            yield return ItemRow.Join(_view.VendorProducts);
        }

        yield return _view.LastVendorCheckInOn is null ? "never asked" : $"last asked {ItemRow.Day(_view.LastVendorCheckInOn)}";
        if (_view.VendorFixReleasedOn is { } released)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"fix released {released:yyyy-MM-dd}");
        }
        else if (_view.VendorFixExpectedOn is { } expected)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"fix expected {expected:yyyy-MM-dd}");
        }
    }

    /// <summary>A piece of evidence and where it lies: what the back matter links to says more than the UUID of the link.</summary>
    private string EvidenceText(RelevantEvidence evidence)
    {
        string text = evidence.Description.ToPlainText();
        string? place = evidence.Href?.Text;
        Resource? resource = place is ['#', ..] ? (row.Document.BackMatter?.Resources ?? []).FirstOrDefault(r => r.Uuid.Text == place[1..]) : null;
        place = resource is { Rlinks: [var first, ..] } ? first.Href.Text : place;
        return place is null || place == text ? text : $"{text} ({place})";
    }

    private static string DueText(DueDateSource source) => source switch
    {
        DueDateSource.ScheduledCompletionDate => "scheduled completion date",
        DueDateSource.Deadline => "deadline",
        DueDateSource.LastMilestone => "last milestone",
        DueDateSource.KnownExploitedVulnerability => "catalog of known exploited vulnerabilities",
        _ => "by policy",
    };

    private void AppendMilestones()
    {
        if (_view.Milestones.Count > 0)
        {
            _text.Append("\nMilestones\n");
        }

        foreach (ItemMilestone milestone in _view.Milestones)
        {
            string late = milestone.IsOverdue(_view.AsOf) ? "late" : "";
            string state = milestone.CompletedOn is not null ? "done " + ItemRow.Day(milestone.CompletedOn)
                : milestone.IsDone ? "closed"
                : milestone.RevisedTo is { } day ? string.Create(CultureInfo.InvariantCulture, $"{(late.Length > 0 ? late : "now")} {day:yyyy-MM-dd}")
                : late;
            _text.Append(CultureInfo.InvariantCulture, $"{milestone.Number,3}  ").Append(ItemRow.Day(milestone.DueOn).PadRight(10)).Append("  ").Append(state.PadRight(15)).Append("  ")
                .Append(CellText.Of(milestone.Task.Title.ToPlainText())).Append('\n');
        }
    }

    private void AppendHistory()
    {
        if (_view.History.Count > 0)
        {
            _text.Append("\nHistory\n");
        }

        foreach (RiskLogEntry entry in _view.History)
        {
            string kind = entry.StatusChange?.Text ?? entry.EventType ?? "";
            _text.Append("  ").Append(ItemRow.Day(entry.Start.Value).PadRight(10)).Append("  ").Append(CellText.Of(kind).PadRight(19)).Append("  ")
                .Append(CellText.Of(entry.Title?.ToPlainText() ?? "")).Append('\n');
            AppendParagraph(entry.Description?.ToPlainText() ?? "", new string(' ', 35));
        }
    }

    private void AppendAll(string name, IEnumerable<string> values)
    {
        foreach (string value in values)
        {
            Append(name, value);
            name = "";
        }
    }

    private void Append(string name, string value)
    {
        if (value.Length > 0)
        {
            _text.Append("  ").Append(name.PadRight(NameWidth)).Append(CellText.Of(value)).Append('\n');
        }
    }

    private void AppendParagraph(string text, string indent)
    {
        foreach (string line in text.Split('\n').Select(CellText.Of).Where(l => l.Length > 0))
        {
            _text.Append(indent).Append(line).Append('\n');
        }
    }

    private static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
