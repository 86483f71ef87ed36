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
        JsonElement[] items = [.. subjects.Where(s => s.GetProperty("kind").GetString() == "item")];
        items.Should().NotBeEmpty($"{step} is about an item");
        foreach (JsonElement item in items)
        {
            item.GetProperty("statements").EnumerateArray().Should().NotBeEmpty(step);
            item.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("name").GetString()).Should().BeEmpty($"all of {step} is told");
        }
    }

    /// <summary>The nine fields of each item.</summary>
    private void AtTheEnd()
    {
        using JsonDocument list = JsonDocument.Parse(Poam(new DateOnly(2026, 12, 15), "list", File, "--format", "json"));

        list.RootElement.GetProperty("items").EnumerateArray().Select(NineFields).Should().Equal(
            "V-1 | sc-8 | Old protocol versions are accepted | 2026-01-12 | Accept TLS 1.2 and later only., What was done | Two days of the server team | 2026-01-23 done 2026-01-23, 2026-02-04 done 2026-02-04 | 2026-02-11 | Complete | Priya Lund",
            "V-2 | si-2 | Database version is out of date | 2026-01-12 | Remediation plan |  |  |  | Complete | Priya Lund",
            "V-3 | ac-2.3 | Unused accounts stay enabled | 2026-01-13 | Ask the owners, then disable what nobody needs., What was done | One day a week | 2026-02-20 done 2026-02-20, 2026-03-20 done 2026-04-07 | 2026-04-13 | Complete | Dana Whitlock",
            "V-4 | ia-5 | Counties log on with passwords | 2026-02-02 | Remediation plan |  |  |  | Deferred | Dana Whitlock",
            "V-5 | si-2 | Crafted drawings can run code in the converter | 2026-02-02 | Install the fixed version., What was done | One evening | 2026-05-08 done 2026-05-08 | 2026-07-17 | Complete | Priya Lund",
            "V-6 | au-6 | Gap in the review of log records | 2026-05-04 | Restart the relay when it hangs, and watch for silence., What was done, Watch the alarm itself, What was done | Three days | 2026-05-29 done 2026-05-29, 2026-07-24 done 2026-07-24 | 2026-08-02 | Complete | Priya Lund",
            "V-7 | si-2 | Requests of two users can be mixed | 2026-06-15 | Install the fixed proxy., What was done | One night | 2026-06-22 done 2026-06-22 | 2026-06-29 | Complete | Priya Lund",
            "V-8 | cp-9.8 | Backups are not encrypted | 2026-07-06 | Encrypt the copies., What was done | Licences for two servers | 2026-08-14 done 2026-08-14, 2026-09-18 done 2026-09-18 | 2026-10-04 | Complete | Marek Osei",
            "V-9 | si-2.2 | Patches of the kiosks are late | 2026-10-05 | Patch the kiosks every month, by the same tool as the servers. | Licences for 40 kiosks | 2026-11-20 done 2026-11-20, 2026-12-18 now 2026-12-30, 2026-12-29 | 2027-01-03 | In Progress | Priya Lund, Marek Osei",
            "V-10 | pe-8 | Visitors see the names of other visitors | 2026-12-07 | Remediation plan |  |  |  | Open | Marek Osei");
    }

    private static string NineFields(JsonElement item) => string.Join(
        " | ",
        Text(item, "id"),
        Texts(item, "controls"),
        Text(item, "weakness"),
        Text(item, "detected"),
        Texts(item, "plannedActions"),
        Texts(item, "resources"),
        string.Join(", ", item.GetProperty("milestones").EnumerateArray().Select(Milestone)),
        Text(item, "due"),
        Text(item, "status"),
        Texts(item, "responsibleParties"));

    private static string Milestone(JsonElement milestone) => Text(milestone, "due")
        + (Text(milestone, "completed") is { Length: > 0 } completed ? " done " + completed
            : Text(milestone, "expected") != Text(milestone, "due") ? " now " + Text(milestone, "expected")
            : "");

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";

    private static string Texts(JsonElement item, string name) => string.Join(", ", item.GetProperty(name).EnumerateArray().Select(v => v.GetString()));

    private string Content() => System.IO.File.Exists(_repository.Folder.FullPath(File)) ? _repository.Folder.Read(File) : "";

    private string Poam(DateOnly day, params string[] words)
    {
        TestEnvironment environment = new(_repository.Folder.Root) { Now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero) };
        environment.Run(words);
        return environment.OutputText + environment.Messages;
    }
}
