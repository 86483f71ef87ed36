using Newtonsoft.Json.Linq;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>Numbers by value: 1.0 is the whole number 1, in schemas and documents alike.</summary>
internal static class JsonNumbers
{
    /// <summary>A copy of a value in which all numbers are in one form.</summary>
    public static JToken Normalize(JToken token)
    {
        switch (token)
        {
            case JObject members:
                JObject copy = [];
                foreach (JProperty member in members.Properties())
                {
                    copy[member.Name] = Normalize(member.Value);
                }

                return copy;
            case JArray items:
                return new JArray(items.Select(Normalize));
            case JValue { Value: decimal number }:
                return Of(number);
            default:
                return token.DeepClone();
        }
    }

    /// <summary>The value of a number of JSON: a long for whole numbers, else a decimal, or a double where that is too small.</summary>
    public static object Parse(string text)
    {
        System.Globalization.CultureInfo culture = System.Globalization.CultureInfo.InvariantCulture;
        return long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, culture, out long whole) ? whole
            : decimal.TryParse(text, System.Globalization.NumberStyles.Float, culture, out decimal number) ? Of(number).Value!
            : double.Parse(text, culture);
    }

    private static JValue Of(decimal number) =>
        number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? new JValue((long)number) : new JValue(number);
}
