using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;
using Poam.Oscal.Tests.Saving;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Model.Building;

/// <summary>Whatever is called in whatever order, the document is right.</summary>
public sealed class RandomPoamTests
{
    private const int Runs = 40;

    // The same documents each time; other numbers are other documents.
    private const ulong Seed = 20260615;
    private const ulong Gamma = 4711;

    private static readonly Guid Space = new("3b1a5c1e-7f5b-4c0e-9d43-2f5f0a8e6b11");
    private static readonly OscalFormat[] Formats = [OscalFormat.Json, OscalFormat.Yaml, OscalFormat.Xml];

    [Theory]
    [InlineData("1.0.0", false)]
    [InlineData("1.0.4", true)]
    [InlineData("1.0.6", true)]
    [InlineData("1.1.0", true)]
    [InlineData("1.1.3", true)]
    [InlineData("1.1.3", false)]
    [InlineData("1.2.2", true)]
    public void Random_calls_make_a_document_without_findings(string release, bool isDeterministic) => ForAll(seed =>
        Findings(RandomPoam.Make(seed, Options(release, isDeterministic)), RuleSet.Default));

    [Theory]
    [InlineData("1.0.4")]
    [InlineData("1.1.3")]
    [InlineData("1.2.2")]
    public void Random_calls_that_give_everything_make_complete_items(string release) => ForAll(seed =>
        Findings(RandomPoam.Make(seed, Options(release, isDeterministic: true), isComplete: true), RuleSet.Parse("+practice", out _)!));

    [Theory]
    [InlineData("1.0.4")]
    [InlineData("1.1.3")]
    [InlineData("1.2.2")]
    public void Random_calls_with_what_the_SSP_has_make_a_document_without_findings(string release)
    {
        ReadOnlyMemory<byte> content = File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", "ssp.yaml"));
        SystemSecurityPlan ssp = SystemSecurityPlan.Parse(content).Document!;
        ArtifactSet artifacts = new();
        artifacts.Add("ssp.yaml", content);

        ForAll(seed => Findings(RandomPoam.Make(seed, Options(release, isDeterministic: true), ssp: ssp), RuleSet.Default, artifacts));
    }

    [Fact]
    public void Same_calls_make_the_same_document_byte_for_byte() => ForAll(seed =>
        from format in Formats
        let first = Bytes(RandomPoam.Make(seed, Options("1.2.2", isDeterministic: true)), format)
        let second = Bytes(RandomPoam.Make(seed, Options("1.2.2", isDeterministic: true)), format)
        where !first.AsSpan().SequenceEqual(second)
        select $"{format} differs");

    private static PoamBuilderOptions Options(string release, bool isDeterministic) =>
        new() { Release = release, IdNamespace = isDeterministic ? Space : null, Clock = new StoppedClock(RandomPoam.Now) };

    private static IEnumerable<string> Findings(PoamDocument poam, RuleSet rules, ArtifactSet? artifacts = null)
    {
        ValidationOptions options = new() { Rules = rules, Artifacts = artifacts, AsOf = DateOnly.FromDateTime(RandomPoam.Now.UtcDateTime) };
        foreach (OscalFormat format in Formats)
        {
            SaveResult saved = DocumentSaver.Write(poam, format, SaveOptions.Default);
            string[] found = saved.IsWritten
                ? [.. OscalValidator.Validate(saved.Content, "poam." + format, options).Diagnostics.Select(d => $"{format}: {d}")]
                : [.. saved.Diagnostics.Select(d => $"{format} is not written: {d}")];
            foreach (string finding in found.Concat(saved.Losses.Select(l => $"{format} loses {l.Pointer}: {l.Message}")))
            {
                yield return finding;
            }
        }
    }

    private static byte[] Bytes(PoamDocument poam, OscalFormat format) => DocumentSaver.Write(poam, format, SaveOptions.Default).Content.ToArray();

    private static void ForAll(Func<int, IEnumerable<string>> faults) =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            string[] found = [.. faults(seed.Get)];
            return (found.Length == 0).Label($"seed {seed.Get}: {string.Join("; ", found)}");
        }).Check(Config.QuickThrowOnFailure.WithReplay(Seed, Gamma).WithMaxTest(Runs).WithStartSize(1).WithEndSize(1_000_000));
}
