using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

/// <summary>Large documents are worked on in two places at once, which nobody may see from the result.</summary>
public sealed class LargeDocumentTests
{
    private const int Items = 4000;

    [Fact]
    public void Findings_are_those_of_checks_one_after_the_other()
    {
        byte[] text = Encoding.UTF8.GetBytes(Broken());
        SideThread.IsWorthwhile(Read(text)).Should().Be(Environment.ProcessorCount > 1, "otherwise the test shows nothing");

        ValidationResult together = OscalValidator.Validate(text);
        ValidationResult apart = OscalValidator.Validate(text, null, ValidationOptions.Default with { IncludesPasses = true });

        together.Diagnostics.Should().HaveCount(OscalLimits.Default.MaxFindings);
        together.Diagnostics.Select(Line).Should().Equal(apart.Diagnostics.Select(Line));
        together.Diagnostics.Select(d => d.Rule.Source).Distinct().Should().HaveCountGreaterThan(1, "constraints and rules of ours both found something");
        (together.ErrorCount, together.WarningCount, together.InfoCount).Should().Be((apart.ErrorCount, apart.WarningCount, apart.InfoCount));
        together.ErrorCount.Should().BeGreaterThan(Items);
    }

    [Fact]
    public void What_the_side_thread_throws_is_thrown_where_it_is_awaited()
    {
        SideThread side = SideThread.Start(() => throw new InvalidOperationException("aside"));

        side.Invoking(s => s.Join()).Should().Throw<InvalidOperationException>().WithMessage("aside");
    }

    [Fact]
    public void Known_texts_are_those_of_the_definitions()
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests", "fixtures", "valid"), "*.json"))
        {
            byte[] json = File.ReadAllBytes(file);
            foreach (OscalFormat format in Enum.GetValues<OscalFormat>())
            {
                NodeDocument document = Read(format == OscalFormat.Json ? json : OscalConverter.Convert(json, format).Content.ToArray());
                for (int node = 1; node < document.Count; node++)
                {
                    if (document.KindOf(node) is not (NodeKind.Object or NodeKind.Array))
                    {
                        document.LiteralOf(node).Should().Be(Poam.Oscal.Definitions.DefinitionImage.Current.FindLiteral(document.TextOf(node)), $"{file}, {format}, {document.NameOf(node)}");
                    }
                }
            }
        }
    }

    private static NodeDocument Read(byte[] text) => OscalReader.Read(text, null, null, OscalLimits.Default).Document;

    private static string Line(Diagnostic diagnostic) => $"{diagnostic.Location} {diagnostic.Severity} {diagnostic.Rule.Id} {diagnostic.Message}";

    /// <summary>Items with a value that no list has, a risk that is not there, a UUID of another item, a name that does not exist, and no fault at all.</summary>
    private static string Broken()
    {
        StringBuilder items = new();
        for (int i = 0; i < Items; i++)
        {
            string uuid = $"{i % 3900:x8}-0000-4000-8000-000000000000";
            string fault = (i % 4) switch
            {
                0 => "\"props\": [ { \"name\": \"no-such-name\", \"value\": \"v\" } ]",
                1 => "\"related-risks\": [ { \"risk-uuid\": \"11111111-1111-4111-8111-111111111111\" } ]",
                2 => "\"desciption\": \"d\", \"remarks\": \"a\\nb\"",
                _ => "\"props\": [ { \"name\": \"x\", \"ns\": \"https://example.org/ns\", \"value\": \"v\" }, { \"name\": \"x\", \"ns\": \"https://example.org/ns\", \"value\": \"v\" } ]",
            };
            items.Append(i == 0 ? "" : "}, {").Append("\"uuid\": \"").Append(uuid).Append("\", \"title\": \"t\", \"description\": \"d\", ").Append(fault);
            items.Append(", \"origins\": [ { \"actors\": [ { \"type\": \"tool\", \"actor-uuid\": \"22222222-2222-4222-8222-222222222222\" } ] } ]");
        }

        return Sample.PoamJson(items.ToString());
    }
}
