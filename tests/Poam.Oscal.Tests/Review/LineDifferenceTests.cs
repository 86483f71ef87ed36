using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Review;
using Poam.Oscal.Review.Lines;

namespace Poam.Oscal.Tests.Review;

public sealed class LineDifferenceTests
{
    [Fact]
    public void Hunks_turn_the_old_lines_into_the_new_ones()
    {
        Gen<string[]> lines = Gen.Elements("a\n", "b\n", "c\n").ArrayOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(lines.ToArbitrary(), lines.ToArbitrary(), (old, now) => Apply(old, now).SequenceEqual(now)));
    }

    [Fact]
    public void Hunks_are_as_few_lines_as_possible()
    {
        List<LineHunk> hunks = LineDifference.Hunks(["a", "b", "c", "a", "b", "b", "a"], ["c", "b", "a", "b", "a", "c"]);

        hunks.Sum(h => h.OldCount + h.NewCount).Should().Be(5, "that is the classic example");
    }

    [Fact]
    public void Hunks_of_texts_without_anything_in_common_are_one()
    {
        string[] old = [.. Enumerable.Range(0, 5000).Select(i => $"old {i}")];
        string[] now = [.. Enumerable.Range(0, 5000).Select(i => $"new {i}")];

        LineDifference.Hunks(old, now).Should().Equal(new LineHunk(0, 5000, 0, 5000));
    }

    [Fact]
    public void Unified_shows_three_lines_around_a_change()
    {
        string old = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i}\n"));

        UnifiedDiff.Of(old, old.Replace("\n10\n", "\nten\n", StringComparison.Ordinal), "a/f", "b/f")
            .Should().Be("--- a/f\n+++ b/f\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n");
    }

    [Fact]
    public void Unified_says_that_the_last_line_has_no_end()
    {
        UnifiedDiff.Of("a\n", "a", "x", "y").Should().Be("--- x\n+++ y\n@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n");
        UnifiedDiff.Of("", "a\n", "x", "y").Should().Be("--- x\n+++ y\n@@ -0,0 +1 @@\n+a\n");
        UnifiedDiff.Of("a\n", "a\n", "x", "y").Should().BeEmpty();
    }

    private static List<string> Apply(string[] old, string[] now)
    {
        List<string> result = [];
        int at = 0;
        foreach (LineHunk hunk in LineDifference.Hunks(old, now))
        {
            result.AddRange(old[at..hunk.OldStart]);
            result.AddRange(now.AsSpan(hunk.NewStart, hunk.NewCount));
            at = hunk.OldStart + hunk.OldCount;
        }

        result.AddRange(old[at..]);
        return result;
    }
}
