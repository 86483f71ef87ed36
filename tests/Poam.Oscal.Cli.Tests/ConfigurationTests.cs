using System.Text.Json;

namespace Poam.Oscal.Cli.Tests;

/// <summary>Configurations, suppressions and baselines on the command line.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private TestEnvironment _environment;

    public ConfigurationTests()
    {
        _environment = new TestEnvironment(_folder.Root);
        Directory.CreateDirectory(_folder.FullPath(".git"));
        _folder.Write("poam.json", Poams.UnknownRelease);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_nearest_configuration_above_the_file_holds()
    {
        _folder.Write("poam.config.yaml", "fail-on: warning");
        _folder.Write("a/b/poam.json", Poams.UnknownRelease);
        _folder.Write("c/poam.json", Poams.UnknownRelease);
        _folder.Write("c/poam.config.yaml", "fail-on: error");

        Run("a").Should().Be(1);
        Run("c").Should().Be(0);
        Run("a", "--fail-on", "error").Should().Be(0, "the command line wins");
    }

    [Fact]
    public void Validate_configuration_above_the_work_tree_is_not_looked_at()
    {
        _folder.Write("poam.config.yaml", "fail-on: warning");
        _folder.Write("inner/.git", "gitdir: elsewhere");
        _folder.Write("inner/poam.json", Poams.UnknownRelease);

        Run("inner").Should().Be(0);
    }

    [Fact]
    public void Validate_named_configuration_holds_for_all_files()
    {
        _folder.Write("poam.config.yaml", "fail-on: error");
        _folder.Write("ci/strict.yaml", "fail-on: warning");

        Run("poam.json", "--config", "ci/strict.yaml").Should().Be(1);
        Run("poam.json", "--config", "none.yaml").Should().Be(2);
        _environment.Messages.ToString().Should().Contain("--config none.yaml: there is no such file");
    }

    // The example's risks are due on days of their own; without those days the policy counts.
    [Fact]
    public void Validate_policy_says_when_an_item_without_a_date_is_overdue()
    {
        _folder.Write("dated.yaml", Poams.Undated);
        Run("dated.yaml").Should().Be(0);
        _environment.OutputText.Should().NotContain("POAM4030");

        _folder.Write("poam.config.yaml", "policy: { sla: { high: 30 } }");
        Run("dated.yaml").Should().Be(0);
        _environment.OutputText.Should().NotContain("POAM4030", "the 30th day is not over");

        _folder.Write("poam.config.yaml", "policy: { sla: { high: 29 } }");
        Run("dated.yaml").Should().Be(0);
        _environment.OutputText.Should().Contain("POAM4030  The item 'Old proxy' is 1 day overdue: it was due on 2026-04-30, 29 days after it was detected, as the policy has it for a high risk.");
    }

    [Theory]
    [InlineData("fail-on: error", true)]
    [InlineData("policy: { stale-after: 31 }", false)]
    [InlineData("policy: { stale-after: 30 }", true)]
    [InlineData("policy: { sla: { policy: hhs } }", true)]
    public void Validate_policy_says_when_an_item_is_stale(string configuration, bool isStale)
    {
        _folder.Write("dated.yaml", Poams.Undated);
        _folder.Write("poam.config.yaml", configuration);

        Run("dated.yaml", "--rules", "+practice").Should().Be(0);

        _environment.OutputText.Contains("no entry in its log for 31 days", StringComparison.Ordinal).Should().Be(isStale);
    }

    [Fact]
    public void Validate_overrides_are_for_their_paths()
    {
        _folder.Write("archive/poam.json", Poams.UnknownRelease);
        _folder.Write("poam.config.yaml", "fail-on: warning\noverrides:\n  - paths: [archive/**]\n    rules: [-OSCAL1016]\n");

        Run("archive").Should().Be(0);
        _environment.OutputText.Should().Contain("no findings");
        Run("poam.json").Should().Be(1);
    }

    [Fact]
    public void Validate_rules_of_the_command_line_add_or_replace()
    {
        _folder.Write("poam.config.yaml", "rules: [-OSCAL1016]\nfail-on: info\n");

        Run("poam.json").Should().Be(0);
        Run("poam.json", "--rules", "-OSCAL1003").Should().Be(0);
        Run("poam.json", "--rules", "default").Should().Be(1);
    }

    [Fact]
    public void Validate_folder_leaves_out_what_the_configuration_excludes_and_its_own_files()
    {
        _folder.Write("broken/x.json", Poams.Broken);
        _folder.Write("poam.baseline.json", "{}");
        _folder.Write("poam.config.yaml", "exclude: [broken/**]");

        Run(".").Should().Be(0);

        _environment.OutputText.Should().EndWith("1 file: 1 passed · 1 warning · as of 2026-05-01\n");
        Run("broken/x.json").Should().Be(1, "what is named is checked");
    }

    [Fact]
    public void Validate_broken_configuration_is_a_finding_with_its_place()
    {
        _folder.Write("poam.config.yaml", "fail-on: warning\nrulez: []\n");

        Run("poam.json").Should().Be(1);

        _environment.OutputText.Should().Contain("poam.config.yaml:2:1  error  POAM9001  The configuration has no member `rulez`. Did you mean `rules`?");
    }

    [Fact]
    public void Validate_configuration_by_name_checks_it()
    {
        _folder.Write("poam.config.yaml", "fail-on: warning\n");

        Run("poam.config.yaml").Should().Be(0);
        _environment.OutputText.Should().StartWith("poam.config.yaml: passed (poam-configuration, yaml)");
    }

    [Fact]
    public void Validate_suppressed_findings_are_listed_apart()
    {
        _folder.Write("poam.config.yaml", "fail-on: info\nsuppressions:\n  - { rule: OSCAL1016, path: poam.json, pointer: /plan-of-action-and-milestones/metadata, reason: The tool of the agency writes it. }\n");

        Run("poam.json", "--format", "json").Should().Be(0);

        JsonElement file = JsonDocument.Parse(_environment.OutputText).RootElement.GetProperty("files")[0];
        file.GetProperty("diagnostics").GetArrayLength().Should().Be(0);
        JsonElement suppressed = file.GetProperty("suppressed")[0];
        suppressed.GetProperty("rule").GetString().Should().Be("OSCAL1016");
        suppressed.GetProperty("suppression").GetProperty("kind").GetString().Should().Be("configuration");
        suppressed.GetProperty("suppression").GetProperty("reason").GetString().Should().Be("The tool of the agency writes it.");
    }

    [Fact]
    public void Validate_unused_suppression_is_judged_when_its_file_was_checked()
    {
        _folder.Write("other.json", Poams.Clean);
        _folder.Write("poam.config.yaml", "suppressions:\n  - { rule: OSCAL1003, path: poam.json, pointer: /x, reason: r }\n");

        Run("other.json").Should().Be(0);
        _environment.OutputText.Should().NotContain("POAM9012");
        Run("poam.json").Should().Be(0);
        _environment.OutputText.Should().Contain("poam.config.yaml:2:13  warning  POAM9012");
    }

    [Fact]
    public void Validate_new_only_reports_what_came_since()
    {
        Run(["baseline", "write", "."]).Should().Be(0);
        _folder.Write("poam.json", "\n\n" + Poams.UnknownRelease);

        Run("poam.json", "--new-only", "--fail-on", "info").Should().Be(0);
        _environment.OutputText.Should().Contain("1 suppressed");
        _folder.Write("new.json", Poams.UnknownRelease);
        Run(".", "--new-only", "--fail-on", "info").Should().Be(1);
    }

    [Fact]
    public void Validate_new_only_works_from_any_folder()
    {
        _folder.Write("docs/poam.json", Poams.UnknownRelease);
        _folder.Write("poam.config.yaml", "known-findings: ci/known.json\nfail-on: info\n");
        Directory.CreateDirectory(_folder.FullPath("ci"));
        Run(["baseline", "write", "."]).Should().Be(0);
        _environment.Messages.ToString().Should().StartWith("poam: ci/known.json lists 2 finding(s) of 2 file(s).");

        TestEnvironment inside = new(_folder.FullPath("docs"));
        inside.Run("validate", "poam.json", "--new-only").Should().Be(0);
    }

    [Fact]
    public void Validate_new_only_without_a_baseline_is_wrong_usage()
    {
        Run("poam.json", "--new-only").Should().Be(2);
        _environment.Messages.ToString().Should().Contain("poam baseline write poam.json");
    }

    [Fact]
    public void Show_prints_settings_with_their_lines()
    {
        _folder.Write("poam.config.yaml", "fail-on: warning\noverrides:\n  - paths: [archive/**]\n    fail-on: error\n");

        Run(["config", "show", "poam.json"]).Should().Be(0);

        _environment.OutputText.Should().MatchRegex("(?m)^fail-on +warning +poam\\.config\\.yaml:1$").And.MatchRegex("(?m)^rules +default +default$").And.NotContain("overrides");
    }

    [Fact]
    public void Show_without_a_configuration_says_so()
    {
        Run(["config", "show"]).Should().Be(0);
        _environment.OutputText.Should().StartWith("no poam.config.yaml in . or above it");
    }

    [Fact]
    public void Show_broken_configuration_fails()
    {
        _folder.Write("poam.config.yaml", "fail-on: never\n");
        Run(["config", "show"]).Should().Be(1);
        _environment.Messages.ToString().Should().StartWith("poam.config.yaml:1:10  error  POAM9002");
    }

    private int Run(string input, params string[] options) => Run(["validate", input, .. options]);

    private int Run(string[] args)
    {
        _environment = new TestEnvironment(_folder.Root);
        return _environment.Run(args);
    }
}
