using System.Text.Json;

namespace Poam.Oscal.Cli.Tests.Scenario;

/// <summary>
/// One POA&amp;M through a year, as docs/guides/life-cycle.md tells it: on the command line, in a git repository, every step a commit.
/// </summary>
public sealed class LifecycleScenarioTests : IDisposable
{
    private const string File = "poam.yaml";

    // A close-out adds an observation, evidence, a response and an entry; with the whole of a weakness it is the largest step.
    private const int MostAddedLines = 150;
    private const int MostRemovedLines = 16;

    private readonly GitRepository _repository = new();
    private readonly List<string> _steps = [];

    public void Dispose() => _repository.Dispose();

    [SkippableFact]
    public void The_guide_is_a_year_of_steps_that_are_small_valid_and_told_in_the_words_of_the_field()
    {
        string path = Path.Combine(Repository.Root, "docs", "guides", "life-cycle.md");
        string guide = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n");

        string told = new GuideStory(guide).Tell(Write, Run);

        if (Environment.GetEnvironmentVariable("POAM_UPDATE_EXPECTED") == "1")
        {
            System.IO.File.WriteAllText(path, told);
            guide = told;
        }

        told.Should().Be(guide, "the guide is written anew by running the tests with POAM_UPDATE_EXPECTED=1");
        _steps.Count.Should().BeGreaterThan(45, "otherwise the year was not told");
        AtTheEnd();
    }

    private void Write(string path, string content)
    {
        _repository.Folder.Write(path, content);
        _repository.Git("add", "--all");
    }

    private string Run(DateOnly day, string[] words)
    {
        if (words[0] == "git")
        {
            return _repository.Git(words[1..]);
        }

        string before = Content();
        string output = Poam(day, words[1..]);
        if (Content() != before)
        {
            Commit(day, string.Join(' ', words), isFirst: before.Length == 0);
        }

        return output;
    }

    /// <summary>A step changed the file: little, validly, and so that its difference can be told.</summary>
    private void Commit(DateOnly day, string step, bool isFirst)
    {
        _steps.Add(step);
        _repository.Git("add", "--all");
        _repository.Git("commit", "--quiet", "-m", step);
        IsValid(day, step);
        if (!isFirst)
        {
            IsSmall(step);
            IsTold(day, step);
        }
    }

    private void IsValid(DateOnly day, string step)
    {
        using JsonDocument report = JsonDocument.Parse(Poam(day, "validate", File, "--format", "json"));
        JsonElement.ArrayEnumerator diagnostics = report.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray();
        diagnostics.Select(d => $"{d.GetProperty("rule")} {d.GetProperty("message")}").Should().BeEmpty($"on {day:yyyy-MM-dd}, after {step}");
    }

    private void IsSmall(string step)
    {
        string[] count = _repository.Git("diff", "--numstat", "HEAD~1", "HEAD", "--", File).Split('\t');
        int.Parse(count[0], null).Should().BeLessThanOrEqualTo(MostAddedLines, step);
        int.Parse(count[1], null).Should().BeLessThanOrEqualTo(MostRemovedLines, step);
    }

    private void IsTold(DateOnly day, string step)
    {
        using JsonDocument diff = JsonDocument.Parse(Poam(day, "diff", "--git", "HEAD~1..HEAD", File, "--format", "json", "--exit-zero"));
        JsonElement[] subjects = [.. diff.RootElement.GetProperty("files")[0].GetProperty("subjects").EnumerateArray()];
        subjects.Where(s => s.GetProperty("kind").GetString() == "item").Should().NotBeEmpty($"{step} is about an item");
        foreach (JsonElement subject in subjects)
        {
            subject.GetProperty("statements").EnumerateArray().Should().NotBeEmpty(step);
        }
    }

    private void AtTheEnd()
    {
    }

    private string Content() => System.IO.File.Exists(_repository.Folder.FullPath(File)) ? _repository.Folder.Read(File) : "";

    private string Poam(DateOnly day, params string[] words)
    {
        TestEnvironment environment = new(_repository.Folder.Root) { Now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero) };
        environment.Run(words);
        return environment.OutputText + environment.Messages;
    }
}
