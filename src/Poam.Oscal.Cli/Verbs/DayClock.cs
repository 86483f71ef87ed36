namespace Poam.Oscal.Cli.Verbs;

/// <summary>A clock that stands still at the end of a day, so that what happened on that day is past.</summary>
internal sealed class DayClock(DateOnly day) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(23, 59, 59), TimeSpan.Zero);
}
