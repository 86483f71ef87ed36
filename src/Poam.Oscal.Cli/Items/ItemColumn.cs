using System.Globalization;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Items;

/// <summary>A column of a list of items.</summary>
/// <param name="Name">What it is called on the command line and in data.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Text">The text of an item.</param>
/// <param name="Key">What items are sorted by: numbers by value, nothing last.</param>
internal sealed record ItemColumn(string Name, string Heading, Func<ItemRow, string> Text, Func<ItemRow, IComparable?> Key)
{
    /// <summary>All columns, in the order in which the help lists them.</summary>
    public static IReadOnlyList<ItemColumn> All { get; } =
    [
        Texts("id", "ID", r => r.Name),
        Texts("status", "Status", r => StatusWords.Of(r.View.Status), r => r.View.Status),
        Texts("severity", "Severity", r => r.View.Rating ?? "", r => r.View.Rating is null ? null : -(int)r.View.Level),
        Texts("controls", "Controls", r => ItemRow.Join(r.View.Controls)),
        Texts("detected", "Detected", r => ItemRow.Day(r.View.DetectedOn)),
        Texts("due", "Due", r => ItemRow.Day(r.View.DueOn)),
        Number("overdue", "Overdue", r => r.View.Lateness == Lateness.Excused ? 0 : r.View.DaysOverdue),
        Texts("late", "Late", r => r.LatenessText),
        Number("open", "Days open", r => r.View.DaysOpen),
        Texts("owner", "Owner", r => r.Owners),
        Texts("weakness", "Weakness", r => r.View.Weakness.ToPlainText()),
        Texts("closed", "Closed", r => ItemRow.Day(r.View.ClosedOn)),
        Texts("original", "Original", r => r.View.OriginalRating ?? ""),
        Texts("adjusted", "Adjusted", r => r.View.AdjustedRating ?? ""),
        Texts("deviations", "Deviations", r => r.Deviations),
        Texts("vendor", "Vendor", r => r.View.VendorDependency == VendorDependencyState.None ? "" : r.View.VendorDependency.ToString().ToLowerInvariant()),
        Texts("kev", "KEV", r => r.View.IsKnownExploited ? "yes" : ""),
        Texts("cve", "CVE", r => ItemRow.Join(r.View.CveIds)),
        Texts("milestone", "Next milestone", r => r.NextMilestone is { } next ? $"{ItemRow.Day(next.DueOn)} {next.Task.Title.ToPlainText()}".Trim() : ""),
        Texts("updated", "Updated", r => ItemRow.Day(r.View.LastEventOn)),
        Texts("fedramp", "FedRAMP", r => r.View.StatusIn(StatusVocabulary.FedRamp)),
        Texts("emass", "eMASS", r => r.View.StatusIn(StatusVocabulary.Emass)),
        Texts("omb", "OMB", r => r.View.StatusIn(StatusVocabulary.Omb)),
        Texts("uuid", "UUID", r => r.View.Item.Uuid?.Text ?? ""),
        Texts("file", "File", r => r.Path),
    ];

    /// <summary>The columns of a list that nobody chose any for.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["id", "status", "severity", "controls", "due", "overdue", "owner", "weakness"];

    /// <summary>The names of all columns.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(c => c.Name)];

    /// <summary>The column of a name; null for none.</summary>
    public static ItemColumn? Find(string name) => All.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static ItemColumn Texts(string name, string heading, Func<ItemRow, string> text, Func<ItemRow, IComparable?>? key = null) =>
        new(name, heading, text, key ?? (row => text(row) is { Length: > 0 } value ? NaturalText.Of(value) : null));

    private static ItemColumn Number(string name, string heading, Func<ItemRow, int?> number) =>
        new(name, heading, row => number(row) is { } value and not 0 ? value.ToString(CultureInfo.InvariantCulture) : "", row => number(row));
}
