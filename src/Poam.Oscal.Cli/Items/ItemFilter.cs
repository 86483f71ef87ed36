using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Items;

/// <summary>Which items a caller wants; what is null or empty does not matter.</summary>
internal sealed record ItemFilter
{
    public IReadOnlyList<ItemStatus> Statuses { get; init; } = [];

    public bool OnlyOpen { get; init; }

    public IReadOnlyList<string> Controls { get; init; } = [];

    public IReadOnlyList<string> Families { get; init; } = [];

    public IReadOnlyList<RiskLevel> Levels { get; init; } = [];

    public string? Owner { get; init; }

    public bool OnlyOverdue { get; init; }

    public DateOnly? DueBefore { get; init; }

    public string? Query { get; init; }

    /// <summary>Whether an item is wanted.</summary>
    public bool Accepts(ItemRow row)
    {
        PoamItemView view = row.View;
        return (Statuses.Count == 0 || Statuses.Contains(view.Status))
            && (!OnlyOpen || view.IsOpen)
            && (Controls.Count == 0 || view.Controls.Any(c => Controls.Any(wanted => ControlName.IsOrIsPartOf(c, wanted))))
            && (Families.Count == 0 || view.Controls.Any(c => Families.Any(wanted => ControlName.IsOfFamily(c, wanted))))
            && (Levels.Count == 0 || Levels.Contains(view.Level))
            && (Owner is null || view.ResponsibleParties.Any(p => Contains(p.Name, Owner) || Contains(p.ShortName, Owner) || p.EmailAddresses.Any(a => Contains(a.Text, Owner))))
            && (!OnlyOverdue || view.IsOverdue)
            && (DueBefore is null || (view.IsOpen && view.DueOn is { } due && DateOnly.FromDateTime(due.DateTime) < DueBefore))
            && (Query is null || Texts(row).Any(t => Contains(t, Query)));
    }

    private static bool Contains(string? text, string part) => text is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a word is looked for in.</summary>
    private static IEnumerable<string?> Texts(ItemRow row)
    {
        PoamItemView view = row.View;
        return
        [
            view.Label, view.Item.Uuid?.Text, view.Weakness.Text, view.Description.Text, view.Item.Remarks?.Text,
            .. view.Controls, .. view.CveIds, .. view.Assets.Select(a => a.Title?.Text),
            .. view.Risks.Select(r => r.Title.Text), .. view.Risks.Select(r => r.Description.Text), .. view.Risks.Select(r => r.Statement.Text),
            .. view.Responses.Select(r => r.Title.Text), .. view.Responses.Select(r => r.Description.Text),
            .. view.History.Select(e => e.Title?.Text), .. view.History.Select(e => e.Description?.Text),
        ];
    }
}
