using System.Globalization;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Items;

/// <summary>An item of a file.</summary>
/// <param name="Path">The path of the file as it is shown.</param>
/// <param name="Document">Its document.</param>
/// <param name="View">The item.</param>
internal sealed record ItemRow(string Path, PoamDocument Document, PoamItemView View)
{
    private const int ShortUuid = 8;

    /// <summary>What to call the item in a table: its POAM-ID, else the start of its UUID, which is enough to name it.</summary>
    public string Name => View.Id is null && View.Item.Uuid is { Text.Length: > ShortUuid } uuid ? uuid.Text[..ShortUuid] : View.Label;

    /// <summary>The people and organizations that are to fix it.</summary>
    public string Owners => Join(View.ResponsibleParties.Select(p => p.Name ?? p.ShortName ?? p.Uuid.Text));

    /// <summary>The deviations that are more than thought of, with their states.</summary>
    public string Deviations => Join(DeviationsOf(View));

    /// <summary>The next milestone that is not done; null for none.</summary>
    public ItemMilestone? NextMilestone => View.IsOpen ? View.Milestones.FirstOrDefault(m => !m.IsDone) : null;

    /// <summary>What is said of its due date.</summary>
    public string LatenessText => View.Lateness switch
    {
        Lateness.Overdue => "overdue",
        Lateness.Pending => "decision pending",
        Lateness.Excused => "excused",
        Lateness.ClosedLate => "closed late",
        _ => "",
    };

    /// <summary>A day as it is shown; empty for none.</summary>
    public static string Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Texts in one cell.</summary>
    public static string Join(IEnumerable<string> texts) => string.Join(", ", texts);

    private static IEnumerable<string> DeviationsOf(PoamItemView view)
    {
        (string Name, DeviationState State)[] all =
        [
            ("false positive", view.FalsePositive), ("operational requirement", view.OperationalRequirement), ("risk adjustment", view.RiskAdjustment),
        ];
        return all.Where(d => d.State != DeviationState.None).Select(d => $"{d.Name} {d.State.ToString().ToLowerInvariant()}");
    }
}
