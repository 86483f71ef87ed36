namespace Poam.Oscal.Cli.Tests;

public sealed class QueryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestEnvironment _environment;

    public QueryTests()
    {
        _folder.Write("poam.json", Poams.Clean);
        _environment = new TestEnvironment(_folder.Root);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("metadata/title", "poam.json:5:16 /plan-of-action-and-milestones/metadata/title Printers\n")]
    [InlineData("//poam-item", "poam.json:12:7 /plan-of-action-and-milestones/poam-items/0\n")]
    [InlineData("//poam-item[not(remarks)]/title", "poam.json:12:18 /plan-of-action-and-milestones/poam-items/0/title Printer with default password\n")]
    [InlineData("system-id", "poam.json:10:5 /plan-of-action-and-milestones/system-id ACP-0042\n")]
    [InlineData("/", "poam.json:1:1 /\n")]
    [InlineData("@uuid", "poam.json:3:13 /plan-of-action-and-milestones/uuid dc802e5e-f43f-4efe-86a4-b6033583427f\n")]
    [InlineData("count(//poam-item)", "1\n")]
    [InlineData("('a', 2, true())", "a\n2\ntrue\n")]
    [InlineData("//risk", "")]
    [InlineData("current-dateTime()", "2026-05-01T12:00:00Z\n")]
    public void Query_prints_place_pointer_and_value(string expression, string expected)
    {
        _environment.Run("query", "poam.json", expression).Should().Be(0);

        _environment.OutputText.Should().Be(expected);
        _environment.Messages.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Query_of_values_that_are_long_or_odd_stays_in_one_line()
    {
        _folder.Write("odd.json", Poams.Clean.Replace("Set a password.", "one\\ntwo\\t\\u001b[31m\\u202e", StringComparison.Ordinal));

        _environment.Run("query", "odd.json", "//poam-item/description").Should().Be(0);

        _environment.OutputText.Should().Be("odd.json:12:66 /plan-of-action-and-milestones/poam-items/0/description one\\ntwo\\t\\u{001B}[31m\\u{202E}\n");
    }

    [Fact]
    public void Query_shows_defaults_where_their_object_stands()
    {
        _folder.Write("prop.json", Poams.Clean.Replace("\"version\": \"1.5\"", "\"version\": \"1.5\", \"props\": [{\"name\": \"marking\", \"value\": \"x\"}]", StringComparison.Ordinal));

        _environment.Run("query", "prop.json", "//prop/@ns").Should().Be(0);

        _environment.OutputText.Should().Be("prop.json:7:35 /plan-of-action-and-milestones/metadata/props/0/ns http://csrc.nist.gov/ns/oscal (default)\n");
    }

    [Fact]
    public void Query_as_json_gives_the_same_facts()
    {
        _environment.Run("query", "poam.json", "metadata/version | @uuid", "--format", "json").Should().Be(0);

        _environment.OutputText.Should().Be(
            """
            {
              "schemaVersion": 1,
              "path": "poam.json",
              "format": "json",
              "model": "plan-of-action-and-milestones",
              "oscalVersion": "1.1.3",
              "expression": "metadata/version | @uuid",
              "documentErrors": 0,
              "matches": [
                {
                  "kind": "flag",
                  "pointer": "/plan-of-action-and-milestones/uuid",
                  "metapath": "/plan-of-action-and-milestones/@uuid",
                  "line": 3,
                  "column": 13,
                  "endLine": 3,
                  "endColumn": 51,
                  "value": "dc802e5e-f43f-4efe-86a4-b6033583427f"
                },
                {
                  "kind": "field",
                  "pointer": "/plan-of-action-and-milestones/metadata/version",
                  "metapath": "/plan-of-action-and-milestones/metadata[1]/version[1]",
                  "line": 7,
                  "column": 18,
                  "endLine": 7,
                  "endColumn": 23,
                  "value": "1.5"
                }
              ]
            }

            """);
    }

    [Theory]
    [InlineData("//poam-item[", "poam: The expression ends where an expression is expected.\n  //poam-item[\n              ^\n")]
    [InlineData("1 + 1", "poam: Not supported: arithmetic with '+'.\n  1 + 1\n    ^\n")]
    [InlineData("metadata = 'a'", "poam: 'metadata' is an object: it has no value.\n  metadata = 'a'\n  ^\n")]
    [InlineData("doc('a.json')", "poam: A query reads no other document.\n  doc('a.json')\n  ^\n")]
    public void Query_with_wrong_expression_points_at_the_place(string expression, string message)
    {
        _environment.Run("query", "poam.json", expression).Should().Be(2);

        _environment.Messages.ToString().Should().Be(message);
        _environment.OutputText.Should().BeEmpty();
    }

    [Theory]
    [InlineData("poam-items", "poam: Nothing is called 'poam-items' in Metapath, which uses the names of XML: write 'poam-item'.\n")]
    [InlineData("poam-item/uuid", "poam: 'uuid' is a flag: write '@uuid'.\n")]
    [InlineData("poam-item/@title", "poam: 'title' is no flag: write it without '@'.\n")]
    [InlineData("poam-itm", "poam: Nothing in OSCAL is called 'poam-itm': did you mean 'poam-item'?\n")]
    public void Query_with_unknown_name_says_what_to_write(string expression, string message)
    {
        _environment.Run("query", "poam.json", expression).Should().Be(0);

        _environment.Messages.ToString().Should().Be(message);
    }

    [Fact]
    public void Query_of_broken_document_says_so_and_goes_on()
    {
        _folder.Write("broken.json", Poams.Broken);

        _environment.Run("query", "broken.json", "metadata/version").Should().Be(0);

        _environment.Messages.ToString().Should().Be("poam: broken.json has 2 errors, so something may be missing here; 'poam validate' says more\n");
        _environment.OutputText.Should().StartWith("broken.json:7:18 ");
    }

    [Theory]
    [InlineData("missing.json", "poam: missing.json: there is no such file\n")]
    [InlineData("other.json", "poam: other.json: it is no OSCAL document; 'poam validate' says more\n")]
    public void Query_of_unreadable_document_gives_3(string file, string message)
    {
        _folder.Write("other.json", "{\"a\": 1}");

        _environment.Run("query", file, "//title").Should().Be(3);

        _environment.Messages.ToString().Should().Be(message);
    }

    [Fact]
    public void Query_reads_standard_input()
    {
        TestEnvironment environment = new(_folder.Root) { Input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Poams.Clean)) };

        environment.Run("query", "-", "metadata/title").Should().Be(0);

        environment.OutputText.Should().StartWith("<stdin>:5:16 ");
    }
}
