using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;
using Poam.Oscal.Tests.Saving;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>A POA&amp;M of one weakness, V-1, that was found on 5 January 2026 and of which nothing is planned.</summary>
internal static class LifecycleSample
{
    public static readonly DateOnly Detected = new(2026, 1, 5);

    /// <summary>The releases whose differences matter to the steps: random UUIDs only, <c>finding</c>, findings in POA&amp;Ms, <c>discovery</c>.</summary>
    public static TheoryData<string> Releases() => ["1.0.0", "1.0.4", "1.1.3", "1.2.2"];

    /// <summary>The document.</summary>
    public static PoamDocument Open(string release = "1.1.3", RiskLevel level = RiskLevel.High)
    {
        PoamBuilder builder = PoamBuilder.ForSystem("POA&M of the portal", "ACP-0042", options: new PoamBuilderOptions { Release = release, Clock = new StoppedClock(new DateTimeOffset(Detected, new TimeOnly(12, 0), TimeSpan.Zero)) });
        AddedPerson owner = builder.AddPerson("Priya Lund", "priya.lund@permits.example");
        builder.AddPerson("Dana Whitlock");
        AddedComponent scanner = builder.AddComponent("Tidewater scanner", "Scans all servers.");
        AddedAsset server = builder.AddAsset("web-01", "Web server");
        AddedObservation scan = builder.AddObservation("The server accepts TLS 1.0.", At(Detected), by: scanner).Of(server);
        AddedItem item = builder.AddWeakness("V-1", "Old protocol versions are accepted", "The web server accepts TLS 1.0.");
        item.Risk.SeenIn(scan).Weakens("sc-8").Rate(level, level, scanner).Log("Item opened", At(Detected), by: owner);
        return builder.Build();
    }

    /// <summary>The steps of a day, taken by Dana Whitlock.</summary>
    public static PoamLifecycle On(PoamDocument poam, int year, int month, int day) => On(poam, new DateOnly(year, month, day));

    /// <summary>The steps of a day, taken by Dana Whitlock.</summary>
    public static PoamLifecycle On(PoamDocument poam, DateOnly day) => new(poam, new LifecycleOptions { At = At(day), By = "Dana Whitlock" });

    /// <summary>The document that a step gave; the step must not be refused.</summary>
    public static PoamDocument Done(LifecycleResult result)
    {
        result.Refusal.Should().BeNull();
        return result.Document!;
    }

    /// <summary>The risk of V-1.</summary>
    public static Risk RiskOf(PoamDocument poam) => poam.Risks.Should().ContainSingle().Subject;

    /// <summary>V-1 as people know it.</summary>
    public static PoamItemView ViewOf(PoamDocument poam, DateOnly day) => PoamIndex.Of(poam).Views(day).Should().ContainSingle().Subject;

    /// <summary>Validates a document as of a day with all default rules; it has no finding.</summary>
    public static void IsClean(PoamDocument poam, DateOnly day) =>
        poam.Validate(new Poam.Oscal.Validation.ValidationOptions { AsOf = day }).Diagnostics.Should().BeEmpty();

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
