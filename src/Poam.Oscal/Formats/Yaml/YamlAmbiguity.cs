using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Advises to quote text that other readers of YAML would take for something else.</summary>
internal static class YamlAmbiguity
{
    private const int LongestQuote = 60;

    /// <summary>Reports a plain scalar that is text by the model only.</summary>
    /// <param name="builder">Where to report; the scalar is its last node.</param>
    /// <param name="member">The member of the scalar.</param>
    /// <param name="span">The place of the scalar.</param>
    /// <param name="text">Its text.</param>
    public static void Report(DocumentBuilder builder, int member, TextSpan span, ReadOnlySpan<byte> text)
    {
        if (YamlPlainScalar.TypeOf(text) is { } type && IsText(member))
        {
            string value = Encoding.UTF8.GetString(text[..Math.Min(text.Length, LongestQuote)]);
            builder.Report(
                SyntaxRules.QuoteAmbiguousScalars,
                builder.LastNode,
                span,
                $"`{value}` is text here, but other YAML readers take it for {type}. Quote it: \"{value}\".");
        }
    }

    /// <summary>Whether the model has text there, and no dates: those have a form of their own, which readers know.</summary>
    private static bool IsText(int member)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        ref readonly OscalImageDefinition definition = ref definitions.Definitions[definitions.Members[member].Definition];
        ref readonly OscalImageDataType dataType = ref definitions.DataTypes[definition.DataType];
        return (OscalJsonShape)dataType.JsonShape is not (OscalJsonShape.Number or OscalJsonShape.Boolean)
            && !definitions.Utf8(dataType.Name).StartsWith("date"u8);
    }
}
