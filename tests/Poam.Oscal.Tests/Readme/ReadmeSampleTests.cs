using System.Text.RegularExpressions;
using Poam.Oscal.Model;
using Poam.Oscal.Tests.Saving;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Readme;

/// <summary>The samples of the README compile and say what they promise.</summary>
public sealed partial class ReadmeSampleTests
{
    [Fact]
    public void Samples_of_readme_are_those_that_compile()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        string source = File.ReadAllText(Repository.PathOf("tests", "Poam.Oscal.Tests", "Readme", "ReadmeSamples.cs")).ReplaceLineEndings("\n");

        Dictionary<string, string> shown = Shown().Matches(readme).ToDictionary(m => m.Groups[1].Value, m => Trim(m.Groups[2].Value));
        Dictionary<string, string> compiled = Compiled().Matches(source).ToDictionary(m => m.Groups[1].Value, m => Trim(m.Groups[2].Value));

        shown.Should().NotBeEmpty().And.BeEquivalentTo(compiled);
        CsharpBlock().Matches(readme).Should().HaveSameCount(shown, "every block of C# is a sample");
    }

    [Fact]
    public void Sample_of_change_gives_a_valid_document()
    {
        PoamDocument poam = PoamDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "fixtures", "rules", "POAM2021", "pass.json"))).Document!;

        PoamDocument next = ReadmeSamples.Change(poam);

        next.Validate().Diagnostics.Should().BeEmpty();
        next.PoamItems.Should().HaveCount(poam.PoamItems.Count + 1);
    }

    [Fact]
    public void Sample_of_build_gives_a_complete_document()
    {
        DateTimeOffset seen = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

        PoamDocument built = ReadmeSamples.Build(new Guid("3b1a5c1e-7f5b-4c0e-9d43-2f5f0a8e6b11"), new StoppedClock(seen.AddDays(1)), seen);

        built.Validate(new ValidationOptions { Rules = RuleSet.Parse("+practice", out _)!, AsOf = new DateOnly(2026, 6, 2) }).Diagnostics.Should().BeEmpty();
    }

    /// <summary>The lines without indentation, blank ones and usings.</summary>
    private static string Trim(string code) =>
        string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !UsingDirective().IsMatch(l)));

    [GeneratedRegex(@"<!-- sample: (\w+) -->\n```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"// sample: (\w+)\n(.*?)// end", RegexOptions.Singleline)]
    private static partial Regex Compiled();

    [GeneratedRegex("^```csharp$", RegexOptions.Multiline)]
    private static partial Regex CsharpBlock();

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex UsingDirective();
}
