using Poam.Oscal.Diagnostics;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

public sealed class ExternalListTests
{
    private const string NistRefuses = "oscal-metadata-prop-name-values";

    private static readonly string Ticket = Document.Replace("name: marking", "name: ticket", StringComparison.Ordinal);

    [Fact]
    public void List_of_a_file_that_has_the_value_relieves_a_closed_list_of_NIST()
    {
        Check(File(""), Ticket).Should().ContainSingle().Which.Should().StartWith(NistRefuses);
        Check(File(List("a", "@name", "ticket")), Ticket).Should().BeEmpty();
        Check(File(List("a", "@name", "ticket", "yes")), Ticket).Should().BeEmpty();
    }

    [Fact]
    public void List_of_NIST_that_has_the_value_relieves_a_closed_list_of_a_file() =>
        Check(File(List("a", "prop[@name = 'marking']/@name", "ticket"))).Should().BeEmpty();

    [Fact]
    public void Value_that_both_refuse_is_one_finding_that_names_both()
    {
        Diagnostic finding = Run(File(List("a", "@name", "tickets")), Ticket).Diagnostics.Single(d => d.Pointer.EndsWith("/props/1/name", StringComparison.Ordinal));

        finding.Rule.Id.Should().Be("a");
        finding.Message.Should().Be("`ticket` is not allowed here. Did you mean `tickets`? Allowed: tickets, marking.");
        finding.Related.Should().ContainSingle().Which.Message.Should().Be($"not allowed by `{NistRefuses}` either");
    }

    [Fact]
    public void Value_that_both_refuse_keeps_the_higher_severity() =>
        Run(File(List("a", "@name", "tickets", level: "WARNING")), Ticket).Diagnostics.Should()
            .ContainSingle(d => d.Pointer.EndsWith("/props/1/name", StringComparison.Ordinal)).Which.Rule.Id.Should().Be(NistRefuses);

    [Fact]
    public void Open_lists_alone_allow_everything() => Check(File(List("a", "title", "nothing", "yes"), "//poam-item")).Should().BeEmpty();

    [Fact]
    public void Lists_of_a_file_are_united() =>
        Check(File(List("a", "title", "First") + ", " + List("b", "title", "Second") + ", " + List("c", "title", "Third", "yes"), "//poam-item")).Should().BeEmpty();

    [Fact]
    public void Value_in_no_list_is_reported_once() =>
        Check(File(List("a", "title", "Frist") + ", " + List("b", "title", "Second"), "//poam-item"))
            .Should().Equal("a /poam-items/0/title: `First` is not allowed here. Did you mean `Frist`? Allowed: Frist, Second.");

    [Fact]
    public void Object_has_no_value_to_list() =>
        Check(File(List("a", "prop", "x"), "//poam-item")).Should().ContainSingle().Which.Should().StartWith("? a: 'prop' is an object");

    [Fact]
    public void Passes_name_the_lists_that_have_the_value() =>
        Passes(Run(File(List("a", "title", "First") + ", " + List("b", "title", "Second"), "//poam-item"), options: new() { IncludesPasses = true }))
            .Where(p => p.Contains("title", StringComparison.Ordinal)).Should().Equal("a /poam-items/0/title:20", "b /poam-items/1/title:25");

    private static string List(string id, string target, string value, string allowOther = "no", string level = "ERROR") =>
        $"{{ object-type: allowed-values, id: {id}, level: {level}, target: \"{(target.StartsWith('@') ? "prop[@name = 'ticket']/" + target : target)}\", allow-other: \"{allowOther}\", enums: [{{ value: {value} }}] }}";
}
