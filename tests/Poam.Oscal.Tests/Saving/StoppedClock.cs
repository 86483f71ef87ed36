namespace Poam.Oscal.Tests.Saving;

/// <summary>A clock that always says the same.</summary>
internal sealed class StoppedClock : TimeProvider
{
    /// <summary>What it says, as OSCAL writes it.</summary>
    public const string Now = "2026-07-01T08:30:00Z";

    public override DateTimeOffset GetUtcNow() => new(2026, 7, 1, 8, 30, 0, TimeSpan.Zero);
}
