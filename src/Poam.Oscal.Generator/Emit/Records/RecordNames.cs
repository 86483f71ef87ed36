using System.Text;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit.Records;

/// <summary>The C# names of records and their properties, and the C# types of values.</summary>
internal sealed class RecordNames
{
    private readonly Dictionary<DefinitionModel, string> _types = [];

    /// <summary>Takes the names that people chose.</summary>
    /// <exception cref="InvalidDataException">A name is missing, or given twice.</exception>
    public RecordNames(IEnumerable<DefinitionModel> records)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (DefinitionModel record in records)
        {
            string name = record.CSharpName ?? throw new InvalidDataException($"{record.Module.File}: {record.Key} has no C# name: add 'csharp:'");
            if (!taken.Add(name))
            {
                throw new InvalidDataException($"{record.Module.File}: {record.Key} has a C# name that another definition has: {name}");
            }

            _types.Add(record, name);
        }
    }

    /// <summary>The definitions that become records.</summary>
    public IEnumerable<DefinitionModel> Records => _types.Keys;

    /// <summary>Whether a definition is an object in JSON, so that it becomes a record.</summary>
    public static bool IsRecord(DefinitionModel definition) => definition.Kind == DefinitionKind.Assembly || definition.Flags.Count > 0;

    /// <summary>The name of a record.</summary>
    public string TypeOf(DefinitionModel record) => _types[record];

    /// <summary>The name of a property.</summary>
    /// <exception cref="InvalidDataException">The record has the same name.</exception>
    public string PropertyOf(DefinitionModel record, MemberModel member)
    {
        // What was replaced under the same name is called after its type.
        bool isReplaced = IsRecord(member.Definition) && record.Fields.Find(f => f.JsonName == member.JsonName) is { } newest && newest.Definition != member.Definition;
        string name = isReplaced ? TypeOf(member.Definition) : member.CSharpName ?? Pascal(member.JsonName);
        return name != TypeOf(record) ? name : throw new InvalidDataException($"{record.Key}#{member.JsonName}: C# wants a property's name to differ from its type's");
    }

    /// <summary>The C# type of a single value.</summary>
    /// <exception cref="InvalidDataException">There is no such type yet.</exception>
    public string ValueTypeOf(DefinitionModel definition) => IsRecord(definition) ? TypeOf(definition) : definition.DataType switch
    {
        "string" => "string",
        "boolean" => "bool",
        "token" => "Token",
        "uuid" => "Uuid",
        "uri" => "OscalUri",
        "uri-reference" => "UriReference",
        "email-address" => "EmailAddress",
        "date" => "DateValue",
        "date-time-with-timezone" => "Timestamp",
        "non-negative-integer" => "NonNegativeInteger",
        "positive-integer" => "PositiveInteger",
        "decimal" => "DecimalNumber",
        "base64" => "Base64Value",
        "markup-line" => "MarkupLine",
        "markup-multiline" => "MarkupMultiline",
        var other => throw new InvalidDataException($"{definition.Key}: there is no C# type for '{other}'; write one in src/Poam.Oscal/Model"),
    };

    private static string Pascal(string name)
    {
        StringBuilder pascal = new(name.Length);
        bool isShouted = name.All(char.IsAsciiLetterUpper);
        foreach (string part in (isShouted ? name.ToLowerInvariant() : name).Split('-'))
        {
            pascal.Append(char.ToUpperInvariant(part[0])).Append(part.AsSpan(1));
        }

        return pascal.ToString();
    }
}
