using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Tests.Formats.Yaml;

public sealed class YamlReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(600)]
    [InlineData(5000)]
    public void Events_are_those_of_the_parser(int items)
    {
        byte[] text = Text(items, "end: \"a\\tb\"\n");

        All(text, isAhead: true).Should().Equal(All(text, isAhead: false));
    }

    [Fact]
    public void Fault_comes_behind_the_events_before_it()
    {
        byte[] text = Text(3000, "end: [\n");

        List<string> events = All(text, isAhead: true);

        events.Should().Equal(All(text, isAhead: false));
        events[^1].Should().StartWith("fault ").And.NotBe("fault ");
    }

    [Fact]
    public void Who_stops_early_waits_for_nothing()
    {
        byte[] text = Text(20_000, "");
        using YamlDotNetEventReader parser = new(text, 0);
        using (YamlReadAhead ahead = new(parser, text))
        {
            ahead.Read(out YamlEvent first).Should().BeTrue();
            first.Kind.Should().Be(YamlEventKind.DocumentStart);
        }

        parser.Read(out YamlEvent next).Should().BeTrue("only a few blocks were read");
        next.Kind.Should().NotBe(YamlEventKind.DocumentEnd);
    }

    [Fact]
    public void Failure_of_the_parser_reaches_who_reads()
    {
        using YamlReadAhead ahead = new(new FailingReader(), "a"u8.ToArray());

        ahead.Invoking(a => a.Read(out _)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Large_document_has_the_findings_of_small_ones()
    {
        // Long enough to be read ahead, with a fault in its middle and one at its end.
        string filler = string.Concat(Enumerable.Repeat("        # nothing to see here, and nothing to read either\n", 6000));
        string text = $"plan-of-action-and-milestones:\n  uuid: x\n  metadata:\n    title: t\n{filler}    vresion: '1'\n  poam-items: |\n    a\n  - b\n";
        SideThread.IsWorthwhileForYaml(text.Length).Should().Be(Environment.ProcessorCount > 1);
        string small = text.Replace(filler, "", StringComparison.Ordinal);

        string[] Rules(string yaml) => [.. Sample.Findings(yaml, "poam.yaml").Select(f => f[(f.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

        Rules(text).Should().Equal(Rules(small)).And.NotBeEmpty();
    }

    private static byte[] Text(int items, string end)
    {
        StringBuilder text = new("a: 1\nlist:\n- x\n");
        for (int i = 0; i < items; i++)
        {
            text.Append("- name: \"n\\u00e9 ").Append(i).Append("\"\n  text: |\n    line ").Append(i).Append("\n    more\n  empty:\n  flow: [a, 'b', {c: d}]\n");
        }

        return Encoding.UTF8.GetBytes(text.Append(end).ToString());
    }

    private static List<string> All(byte[] text, bool isAhead)
    {
        using YamlDotNetEventReader parser = new(text, 0);
        if (!isAhead)
        {
            return All(parser);
        }

        using YamlReadAhead ahead = new(parser, text);
        return All(ahead);
    }

    private static List<string> All(IYamlEventReader reader)
    {
        List<string> events = [];
        while (reader.Read(out YamlEvent next))
        {
            string value = next.Kind == YamlEventKind.Scalar ? Encoding.UTF8.GetString(reader.TextOf(in next)) : "";
            events.Add($"{next.Kind} {next.Style} {next.Tag} {next.IsFlow} {next.IsInPlace} {next.IsDecoded} {next.Span} {next.Anchor} {value}");
        }

        events.Add($"fault {reader.Fault}");
        return events;
    }

    private sealed class FailingReader : IYamlEventReader
    {
        public YamlFault? Fault => null;

        public bool Read(out YamlEvent next) => throw new InvalidOperationException("broken");

        public ReadOnlySpan<byte> TextOf(in YamlEvent scalar) => default;
    }
}
