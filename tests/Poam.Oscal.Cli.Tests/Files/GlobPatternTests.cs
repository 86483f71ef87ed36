using Poam.Oscal.Cli.Files;

namespace Poam.Oscal.Cli.Tests.Files;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("*.json", "a.json", true)]
    [InlineData("*.json", "a.yaml", false)]
    [InlineData("*.json", "b/a.json", false)]
    [InlineData("a?c.json", "abc.json", true)]
    [InlineData("a?c.json", "ac.json", false)]
    [InlineData("**/*.json", "a.json", true)]
    [InlineData("**/*.json", "x/y/a.json", true)]
    [InlineData("x/**/a.json", "x/a.json", true)]
    [InlineData("x/**/a.json", "x/y/z/a.json", true)]
    [InlineData("x/**/a.json", "y/a.json", false)]
    [InlineData("x/**", "x/y/z", true)]
    [InlineData("**/x/**/y/*.json", "a/x/b/y/c/y/d.json", true)]
    [InlineData("**/x/**/y/*.json", "a/x/b/y/c/z/d.json", false)]
    [InlineData("*a*b*c", "xxaxxbxxbxxc", true)]
    [InlineData("*a*b*c", "xxaxxcxxb", false)]
    [InlineData("./x//y.json", "x/y.json", true)]
    [InlineData("**/**/a", "a", true)]
    public void IsMatch_pattern_and_path_agree_or_not(string pattern, string path, bool expected) =>
        GlobPattern.Parse(pattern).IsMatch(path).Should().Be(expected);

    [Fact]
    public void IsNameMatch_many_stars_ends_soon() =>
        GlobPattern.IsNameMatch("*a*a*a*a*a*a*a*a*a*a*a*b", new string('a', 5000)).Should().BeFalse();
}
