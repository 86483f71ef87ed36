using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit.Records;

/// <summary>Writes what lists the records: the numbers of their definitions, and which ones are roots.</summary>
internal static class RecordListEmitter
{
    /// <summary>The numbers of the definitions.</summary>
    public static string Numbers(IReadOnlyList<DefinitionModel> records, RecordNames names, IReadOnlyDictionary<DefinitionModel, int> numbers)
    {
        CodeText code = new();
        code.Header();
        code.Line("namespace Poam.Oscal.Model;").Line();
        code.Summary("The definitions of the records, by their numbers in the definition image.");
        code.Line("internal static class RecordNumbers");
        using (code.Block())
        {
            foreach (DefinitionModel record in records)
            {
                code.Line($"public const int {names.TypeOf(record)} = {numbers[record]};");
            }
        }

        return code.ToString();
    }

    /// <summary>The roots.</summary>
    public static string Roots(IReadOnlyList<DefinitionModel> records, RecordNames names)
    {
        CodeText code = new();
        code.Header();
        code.Line("namespace Poam.Oscal.Model;").Line();
        code.Summary("The records that are documents.");
        code.Line("internal static class RecordRoots");
        using (code.Block())
        {
            code.Summary("Makes the record of the open object, which is a root.");
            code.Line("public static OscalDocument Read(RecordReader reader) => reader.Definition switch");
            using (code.Block(";"))
            {
                DefinitionModel[] roots = [.. records.Where(r => r.Root is not null)];
                foreach (DefinitionModel root in roots[1..])
                {
                    code.Line($"RecordNumbers.{names.TypeOf(root)} => reader.Open<{names.TypeOf(root)}>(),");
                }

                code.Line($"_ => reader.Open<{names.TypeOf(roots[0])}>(),");
            }
        }

        return code.ToString();
    }
}
