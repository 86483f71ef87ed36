using System.Text;
using System.Text.Json;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Forms;

namespace Poam.Oscal.Tests.Validation.Forms;

/// <summary>Forms are read with the place of everything that is wrong.</summary>
public sealed class WeaknessFormTests
{
    private const string Whole =
        """
        # yaml-language-server: $schema=../../schemas/forms/weakness.schema.json
        title: Old library
        text: |
          The portal has an *old* library.

          It is not patched any more.
        control: [SI-2, AC-2(1)]
        severity: critical
        detected: 2026-01-07
        source: Tidewater scanner
        method: TEST
        asset:
          - web-01
          - 10.1.2.3
        owner: Priya Lund
        statement: Data may leak.
        cve: CVE-2026-12345
        kev: 2026-02-01
        due: 2026-01-30
        plugin-id: 4711
        recommend: Update it.
        remarks: The vendor knows.
        finding: si-2_smt.a
        id: V-13
        """;

    [Fact]
    public void Parse_takes_every_name()
    {
        WeaknessForm form = Parse(Whole);

        form.Diagnostics.Should().BeEmpty();
        form.Weaknesses.Should().ContainSingle().Which.Should().BeEquivalentTo(new NewWeakness
        {
            Title = "Old library",
            Description = "The portal has an *old* library.\n\nIt is not patched any more.",
            Id = "V-13",
            Controls = ["SI-2", "AC-2(1)"],
            Severity = RiskLevel.Critical,
            DetectedOn = new DateOnly(2026, 1, 7),
            Source = "Tidewater scanner",
            Method = "TEST",
            Assets = ["web-01", "10.1.2.3"],
            Owner = "Priya Lund",
            Statement = "Data may leak.",
            Cves = ["CVE-2026-12345"],
            KevDueOn = new DateOnly(2026, 2, 1),
            DueOn = new DateOnly(2026, 1, 30),
            PluginId = "4711",
            Recommendation = "Update it.",
            Remarks = "The vendor knows.",
            Finding = "si-2_smt.a",
        });
    }

    [Fact]
    public void Parse_takes_a_list_in_YAML_and_JSON()
    {
        WeaknessForm yaml = Parse("- { title: One, text: First., likelihood: low, impact: high }\n- title: Two\n  text: Second.\n");
        WeaknessForm json = Parse("""[{ "title": "One", "text": "First.", "likelihood": "low", "impact": "high" }, { "title": "Two", "text": "Second." }]""", "form.json");

        yaml.Weaknesses.Select(w => w.Title.Text).Should().Equal("One", "Two");
        json.Should().BeEquivalentTo(yaml);
        json.Weaknesses[0].Impact.Should().Be(RiskLevel.High);
    }

    [Theory]
    [InlineData("title: One\n", "1:1 The weakness lacks `text`: the weakness, told, in Markdown.")]
    [InlineData("title: One\ntext: x\nsevrity: low\n", "3:1 The weakness has no member `sevrity`. Did you mean `severity`?")]
    [InlineData("title: One\ntext: x\nseverity: hgh\n", "3:11 `severity` takes low, moderate, high or critical (did you mean `high`?).")]
    [InlineData("title: One\ntext: x\ndetected: 7 May\n", "3:11 `detected` takes a date as YYYY-MM-DD, such as 2026-09-30.")]
    [InlineData("title: One\ntext: x\ncontrol: [AC-2, 'a control']\n", "3:17 'a control' is written like no control, such as AC-2(1), ac-2.1 or CIS 7.1.")]
    [InlineData("title: One\ntext: x\ncve:\n  - CVE-1\n", "4:5 'CVE-1' is no id of the CVE list, such as CVE-2026-1234.")]
    [InlineData("title: |\n  One\n  more\ntext: x\n", "1:8 `title` is one line; what is longer goes into `text`.")]
    [InlineData("title: One\ntext: x\nasset: { id: web-01 }\n", "3:1 `asset` takes a list: each asset in a line that starts with `-`.")]
    [InlineData("title: One\ntitle: Two\ntext: x\n", "2:1 `title` is given twice. Keep one of them.")]
    [InlineData("- title: One\n  text: x\n- Two\n", "3:3 `weakness` takes an object: names and values below it, indented.")]
    [InlineData("Two\n", "1:1 There is nothing: write names and values, such as `title:`, or a list of such.")]
    [InlineData("[]\n", "1:1 There is nothing: write names and values, such as `title:`, or a list of such.")]
    public void Parse_says_what_is_wrong_and_where(string text, string finding) =>
        Parse(text).Diagnostics.Select(d => $"{d.Location} {d.Message}").Should().Equal(finding);

    [Theory]
    [InlineData("")]
    [InlineData("title: [One\n")]
    [InlineData("title: \"One\ntext: x")]
    [InlineData("\0\u0001")]
    [InlineData("{ \"title\": ")]
    [InlineData("- - - title\n")]
    [InlineData("title: ~\ntext: ~\n")]
    public void Parse_of_what_is_broken_has_findings(string text)
    {
        Parse(text).Diagnostics.Should().NotBeEmpty();
        Parse(text, "form.json").Diagnostics.Should().NotBeEmpty();
    }

    [Fact]
    public void Schema_in_the_repository_is_what_the_reader_goes_by()
    {
        string file = Repository.PathOf("schemas", "forms", "weakness.schema.json");
        string text = WeaknessFormSchema.Make().ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
        if (Repository.UpdatesExpected)
        {
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").Should().Be(text, "it is written anew by running the tests with POAM_UPDATE_EXPECTED=1");
    }

    private static WeaknessForm Parse(string text, string? path = null) => WeaknessForm.Parse(Encoding.UTF8.GetBytes(text), path);
}
