namespace Poam.Oscal.Cli.Verbs;

/// <summary>A clock that stands still at one moment of a day, in UTC.</summary>
internal sealed class DayClock : TimeProvider
{
    private readonly DateTimeOffset _moment;

    private DayClock(DateOnly day, TimeOnly time) => _moment = new DateTimeOffset(day, time, TimeSpan.Zero);

    /// <summary>The first second of a day.</summary>
    public static DayClock AtStartOf(DateOnly day) => new(day, TimeOnly.MinValue);

    /// <summary>The last second of a day, so that what happened on it is past.</summary>
    public static DayClock AtEndOf(DateOnly day) => new(day, new TimeOnly(23, 59, 59));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _moment;
}
