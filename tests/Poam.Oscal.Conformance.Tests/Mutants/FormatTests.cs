using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>A mutant has the same errors at the same members in JSON, YAML and XML, as far as they can say the same.</summary>
public sealed class FormatTests
{
    private const int MostShown = 10;

    [SkippableFact]
    public void Validate_mutants_in_yaml_finds_what_it_finds_in_json() =>
        Compare(OscalFormat.Yaml, mutant => IsSameInYaml(mutant) ? WriteYaml(mutant) : null);

    [SkippableFact]
    public void Validate_mutants_in_xml_finds_what_it_finds_in_json() =>
        Compare(OscalFormat.Xml, mutant => IsSameInXml(mutant) ? WriteXml(mutant) : null);

    private static void Compare(OscalFormat format, Func<Mutant, string?> write)
    {
        var differences = new List<string>();
        int compared = 0;
        foreach (var mutant in MutantPlan.Chosen(MutantRun.Seeds))
        {
            if (write(mutant) is not { } text)
            {
                continue;
            }

            compared++;
            string json = ErrorsOf(mutant.Text, OscalFormat.Json);
            string other = ErrorsOf(text, format);
            if (json != other)
            {
                differences.Add($"{mutant}\n  JSON: {json}\n  {format}: {other}\n  {text}");
            }
        }

        compared.Should().BePositive();
        differences.Take(MostShown).Should().BeEmpty("there are {0} differences in {1} mutants", differences.Count, compared);
    }

    // JSON is YAML too, and only as text can a member stand twice.
    private static string WriteYaml(Mutant mutant) =>
        mutant.Operator == MutantOperator.Duplicate ? mutant.Text : YamlText.Write(Parse(mutant));

    // A misspelt flag stays an attribute.
    private static string WriteXml(Mutant mutant)
    {
        bool isFlag = mutant.Operator == MutantOperator.Rename && mutant.Seed.Member.IsFlag;
        return new XmlText(mutant.Seed.Release, unknownAsAttribute: isFlag).Write(Parse(mutant));
    }

    // Where the model has text, YAML takes what looks like a number or a truth value for text.
    private static bool IsSameInYaml(Mutant mutant) => mutant.Operator != MutantOperator.Retype || ModelView.IsObject(mutant.Seed.Member);

    private static bool IsSameInXml(Mutant mutant)
    {
        var member = mutant.Seed.Member;
        string dataType = ModelView.IsObject(member) ? "" : ModelView.DataTypeOf(member, mutant.Seed.Release);
        return mutant.Seed.Path.Count > 0 && mutant.Operator switch
        {
            // XML has no null, no types, no empty arrays, no attribute twice.
            MutantOperator.Duplicate or MutantOperator.Null or MutantOperator.Retype => false,

            // An element is there or is not, and if it is there, it has text, be it empty.
            MutantOperator.Delete or MutantOperator.Rename => !member.IsValue,
            MutantOperator.Empty => !member.IsManyIn(mutant.Seed.Release) && !HasText(member) && !dataType.StartsWith("markup", StringComparison.Ordinal) && dataType != "uri-reference",
            MutantOperator.Datatype => HasOneSyntax(dataType) && !HasBlanksAround(mutant),
            _ => true,
        };
    }

    private static bool HasText(ModelMember member) => ModelView.MembersOf(member.Definition, ModelView.Releases.Count - 1).Any(inner => inner.IsValue);

    // Markup, numbers and truth values are written otherwise in XML.
    private static bool HasOneSyntax(string dataType) =>
        dataType is "string" or "token" or "uuid" or "uri" or "uri-reference" or "email-address" or "date-time-with-timezone" or "date";

    // XML drops blanks around some data types, and some empty values are right only in JSON.
    private static bool HasBlanksAround(Mutant mutant)
    {
        var (_, owner) = (mutant.Seed with { Document = Parse(mutant) }).Copy();
        var value = owner[mutant.Seed.Member.Name]!;
        string text = (value is JsonArray array ? array[0]! : value).GetValue<string>();
        return text.Length == 0 || text.Trim() != text;
    }

    private static JsonObject Parse(Mutant mutant) => JsonNode.Parse(mutant.Text)!.AsObject();

    private static string ErrorsOf(string text, OscalFormat format)
    {
        var result = OscalValidator.Validate(Encoding.UTF8.GetBytes(text), null, SchemaRules.Options with { Format = format });
        return string.Join("; ", result.Diagnostics
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Rule.Id} {finding.Pointer}")
            .Order(StringComparer.Ordinal));
    }
}
