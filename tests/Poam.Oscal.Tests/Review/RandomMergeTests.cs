using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Review;

/// <summary>Two people change a POA&amp;M as they like: merging keeps what both did, or marks where they did not agree.</summary>
public sealed class RandomMergeTests
{
    // The same changes each time; other numbers are other changes.
    private const ulong Seed = 20260731;
    private const ulong Gamma = 4711;

    [Theory]
    [InlineData(OscalFormat.Json, 60)]
    [InlineData(OscalFormat.Yaml, 15)]
    [InlineData(OscalFormat.Xml, 15)]
    public void Nothing_that_either_side_did_is_lost(OscalFormat format, int runs)
    {
        string name = "poam." + format.ToString().ToLowerInvariant();
        byte[] start = File.ReadAllBytes(Repository.PathOf("examples", "agency-portal", name));
        MergeFacts before = MergeFacts.Of(start, format);
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
        {
            RandomChanges our = new(seed.Get, "ours", format);
            RandomChanges their = new(seed.Get + 1_000_003, "theirs", format);
            byte[] ours = our.Make(start, 1 + (seed.Get % 7));
            byte[] theirs = their.Make(start, 1 + (seed.Get / 7 % 7));
            string[] lost = [.. Faults(before, start, ours, theirs, name, format)];
            return (lost.Length == 0).Label($"seed {seed.Get}: {string.Join("; ", lost.Take(6))}\n  {string.Join("\n  ", our.Done.Concat(their.Done))}");
        }).Check(Config.QuickThrowOnFailure.WithReplay(Seed, Gamma).WithMaxTest(runs).WithStartSize(1).WithEndSize(1_000_000));
    }

    private static List<string> Faults(MergeFacts before, byte[] start, byte[] ours, byte[] theirs, string name, OscalFormat format)
    {
        MergeResult result = OscalMerge.Merge(start, ours, theirs, name);
        MergeResult turned = OscalMerge.Merge(start, theirs, ours, name);
        if ((result.Refusal ?? turned.Refusal) is { } refusal)
        {
            return ["refused: " + refusal];
        }

        (byte[] ourText, byte[] theirText) = MergeFacts.Sides(result.Content.ToArray());
        (byte[] _, byte[] turnedText) = MergeFacts.Sides(turned.Content.ToArray());
        MergeFacts our = MergeFacts.Of(ours, format);
        MergeFacts their = MergeFacts.Of(theirs, format);
        MergeFacts ourResult = MergeFacts.Of(ourText, format);
        MergeFacts theirResult = MergeFacts.Of(theirText, format);
        List<string> faults = [.. Lost("ours", before, our, ourResult, [])];
        faults.AddRange(Lost("theirs", before, their, theirResult, result.Notes.Count == 0 ? [] : our.Values.Keys));
        faults.AddRange(Invented(our, their, ourResult).Concat(Invented(our, their, theirResult)));
        if (result.Conflicts.Count == 0)
        {
            faults.AddRange(ourText.AsSpan().SequenceEqual(theirText) ? [] : ["marks without a conflict"]);
            faults.AddRange(Disordered(before, our, their, ourResult).Concat(Disordered(before, their, our, ourResult)));
            faults.AddRange(Broken(start, ours, theirs, ourText, name));
        }

        HashSet<string> dangling = [.. before.Dangling(), .. our.Dangling(), .. their.Dangling()];
        faults.AddRange(ourResult.Dangling().Concat(theirResult.Dangling()).Where(d => !dangling.Contains(d)).Select(d => $"{d} leads nowhere"));

        if (result.Notes.Count == 0)
        {
            Dictionary<string, string> other = MergeFacts.Of(turnedText, format).Values;
            faults.AddRange(ourResult.Values.Where(v => other.GetValueOrDefault(v.Key) != v.Value).Select(v => $"{v.Key} depends on the side"));
        }

        return faults;
    }

    /// <summary>What a side added, changed or removed and its part of the result has not; what both moved is told in a note.</summary>
    private static IEnumerable<string> Lost(string name, MergeFacts before, MergeFacts side, MergeFacts result, IReadOnlyCollection<string> noted) =>
        from key in before.Values.Keys.Union(side.Values.Keys)
        let value = side.Values.GetValueOrDefault(key)
        where value != before.Values.GetValueOrDefault(key) && result.Values.GetValueOrDefault(key) != value
        where !(key.EndsWith(" stands in", StringComparison.Ordinal) && noted.Contains(key))
        select $"{name} lost {key}: {value ?? "nothing"} is {result.Values.GetValueOrDefault(key) ?? "nothing"}";

    private static IEnumerable<string> Invented(MergeFacts ours, MergeFacts theirs, MergeFacts result) =>
        from value in result.Values
        where ours.Values.GetValueOrDefault(value.Key) != value.Value && theirs.Values.GetValueOrDefault(value.Key) != value.Value
        select $"nobody wrote {value.Key}: {value.Value}";

    /// <summary>Lists that one side alone put into another order and that are in neither.</summary>
    private static IEnumerable<string> Disordered(MergeFacts before, MergeFacts side, MergeFacts other, MergeFacts result)
    {
        foreach ((string list, List<string> keys) in before.Lists)
        {
            if (side.Lists.TryGetValue(list, out List<string>? own) && other.Lists.TryGetValue(list, out List<string>? others) && result.Lists.TryGetValue(list, out List<string>? merged))
            {
                string[] shared = [.. keys.Where(k => own.Contains(k) && others.Contains(k))];
                bool isTurned = !shared.OrderBy(own.IndexOf).SequenceEqual(shared);
                if (isTurned && shared.OrderBy(others.IndexOf).SequenceEqual(shared) && !shared.OrderBy(own.IndexOf).SequenceEqual(shared.OrderBy(merged.IndexOf)))
                {
                    yield return $"the order of {list} is lost";
                }
            }
        }
    }

    /// <summary>What is wrong in the structure or in the links of the result although nothing of its kind is in those of the sides.</summary>
    private static IEnumerable<string> Broken(byte[] start, byte[] ours, byte[] theirs, byte[] result, string name)
    {
        HashSet<string> known = [.. Errors(start, name).Concat(Errors(ours, name)).Concat(Errors(theirs, name)).Select(d => d.Rule.Id)];
        return Errors(result, name).Where(d => !known.Contains(d.Rule.Id)).Select(d => $"{d.Rule.Id}: {d.Message}");
    }

    /// <summary>
    /// Findings about structure, and about links (POAM2xxx). That nothing uses an object any more is information: each side may have
    /// taken one of two references away.
    /// </summary>
    private static IEnumerable<Diagnostic> Errors(byte[] content, string name) =>
        OscalDocument.Parse(content, Path.GetExtension(name) switch { ".json" => OscalFormat.Json, ".xml" => OscalFormat.Xml, _ => OscalFormat.Yaml }).Diagnostics.Where(d => d.Severity == Severity.Error)
            .Concat(OscalValidator.Validate(content, name).Diagnostics.Where(d => d.Severity != Severity.Info && d.Rule.Id.StartsWith("POAM2", StringComparison.Ordinal)));
}
