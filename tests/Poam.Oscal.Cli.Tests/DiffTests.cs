using System.Text.Json;

namespace Poam.Oscal.Cli.Tests;

public sealed class DiffTests : IDisposable
{
    private const string Title = "Printer with default password";

    private readonly TemporaryFolder _folder = new();

    private static string Changed { get; } = Poams.Clean
        .Replace("Set a password.", "Set a password | and lock `it`, @team.", StringComparison.Ordinal)
        .Replace("2026-07-31T16:42:18-04:00", "2026-08-01T10:00:00Z", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Diff_of_equal_documents_exits_with_zero()
    {
        _folder.Write("a.json", Poams.Clean);
        _folder.Write("b.json", Poams.Clean.Replace("2026-07-31T16:42:18-04:00", "2026-08-01T10:00:00Z", StringComparison.Ordinal));
        TestEnvironment environment = new(_folder.Root);

        environment.Run("diff", "a.json", "b.json").Should().Be(0);

        environment.OutputText.Should().Be("a.json -> b.json: no difference in content\n\nNot shown: 1 difference in writing alone (order, spelling, last-modified).\n");
    }

    [Fact]
    public void Diff_writes_what_changed_and_where()
    {
        TestEnvironment environment = Run(1, "diff", "a.json", "b.json");

        environment.OutputText.Should().Be(
            $"a.json -> b.json: 1 item changed\n\n{Title}\n  ~ description: \"Set a password.\" to \"Set a password | and lock `it`, @team.\"  (b.json:12)\n\n"
            + "Not shown: 1 difference in writing alone (order, spelling, last-modified).\n");
    }

    [Fact]
    public void Diff_exits_with_zero_when_told() => Run(0, "diff", "a.json", "b.json", "--exit-zero");

    [Fact]
    public void Diff_writes_json()
    {
        TestEnvironment environment = Run(1, "diff", "a.json", "b.json", "--format", "json");

        using JsonDocument report = JsonDocument.Parse(environment.OutputText);
        JsonElement file = report.RootElement.GetProperty("files")[0];
        report.RootElement.GetProperty("different").GetBoolean().Should().BeTrue();
        file.GetProperty("newPath").GetString().Should().Be("b.json");
        JsonElement change = file.GetProperty("subjects")[0].GetProperty("changes")[0];
        change.GetProperty("kind").GetString().Should().Be("changed");
        change.GetProperty("newPointer").GetString().Should().Be("/plan-of-action-and-milestones/poam-items/0/description");
        change.GetProperty("new").GetProperty("line").GetInt32().Should().Be(12);
        file.GetProperty("noise")[0].GetProperty("kind").GetString().Should().Be("stamped");
    }

    [Fact]
    public void Diff_writes_markdown_in_which_a_document_cannot_write_markup()
    {
        TestEnvironment environment = Run(1, "diff", "a.json", "b.json", "--format", "markdown", "--line-url", "https://host.example/{path}#L{line}");

        environment.OutputText.Should().StartWith("### `b.json`: 1 item changed\n\n| | What happened |\n|---|---|\n")
            .And.Contain($"| {Title} | changed: ")
            .And.Contain("to \"Set a password \\| and lock \\`it\\`, @\u200Bteam.\" ([line 12](https://host.example/b.json#L12))\n");
    }

    [Fact]
    public void Diff_says_what_a_change_may_not_do()
    {
        _folder.Write("c.json", Poams.Clean.Replace("0aa9f0f4-7d92-4e9a-8d2f-0c0b3f1a7c11", "1aa9f0f4-7d92-4e9a-8d2f-0c0b3f1a7c11", StringComparison.Ordinal));

        TestEnvironment text = Run(0, "diff", "a.json", "c.json");
        TestEnvironment markdown = Run(0, "diff", "a.json", "c.json", "--format", "markdown");

        text.OutputText.Should().Contain("What a change may not do:\n  c.json:12:").And.Contain("POAM5003  This poam-item had the UUID 0aa9f0f4-");
        markdown.OutputText.Should().Contain("**What a change may not do**\n\n- [POAM5003](https://");
    }

    [Theory]
    [InlineData(2, "*which two states?*", "diff", "a.json")]
    [InlineData(3, "poam: none.json: there is no such file\n", "diff", "a.json", "none.json")]
    [InlineData(3, "poam: other.json cannot be compared: it is no OSCAL document.\n", "diff", "a.json", "other.json")]
    [InlineData(3, "broken.json:*error*poam: broken.json cannot be compared: it cannot be read to its end.\n", "diff", "a.json", "broken.json")]
    [InlineData(3, "poam: a.json is a plan-of-action-and-milestones and catalog.json is a catalog: they cannot be compared.\n", "diff", "a.json", "catalog.json")]
    public void Diff_says_what_is_wrong(int code, string message, params string[] args)
    {
        _folder.Write("other.json", "{}");
        _folder.Write("broken.json", Poams.Clean[..300]);
        _folder.Write("catalog.json", Poams.Clean.Replace("plan-of-action-and-milestones", "catalog", StringComparison.Ordinal));

        TestEnvironment environment = Run(code, args);

        environment.Messages.ToString().Should().Match(message);
        environment.OutputText.Should().BeEmpty();
    }

    [SkippableFact]
    public void Diff_of_a_range_follows_renamed_files_and_passes_over_others()
    {
        using GitRepository git = new();
        git.Commit("a.json", Poams.Clean);
        git.Commit("notes.json", "{}");
        git.Git("mv", "a.json", "b with blank.json");
        git.Commit("b with blank.json", Changed);
        git.Commit("new.json", Poams.Clean.Replace("printer", "copier", StringComparison.OrdinalIgnoreCase).Replace("Set a", "Take another", StringComparison.Ordinal));
        TestEnvironment environment = new(git.Folder.Root);

        environment.Run("diff", "--git", "HEAD~3..HEAD").Should().Be(1);

        environment.OutputText.Should().StartWith("a.json -> b with blank.json: 1 item changed\n").And.EndWith("new.json: new file\n");
        environment.OutputText.Should().NotContain("notes");
    }

    [SkippableFact]
    public void Diff_of_a_revision_compares_the_work_tree()
    {
        using GitRepository git = new();
        git.Commit("sub/a.json", Poams.Clean);
        git.Folder.Write("sub/a.json", Changed);
        TestEnvironment environment = new(git.Folder.FullPath("sub"));

        environment.Run("diff", "--git", "HEAD", "a.json").Should().Be(1);

        environment.OutputText.Should().StartWith("sub/a.json: 1 item changed\n");
    }

    [SkippableTheory]
    [InlineData("no-such-branch", "poam: git diff failed: *")]
    [InlineData("--output=x", "*")]
    public void Diff_of_an_unknown_range_is_wrong_usage(string range, string message)
    {
        using GitRepository git = new();
        git.Commit("a.json", Poams.Clean);
        TestEnvironment environment = new(git.Folder.Root);

        environment.Run("diff", "--git", range).Should().Be(2);

        environment.Messages.ToString().Should().Match(message);
        File.Exists(git.Folder.FullPath("x")).Should().BeFalse();
    }

    [Fact]
    public void Diff_of_a_range_outside_of_a_repository_is_wrong_usage()
    {
        TestEnvironment environment = new(_folder.Root);

        environment.Run("diff", "--git", "main..HEAD").Should().Be(2);

        environment.Messages.ToString().Should().Match("poam: *is in no git repository*");
    }

    private TestEnvironment Run(int code, params string[] args)
    {
        _folder.Write("a.json", Poams.Clean);
        _folder.Write("b.json", Changed);
        TestEnvironment environment = new(_folder.Root);
        environment.Run(args).Should().Be(code);
        return environment;
    }
}
