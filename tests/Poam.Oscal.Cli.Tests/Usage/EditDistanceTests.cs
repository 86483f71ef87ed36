using Poam.Oscal.Cli.Usage;

namespace Poam.Oscal.Cli.Tests.Usage;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("paom", "poam", 1)]
    [InlineData("formt", "format", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Between_two_words_counts_edits(string left, string right, int expected) =>
        EditDistance.Between(left, right).Should().Be(expected);

    [Theory]
    [InlineData("--frmat", "--format")]
    [InlineData("--Format", "--format")]
    [InlineData("--rules", null)]
    public void Nearest_word_finds_only_slips(string word, string? expected) =>
        EditDistance.Nearest(word, ["--format", "--output"]).Should().Be(expected);
}
