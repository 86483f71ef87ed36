using System.Text;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Tests.Metapath;

public sealed class OscalQueryTests
{
    private const string Yaml = """
        # A plan.
        plan-of-action-and-milestones:
          uuid: 11111111-1111-4111-8111-111111111111
          metadata:
            title: "Ünïcode 😀 title"
            version: 1.0
            oscal-version: 1.1.2
          poam-items:
            - title: First
              props: [{ name: marking, value: v }]
        """;

    [Theory]
    [InlineData("metadata/title", "Field /plan-of-action-and-milestones/metadata/title 5:12-5:30 = Ünïcode 😀 title")]
    [InlineData("metadata/version", "Field /plan-of-action-and-milestones/metadata/version 6:14-6:17 = 1.0")]
    [InlineData("poam-item", "Assembly /plan-of-action-and-milestones/poam-items/0 9:7-9:8 = ")]
    [InlineData("@uuid", "Flag /plan-of-action-and-milestones/uuid 3:9-3:45 = 11111111-1111-4111-8111-111111111111")]
    [InlineData("metadata", "Assembly /plan-of-action-and-milestones/metadata 4:3-4:11 = ")]
    [InlineData("//prop/@value", "Flag /plan-of-action-and-milestones/poam-items/0/props/0/value 10:39-10:40 = v")]
    [InlineData("//prop/@ns", "Flag /plan-of-action-and-milestones/poam-items/0/props/0/ns 10:15-10:16 = http://csrc.nist.gov/ns/oscal (default)")]
    [InlineData("count(//prop)", "Value   = 1")]
    [InlineData("map:entry('a', 1)", "Value   = a map with 1 entry")]
    public void Run_on_yaml_gives_place_and_value(string expression, string expected)
    {
        QueryResult result = OscalQuery.Run(Encoding.UTF8.GetBytes(Yaml), expression, "plan.yaml");

        result.Error.Should().BeNull();
        result.Matches.Select(Describe).Should().Equal(expected);
    }

    [Fact]
    public void Run_keeps_the_order_of_the_expression_and_locates_each_match()
    {
        QueryResult result = OscalQuery.Run(Encoding.UTF8.GetBytes(Yaml), "(metadata/version, @uuid, metadata/title, @uuid)", "plan.yaml");

        result.Matches.Select(m => m.Location!.Value.Line).Should().Equal(6, 3, 5, 3);
    }

    [Fact]
    public void Run_says_what_was_read()
    {
        QueryResult result = OscalQuery.Run(Encoding.UTF8.GetBytes(Yaml), ".", "plan.yaml");

        result.Model.Should().Be("plan-of-action-and-milestones");
        result.OscalVersion.Should().Be("1.1.2");
        result.Format.Should().Be(Poam.Oscal.Documents.OscalFormat.Yaml);
        result.DocumentErrors.Should().BePositive("last-modified and description are missing");
    }

    [Fact]
    public void Run_with_bad_expression_gives_the_error()
    {
        QueryResult result = OscalQuery.Run(Encoding.UTF8.GetBytes(Yaml), "metadata[", "plan.yaml");

        result.Error.Should().Be(new MetapathError(MetapathErrorCode.Syntax, "The expression ends where an expression is expected.", 9));
        result.Matches.Should().BeEmpty();
    }

    [Fact]
    public void Run_on_something_else_finds_nothing()
    {
        QueryResult result = OscalQuery.Run("not oscal at all"u8.ToArray(), "//title", "x.yaml");

        result.Model.Should().BeNull();
        result.Matches.Should().BeEmpty();
    }

    [Fact]
    public void Run_cancelled_throws()
    {
        Action run = () => OscalQuery.Run(Encoding.UTF8.GetBytes(Yaml), "//*", "plan.yaml", cancellationToken: new CancellationToken(canceled: true));

        run.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Run_takes_the_time_from_the_options()
    {
        QueryOptions options = new() { Now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };

        OscalQuery.Run(Encoding.UTF8.GetBytes(Yaml), "current-dateTime()", "plan.yaml", options).Matches.Single().Value.Should().Be("2026-01-02T03:04:05Z");
    }

    private static string Describe(QueryMatch match) =>
        $"{match.Kind} {match.Pointer} {match.Location}{(match.Location is { } l ? $"-{l.EndLine}:{l.EndColumn}" : "")} = {match.Value}{(match.IsDefault ? " (default)" : "")}";
}
