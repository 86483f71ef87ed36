namespace Poam.Oscal.Tests.Saving;

/// <summary>A clock that always says the same.</summary>
/// <param name="at">What it says; null for <see cref="Now"/>.</param>
internal sealed class StoppedClock(DateTimeOffset? at = null) : TimeProvider
{
    /// <summary>What it says unless told otherwise, as OSCAL writes it.</summary>
    public const string Now = "2026-07-01T08:30:00Z";

    public override DateTimeOffset GetUtcNow() => at ?? new DateTimeOffset(2026, 7, 1, 8, 30, 0, TimeSpan.Zero);
}
