using System.Collections.Frozen;

namespace Poam.Oscal.Generator.Import;

/// <summary>The names that data types had in older releases.</summary>
internal static class DataTypeNames
{
    private static readonly FrozenDictionary<string, string> Modern = new Dictionary<string, string>
    {
        ["base64Binary"] = "base64",
        ["dateTime"] = "date-time",
        ["dateTime-with-timezone"] = "date-time-with-timezone",
        ["email"] = "email-address",
        ["nonNegativeInteger"] = "non-negative-integer",
        ["positiveInteger"] = "positive-integer",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name that the newest Metaschema gives the data type.</summary>
    public static string ToModern(string name) => Modern.GetValueOrDefault(name, name);
}
