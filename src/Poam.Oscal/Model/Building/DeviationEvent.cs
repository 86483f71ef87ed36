namespace Poam.Oscal.Model.Building;

/// <summary>What became of a deviation of a risk, and the entry of the log that says so.</summary>
/// <param name="Kind">The deviation.</param>
/// <param name="State">How far it is from then on.</param>
/// <param name="At">When.</param>
/// <param name="Entry">The UUID of the entry.</param>
internal sealed record DeviationEvent(DeviationKind Kind, DeviationState State, DateTimeOffset At, Uuid Entry);
