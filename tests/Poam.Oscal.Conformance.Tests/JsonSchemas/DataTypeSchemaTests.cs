extern alias generator;

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Oracles;
using Poam.Oscal.Definitions;
using Poam.Oscal.Tests.Definitions;
using DataTypeSchemas = generator::Poam.Oscal.Generator.JsonSchemas.DataTypeSchemas;
using GeneratorForm = generator::Poam.Oscal.Definitions.LexicalForm;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>Compares what a JSON Schema says of a lexical form with the scanner of the library.</summary>
public sealed class DataTypeSchemaTests
{
    private const int ValuesPerForm = 1_500;
    private const int LongestDate = 40;
    private const string Alphabet = "aAfFgGzZvTt0123456789._-+:/?#[]@!$&'()*,;=%~ <>\"{}|\\^`\t\n\r"
        + "\u00A0\u0085\u00B7\u00E9\u0301\u0663\u2028\u3000\uFEFF\u65E5";

    public static TheoryData<string> Forms()
    {
        var forms = new TheoryData<string>();
        foreach (string name in GeneratedSchemas.LexicalForms)
        {
            forms.Add(name);
        }

        return forms;
    }

    [SkippableTheory]
    [MemberData(nameof(Forms))]
    public void Describe_ajv_agrees_with_the_scanner(string name) =>
        Disagreements(SchemaOracles.RequireAjv(), name, _ => true).Should().BeEmpty();

    // .NET's expressions see halves of the letters beyond the basic plane, and its numbers and dates have limits of their own.
    [Theory]
    [MemberData(nameof(Forms))]
    public void Describe_NJsonSchema_agrees_with_the_scanner(string name) =>
        Disagreements(SchemaOracles.DotNet, name, value => !value.Any(char.IsSurrogate) && FitsDotNet(name, value)).Should().BeEmpty();

    private static bool FitsDotNet(string name, string value) => name switch
    {
        "Integer" or "NonNegativeInteger" or "PositiveInteger" or "Decimal" =>
            decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "DateTimeWithTimezone" =>
            (value.Length < LongestDate && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _))
            || !LexicalScanner.Accepts(Enum.Parse<LexicalForm>(name), Encoding.UTF8.GetBytes(value)),
        _ => true,
    };

    private static List<string> Disagreements(ISchemaOracle oracle, string name, Func<string, bool> isComparable)
    {
        var form = Enum.Parse<LexicalForm>(name);
        var schema = DataTypeSchemas.Describe(Enum.Parse<GeneratorForm>(name), summary: null);
        bool isText = schema["type"]!.GetValue<string>() == "string";
        oracle.Compile("form " + name, schema.ToJsonString());
        string[] values = [.. ValuesFor(form, isText).Where(isComparable)];
        var verdicts = oracle.Validate("form " + name, [.. values.Select(v => isText ? JsonValue.Create(v).ToJsonString() : v)]);
        return [.. values.Zip(verdicts)
            .Where(pair => pair.Second.IsValid != LexicalScanner.Accepts(form, Encoding.UTF8.GetBytes(pair.First)))
            .Select(pair => $"{JsonValue.Create(pair.First).ToJsonString()}: schema says {pair.Second}")];
    }

    private static IEnumerable<string> ValuesFor(LexicalForm form, bool isText)
    {
        string[] samples = [.. LexicalSamples.Accepted(form), .. LexicalSamples.Rejected(form)];
        if (!isText)
        {
            return samples.Where(IsJson);
        }

        var random = new Random(20260522 + (int)form);
        return samples
            .Concat(Enumerable.Range(0, ValuesPerForm).Select(_ => Change(samples[random.Next(samples.Length)], random)))
            .Where(value => form != LexicalForm.DateTimeAnyOffset || !NeedsArithmetic(value));
    }

    // Whether a leap second with an offset is one at midnight UTC.
    private static bool NeedsArithmetic(string value) => value.Contains(":60", StringComparison.Ordinal) && !value.EndsWith('Z');

    // Blanks around a number belong to the JSON text, and numbers too small for a double are zero to ajv.
    private static bool IsJson(string value)
    {
        try
        {
            return value == value.Trim() && !value.Contains("e-999", StringComparison.Ordinal) && JsonNode.Parse(value) is JsonValue;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Change(string value, Random random)
    {
        var text = new StringBuilder(value);
        for (int changes = 1 + random.Next(2); changes > 0; changes--)
        {
            int place = random.Next(text.Length + 1);
            char character = Alphabet[random.Next(Alphabet.Length)];
            if (place == text.Length || random.Next(3) == 0)
            {
                text.Insert(place, character);
            }
            else if (random.Next(2) == 0)
            {
                text[place] = character;
            }
            else
            {
                text.Remove(place, 1);
            }
        }

        return text.ToString();
    }
}
