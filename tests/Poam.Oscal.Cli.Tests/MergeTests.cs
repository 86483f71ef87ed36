namespace Poam.Oscal.Cli.Tests;

/// <summary><c>poam merge</c> and <c>poam git</c>, with git itself.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string OtherTitle { get; } = Poams.Clean.Replace("\"Printers\"", "\"Copiers\"", StringComparison.Ordinal);

    private static string OtherDescription { get; } = Poams.Clean.Replace("Set a password.", "Set two passwords.", StringComparison.Ordinal);

    private static string ThirdTitle { get; } = Poams.Clean.Replace("\"Printers\"", "\"Plotters\"", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Merge_writes_both_changes()
    {
        TestEnvironment environment = Run(0, Poams.Clean, OtherTitle, OtherDescription);

        environment.OutputText.Should().Be(OtherTitle.Replace("Set a password.", "Set two passwords.", StringComparison.Ordinal));
        environment.Messages.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Merge_marks_conflicts_and_names_them()
    {
        TestEnvironment environment = Run(1, Poams.Clean, OtherTitle, ThirdTitle);

        environment.OutputText.Should().Contain("<<<<<<< ours\n      \"title\": \"Copiers\",\n=======\n      \"title\": \"Plotters\",\n>>>>>>> theirs\n");
        environment.Messages.ToString().Should().Be("ours.json: conflict: metadata, title: both changed it (ours: \"Copiers\"; theirs: \"Plotters\").\n");
    }

    [Fact]
    public void Merge_in_place_writes_our_file()
    {
        _folder.Write("base.json", Poams.Clean);
        _folder.Write("ours.json", OtherTitle);
        _folder.Write("theirs.json", OtherDescription);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("merge", "base.json", "ours.json", "theirs.json", "--in-place").Should().Be(0);

        _folder.Read("ours.json").Should().Contain("Copiers").And.Contain("two passwords");
        environment.OutputText.Should().BeEmpty();
    }

    [SkippableFact]
    public void Merge_of_a_side_that_cannot_be_read_merges_lines()
    {
        using GitRepository git = new();
        TestEnvironment environment = Run(0, Poams.Clean, OtherTitle, OtherDescription.TrimEnd()[..^20]);

        environment.Messages.ToString().Should().StartWith("poam: ours.json is merged by lines: their side ");
        environment.OutputText.Should().Contain("Copiers").And.Contain("two passwords");
    }

    [Fact]
    public void Merge_of_a_missing_file_is_no_conflict_to_git()
    {
        TestEnvironment environment = new(_folder.Root);

        environment.Run("merge", "base.json", "ours.json", "theirs.json").Should().BeGreaterThan(128);
    }

    [SkippableFact]
    public void Git_with_the_driver_merges_rebases_and_picks_what_lines_would_not()
    {
        using GitRepository git = new();
        git.Commit("poam.json", Poams.Clean, "start");
        Install(git);
        git.Git("checkout", "--quiet", "-b", "other");
        git.Commit("poam.json", Poams.Clean.Replace("Set a password.", "Set two passwords.", StringComparison.Ordinal), "theirs");
        git.Git("checkout", "--quiet", "main");

        // Both changes are in one line, where lines cannot be merged.
        git.Commit("poam.json", Poams.Clean.Replace("Printer with default password", "Printer without password", StringComparison.Ordinal), "ours");

        git.Git("merge", "--quiet", "--no-edit", "other");
        git.Folder.Read("poam.json").Should().Contain("Set two passwords.").And.Contain("Printer without password");
        git.Git("reset", "--quiet", "--hard", "HEAD~1");
        git.Git("cherry-pick", "other");
        git.Folder.Read("poam.json").Should().Contain("Set two passwords.").And.Contain("Printer without password");
        git.Git("reset", "--quiet", "--hard", "HEAD~1");
        git.Git("rebase", "--quiet", "other");
        git.Folder.Read("poam.json").Should().Contain("Set two passwords.").And.Contain("Printer without password");
    }

    [SkippableFact]
    public void Git_with_the_driver_leaves_conflicts_to_people()
    {
        using GitRepository git = new();
        git.Commit("poam.json", Poams.Clean, "start");
        Install(git);
        git.Git("checkout", "--quiet", "-b", "other");
        git.Commit("poam.json", ThirdTitle, "theirs");
        git.Git("checkout", "--quiet", "main");
        git.Commit("poam.json", OtherTitle, "ours");

        (int code, string output) = git.Try("merge", "--no-edit", "other");

        code.Should().Be(1);
        output.Should().Contain("CONFLICT").And.Contain("conflict: metadata");
        git.Folder.Read("poam.json").Should().Contain("<<<<<<< ours");
        git.Git("status", "--porcelain").Should().Contain("UU poam.json");
    }

    [SkippableFact]
    public void Git_with_textconv_shows_documents_as_YAML()
    {
        using GitRepository git = new();
        git.Commit("poam.json", Poams.Clean, "start");
        Install(git);
        git.Folder.Write("poam.json", OtherTitle);

        git.Git("diff", "HEAD", "--", "poam.json").Should().Contain("-    title: Printers").And.Contain("+    title: Copiers");
    }

    [SkippableFact]
    public void Git_with_textconv_shows_a_file_with_conflict_marks_as_it_is()
    {
        using GitRepository git = new();
        git.Commit("poam.json", Poams.Clean, "start");
        Install(git);
        git.Folder.Write("poam.json", "<<<<<<< ours\n" + Poams.Clean);

        (int code, string output) = git.Try("diff", "HEAD", "--", "poam.json");

        code.Should().Be(0);
        output.Should().Contain("+<<<<<<< ours");
    }

    [SkippableFact]
    public void Git_with_the_hook_refuses_a_commit_that_breaks_a_document()
    {
        using GitRepository git = new();
        git.Commit("poam.json", Poams.Clean, "start");
        Install(git, "--hook");
        git.Folder.Write("poam.json", Poams.Broken);
        git.Git("add", "poam.json");

        (int code, string output) = git.Try("commit", "-m", "broken");

        code.Should().NotBe(0);
        output.Should().Contain("poam.json:10:");
        git.Folder.Write("poam.json", OtherTitle);
        git.Git("add", "poam.json");
        git.Try("commit", "-m", "right").Code.Should().Be(0);
    }

    [SkippableFact]
    public void Install_says_what_it_does_does_it_once_and_uninstall_takes_it_back()
    {
        using GitRepository git = new();
        git.Commit(".gitattributes", "*.png binary\n", "start");
        string before = git.Git("config", "--local", "--list");
        TestEnvironment dry = new(git.Folder.Root);
        dry.Run("git", "install", "--dry-run").Should().Be(0);
        dry.OutputText.Should().StartWith("would set merge.poam.name = POA&M by items\n").And.Contain("*poam*.yaml merge=poam diff=poam");
        git.Git("config", "--local", "--list").Should().Be(before);

        new TestEnvironment(git.Folder.Root).Run("git", "install", "--pattern", "plans/*.yaml").Should().Be(0);
        git.Folder.Read(".gitattributes").Should().Be("*.png binary\n# poam: begin\nplans/*.yaml merge=poam diff=poam\n# poam: end\n");
        TestEnvironment again = new(git.Folder.Root);
        again.Run("git", "install", "--pattern", "plans/*.yaml");
        again.OutputText.Should().Be("nothing to do\n");

        new TestEnvironment(git.Folder.Root).Run("git", "uninstall").Should().Be(0);
        git.Folder.Read(".gitattributes").Should().Be("*.png binary\n");
        git.Git("config", "--local", "--list").Should().Be(before);
    }

    [SkippableFact]
    public void Install_leaves_a_hook_of_somebody_else_alone()
    {
        using GitRepository git = new();
        git.Folder.Write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n");
        TestEnvironment environment = new(git.Folder.Root);

        environment.Run("git", "install", "--hook").Should().Be(2);

        git.Folder.Read(".git/hooks/pre-commit").Should().Be("#!/bin/sh\nexit 0\n");
    }

    /// <summary>Sets the repository up; git finds the tool of this build under the name that the settings use.</summary>
    internal static void Install(GitRepository git, params string[] more)
    {
        Skip.If(OperatingSystem.IsWindows(), "the tool is put on the path of git by a script of a shell");
        new TestEnvironment(git.Folder.Root).Run(["git", "install", .. more]).Should().Be(0);

        // Otherwise the attributes would stay behind on one branch.
        git.Git("add", ".gitattributes");
        git.Git("commit", "--quiet", "--no-verify", "-m", "attributes");
        string tool = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "poam.dll")}'";
        foreach ((string key, string verb) in new[] { ("merge.poam.driver", "merge %O %A %B --in-place --marker-size %L --path %P"), ("diff.poam.textconv", "convert --to yaml --allow-loss") })
        {
            string command = git.Git("config", "--local", "--get", key);
            command.Should().Contain("poam " + verb, "the test only replaces the name of the tool");
            git.Git("config", "--local", key, command.Replace("poam " + verb, $"{tool} {verb}", StringComparison.Ordinal));
        }

        string hook = git.Folder.FullPath(".git/hooks/pre-commit");
        if (File.Exists(hook))
        {
            File.WriteAllText(hook, File.ReadAllText(hook).Replace("poam validate", tool + " validate", StringComparison.Ordinal));
        }
    }

    private TestEnvironment Run(int code, string start, string ours, string theirs)
    {
        _folder.Write("base.json", start);
        _folder.Write("ours.json", ours);
        _folder.Write("theirs.json", theirs);
        TestEnvironment environment = new(_folder.Root);
        environment.Run("merge", "base.json", "ours.json", "theirs.json").Should().Be(code);
        return environment;
    }
}
