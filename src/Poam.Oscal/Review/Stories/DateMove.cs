using System.Text;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>A date that is new, gone, or another one.</summary>
/// <param name="Changes">The differences that say so.</param>
/// <param name="Old">The old date as it is written; null when it is new.</param>
/// <param name="New">The new date as it is written; null when it is gone.</param>
internal sealed record DateMove(IReadOnlyList<NodeChange> Changes, string? Old, string? New)
{
    /// <summary>Whether what is written can be read.</summary>
    public bool IsRead => (Old is null || MomentOf(Old).HasValue) && (New is null || MomentOf(New).HasValue);

    /// <summary>Whether the old date is a day, or there was none and the day is none.</summary>
    public bool IsFrom(Moment day) => IsSame(MomentOf(Old), day);

    /// <summary>Whether the new date is a day, or there is none and the day is none.</summary>
    public bool IsTo(Moment day) => IsSame(MomentOf(New), day);

    private static bool IsSame(Moment own, Moment day) => own.HasValue == day.HasValue && own.DayNumber == day.DayNumber;

    private static Moment MomentOf(string? text) => text is null ? default : Moment.Parse(Encoding.UTF8.GetBytes(text));
}
