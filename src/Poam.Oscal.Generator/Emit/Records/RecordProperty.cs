using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit.Records;

/// <summary>A member of a definition as a property of its record.</summary>
internal sealed class RecordProperty
{
    /// <summary>Takes a member.</summary>
    /// <param name="record">The definition that has it.</param>
    /// <param name="member">The member.</param>
    /// <param name="place">Its place among the members.</param>
    /// <param name="names">The C# names.</param>
    public RecordProperty(DefinitionModel record, MemberModel member, int place, RecordNames names)
    {
        Member = member;
        Place = place;
        Name = names.PropertyOf(record, member);
        ValueType = names.ValueTypeOf(member.Definition);
        IsRecord = RecordNames.IsRecord(member.Definition);
        IsList = member.Many || member.Was.Any(w => w.Many == true);

        // One of several alternatives is never required by itself.
        IsRequired = member.Required && !record.Choices.Any(c => c.Alternatives.Exists(a => a.JsonName == member.JsonName))
            && IsInNewest(member, record);
        if (IsRequired && ValueType == "bool")
        {
            throw new InvalidDataException($"{record.Key}#{member.JsonName}: a required boolean has no value that says it is missing");
        }
    }

    /// <summary>The member.</summary>
    public MemberModel Member { get; }

    /// <summary>The place among the members of the definition.</summary>
    public int Place { get; }

    /// <summary>The name of the property.</summary>
    public string Name { get; }

    /// <summary>The type of one value.</summary>
    public string ValueType { get; }

    /// <summary>Whether a value is a record.</summary>
    public bool IsRecord { get; }

    /// <summary>Whether there may be several values in any release.</summary>
    public bool IsList { get; }

    /// <summary>Whether the newest release requires it.</summary>
    public bool IsRequired { get; }

    /// <summary>The declaration behind the name of the type and the property.</summary>
    public string Declaration => IsList
        ? $"{Modifier}OscalList<{ValueType}> {Name} {{ get; init => field = value ?? []; }} = [];"
        : $"{Modifier}{ValueType}{(IsRequired ? "" : "?")} {Name} {{ get; init; }}";

    /// <summary>What reads the value from a document.</summary>
    public string Read => (Kind, IsList) switch
    {
        ("Object" or "Value", true) => $"reader.{Kind}s<{ValueType}>({Place})",
        (_, true) => $"reader.{Kind}s({Place})",
        ("Object", false) => $"reader.Object<{ValueType}>({Place}){(IsRequired ? "!" : "")}",
        ("Value", false) => $"reader.{(IsRequired ? "Required" : "Value")}<{ValueType}>({Place})",
        _ => $"reader.{Kind}({Place}){(IsRequired ? "!" : "")}",
    };

    /// <summary>What writes the value.</summary>
    public string Write => (Kind, IsList) switch
    {
        (_, true) => $"writer.{Kind}s({Place}, {Name});",
        ("Value", false) => $"writer.Value<{ValueType}>({Place}, {Name});",
        _ => $"writer.{Kind}({Place}, {Name});",
    };

    /// <summary>Whether all models have the property in common.</summary>
    public bool IsShared { get; init; }

    private string Modifier => (IsShared ? "override " : "") + (IsRequired ? "required " : "");

    private string Kind => IsRecord ? "Object" : ValueType switch { "string" => "Text", "bool" => "Truth", _ => "Value" };

    private static bool IsInNewest(MemberModel member, DefinitionModel record)
    {
        uint newest = record.Releases.Bits & ~(record.Releases.Bits >> 1);
        return (member.Releases.Bits & newest) != 0;
    }
}
