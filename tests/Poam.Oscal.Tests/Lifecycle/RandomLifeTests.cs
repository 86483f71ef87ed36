using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Model.Building;
using Poam.Oscal.Tests.Model.Building;
using Poam.Oscal.Tests.Saving;

namespace Poam.Oscal.Tests.Lifecycle;

/// <summary>Whatever steps are taken in whatever order, each is refused with a reason or leaves a document without findings, and rewrites no history.</summary>
public sealed class RandomLifeTests
{
    private const int Runs = 6;
    private const int Steps = 30;

    // The same documents and steps each time; other numbers are others.
    private const ulong Seed = 20260620;
    private const ulong Gamma = 4711;

    private static readonly Guid Space = new("3b1a5c1e-7f5b-4c0e-9d43-2f5f0a8e6b11");

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.0.4")]
    [InlineData("1.1.3")]
    [InlineData("1.2.2")]
    public void Random_steps_are_refused_or_leave_no_finding(string release)
    {
        int done = 0;
        PoamBuilderOptions options = new() { Release = release, IdNamespace = release == "1.0.0" ? null : Space };
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            DateOnly today = DateOnly.FromDateTime(RandomPoam.Now.UtcDateTime);
            RandomLife life = new(seed.Get, RandomPoam.Make(seed.Get, options with { Clock = new StoppedClock(RandomPoam.Now) }), today.AddDays(1));
            string[] faults = [.. life.Faults(Steps)];
            done += life.Done;
            return (faults.Length == 0).Label($"seed {seed.Get}: {string.Join("; ", faults)}");
        }).Check(Config.QuickThrowOnFailure.WithReplay(Seed, Gamma).WithMaxTest(Runs).WithStartSize(1).WithEndSize(1_000_000));

        done.Should().BeGreaterThan(Runs * Steps / 4, "steps that are all refused show nothing");
    }
}
