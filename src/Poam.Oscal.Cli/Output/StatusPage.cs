using System.Globalization;
using System.Text;
using Poam.Oscal.Cli.Items;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Output;

/// <summary>Writes where a POA&amp;M stands: counts, what is overdue, by severity and family, and the next milestones.</summary>
/// <param name="rows">The items.</param>
/// <param name="asOf">The day that they were judged by.</param>
internal sealed class StatusPage(IReadOnlyList<ItemRow> rows, DateOnly asOf)
{
    private const int MostMilestones = 8;
    private const string NoRating = "(none)";

    private readonly IReadOnlyList<ItemRow> _open = [.. rows.Where(r => r.View.IsOpen)];

    /// <summary>The page.</summary>
    /// <param name="title">What it is about.</param>
    public string Write(string title)
    {
        StringBuilder text = new();
        text.Append(CellText.Of(title)).Append(CultureInfo.InvariantCulture, $", as of {asOf:yyyy-MM-dd}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{rows.Count} items: {_open.Count} open, {rows.Count - _open.Count} complete\n");
        if (_open.Count > 0)
        {
            text.Append("  ").AppendJoin(" · ", OpenParts()).Append("\n\n");
            text.Append(BySeverity().ToText()).Append('\n').Append(ByFamily().ToText());
        }

        AppendMilestones(text);
        return text.ToString();
    }

    private IEnumerable<string> OpenParts()
    {
        foreach (ItemStatus status in new[] { ItemStatus.Open, ItemStatus.InProgress, ItemStatus.Deferred })
        {
            int count = _open.Count(r => r.View.Status == status);
            if (count > 0)
            {
                yield return $"{StatusWords.Of(status)} {count}";
            }
        }

        yield return $"overdue {Count(_open, Lateness.Overdue)}";
        if (Count(_open, Lateness.Pending) is > 0 and var pending)
        {
            yield return $"past due with a decision pending {pending}";
        }

        if (Count(_open, Lateness.Excused) is > 0 and var excused)
        {
            yield return $"past due and excused {excused}";
        }
    }

    private static int Count(IEnumerable<ItemRow> rows, Lateness lateness) => rows.Count(r => r.View.Lateness == lateness);

    private CellTable BySeverity() => Table(
        "Severity", _open.GroupBy(r => r.View.Rating ?? NoRating).OrderByDescending(g => g.First().View.Level).ThenBy(g => g.Key, StringComparer.Ordinal));

    /// <summary>An item of two families counts in both.</summary>
    private CellTable ByFamily() => Table(
        "Family",
        _open.SelectMany(r => Families(r).Select(f => (Family: f, Row: r))).GroupBy(p => p.Family, p => p.Row, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal));

    private static IEnumerable<string> Families(ItemRow row) =>
        row.View.Controls.Count == 0 ? [NoRating] : row.View.Controls.Select(ControlName.FamilyOf).Distinct(StringComparer.Ordinal);

    private static CellTable Table(string heading, IEnumerable<IGrouping<string, ItemRow>> groups) => new(
        [heading.PadRight(12), "Open", "Overdue", "Oldest, days"],
        [
            .. groups.Select(g => (IReadOnlyList<string>)
            [
                CellText.Of(g.Key), Text(g.Count()), Text(Count(g, Lateness.Overdue)), g.Max(r => r.View.DaysOpen) is { } days ? Text(days) : "",
            ]),
        ]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void AppendMilestones(StringBuilder text)
    {
        (ItemRow Row, ItemMilestone Milestone)[] next =
        [
            .. _open.SelectMany(r => r.View.Milestones.Where(m => !m.IsDone && m.ExpectedOn is not null).Select(m => (r, m))).OrderBy(p => p.m.ExpectedOn),
        ];
        if (next.Length == 0)
        {
            return;
        }

        text.Append("\nNext milestones\n");
        foreach ((ItemRow row, ItemMilestone milestone) in next.Take(MostMilestones))
        {
            string late = milestone.IsOverdue(asOf) ? "late" : "";
            text.Append("  ").Append(CultureInfo.InvariantCulture, $"{milestone.ExpectedOn:yyyy-MM-dd}").Append("  ").Append(late.PadRight(4)).Append("  ")
                .Append(CellText.Of($"{row.Name}  {milestone.Task.Title.ToPlainText()}")).Append('\n');
        }

        if (next.Length > MostMilestones)
        {
            text.Append(CultureInfo.InvariantCulture, $"  and {next.Length - MostMilestones} more\n");
        }
    }
}
