using Poam.Oscal.Generator.Images;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit.Records;

/// <summary>Writes the record of one definition: its properties, and how they are bound.</summary>
internal static class RecordEmitter
{
    /// <summary>The members of every root, which the base of all roots declares.</summary>
    private static readonly string[] Shared = ["uuid", "metadata", "back-matter"];

    /// <summary>The C# of a record.</summary>
    public static string Emit(DefinitionModel record, RecordNames names, ReleaseRange releases)
    {
        string type = names.TypeOf(record);
        RecordProperty[] properties =
        [
            .. ImageMembers.Of(record).Select((member, place) =>
                new RecordProperty(record, member, place, names) { IsShared = record.Root is not null && Shared.Contains(member.JsonName) }),
        ];
        CodeText code = new();
        code.Header();
        code.Line("using System.Text.Json.Serialization;").Line();
        code.Line("namespace Poam.Oscal.Model;").Line();
        code.Summary(record.Summary ?? $"The object {record.Key}.");
        code.Remarks(RecordRemarks.Of(record, releases));
        code.Line($"[JsonConverter(typeof(OscalJsonConverter<{type}>))]");
        code.Line($"public sealed partial record {type} : {(record.Root is null ? "OscalObject" : "OscalDocument")}, IOscalObject<{type}>");
        using (code.Block())
        {
            foreach (RecordProperty property in properties)
            {
                Declare(property, record, code, releases);
            }

            code.Line("/// <inheritdoc/>");
            code.Line($"internal override int Definition => RecordNumbers.{type};").Line();
            code.Line("/// <inheritdoc/>");
            code.Line($"static int IOscalObject<{type}>.Number => RecordNumbers.{type};").Line();
            EmitRead(type, properties, code);
            EmitWrite(properties, code);
        }

        return code.ToString();
    }

    private static void Declare(RecordProperty property, DefinitionModel record, CodeText code, ReleaseRange releases)
    {
        MemberModel member = property.Member;
        code.Summary(member.Summary ?? member.Definition.Summary ?? $"The {member.JsonName.Replace('-', ' ')}.");
        code.Remarks(RecordRemarks.Of(member, record, releases));
        code.Line($"public {property.Declaration}").Line();
    }

    private static void EmitRead(string type, RecordProperty[] properties, CodeText code)
    {
        code.Line("/// <inheritdoc/>");
        code.Line($"static {type} IOscalObject<{type}>.Read(RecordReader reader) => new()");
        using (code.Block(";"))
        {
            foreach (RecordProperty property in properties)
            {
                code.Line($"{property.Name} = {property.Read},");
            }

            code.Line("Extra = reader.Extra(),");
        }

        code.Line();
    }

    private static void EmitWrite(RecordProperty[] properties, CodeText code)
    {
        code.Line("/// <inheritdoc/>");
        code.Line("internal override void WriteMembers(RecordWriter writer)");
        using (code.Block())
        {
            foreach (RecordProperty property in properties)
            {
                code.Line(property.Write);
            }
        }
    }
}
